import { type Calendar, checkCalendar } from '@denwaban/domain/hours';
import { CalendarEditor } from '../hours/CalendarEditor.tsx';
import { Preview } from '../hours/Preview.tsx';

/** The hours as they are to be, and what that would mean for a call. */
export function AskHours({ calendar, put }: { calendar: Calendar; put: (calendar: Calendar) => void }) {
  return (
    <>
      <CalendarEditor calendar={calendar} put={put} />
      <Preview calendar={calendar} isBroken={checkCalendar(calendar).length > 0} />
    </>
  );
}
