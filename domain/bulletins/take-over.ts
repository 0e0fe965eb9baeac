import type { Calendar, Exception } from '../hours/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';
import type { CopyChange } from './answer.ts';
import type { BulletinCopy, DayAnswer } from './bulletin.ts';

export type TakenOver = CopyChange & { calendar: Calendar };
export type TakingOver = { calendar: Calendar; why: string; by: string; now: Date };

/**
 * The agency puts an answer into the client's special days: of the days asked about, what was there before gives way, and a
 * usual day is left to the week and its holidays. Refuses bulletin_unanswered, bulletin_taken_over.
 */
export function takeOver(copy: BulletinCopy, { calendar, why, by, now }: TakingOver): TakenOver | Refusal {
  if (!copy.answer) return refuse('bulletin_unanswered');
  if (copy.takenOver) return refuse('bulletin_taken_over');
  const { days } = copy.answer;
  const dates = days.map(({ date }) => date);
  const kept = calendar.exceptions.filter(({ date }) => !dates.includes(date));
  const exceptions = [...kept, ...days.flatMap((day) => exceptionOf(day, why))];
  const { bulletin: id, client } = copy;
  return {
    calendar: { ...calendar, exceptions: exceptions.toSorted((one, other) => (one.date < other.date ? -1 : 1)) },
    copy: { ...copy, takenOver: { by, at: now } },
    events: [{ name: 'bulletin.taken_over', client, id, data: { days: dates } }],
  };
}

function exceptionOf(day: DayAnswer, why: string): Exception[] {
  switch (day.is) {
    case 'usual':
      return [];
    case 'closed':
      return [{ date: day.date, periods: [], why }];
    case 'periods':
      return [{ date: day.date, periods: day.periods, why }];
  }
}
