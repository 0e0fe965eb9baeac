import { type Calendar, checkCalendar, dayOf, usualHours } from '@denwaban/domain/hours';
import { Button } from '@mantine/core';
import { useNow } from '../kit/clock/index.ts';
import { OneOf, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Exceptions } from './Exceptions.tsx';
import classes from './hours.module.css';
import { Periods } from './Periods.tsx';
import { hoursWords } from './words.ts';

type Props = { calendar: Calendar; put: (calendar: Calendar) => void };

/** The week, the holidays and the single days of a calendar, each with what is wrong with it. */
export function CalendarEditor({ calendar, put }: Props) {
  const words = useWords(hoursWords);
  const problem = useProblem(checkCalendar(calendar));
  return (
    <>
      <Sheet title={words.week}>
        <p className={classes.about}>{words.weekAbout}</p>
        <Week calendar={calendar} put={put} problem={problem} />
      </Sheet>
      <Sheet title={words.holidays}>
        <Holidays calendar={calendar} put={put} problem={problem} />
      </Sheet>
      <Sheet title={words.exceptions}>
        <Exceptions
          exceptions={calendar.exceptions}
          put={(exceptions) => put({ ...calendar, exceptions })}
          problem={problem}
          today={dayOf(useNow())}
        />
      </Sheet>
    </>
  );
}

export type Problem = (field: string) => string | undefined;

function useProblem(problems: { field: string; code: string }[]): Problem {
  const words: Record<string, string> & { other: string } = useWords(hoursWords).problem;
  return (field) => {
    const found = problems.find((problem) => problem.field === field);
    return found && (words[found.code] ?? words.other);
  };
}

type PartProps = Props & { problem: Problem };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const likeMonday = ['tue', 'wed', 'thu', 'fri'] as const;

function Week({ calendar, put, problem }: PartProps) {
  const words = useWords(hoursWords);
  const { week } = calendar;
  const copy = () => {
    const copied = Object.fromEntries(likeMonday.map((day) => [day, week.mon.map((period) => ({ ...period }))]));
    put({ ...calendar, week: { ...week, ...copied } });
  };
  return (
    <>
      <div className={classes.week}>
        {weekdays.map((day) => (
          <div key={day} className={classes.day}>
            <span className={classes.dayName} data-day={day} aria-hidden>
              {words.day[day]}
            </span>
            <Periods
              day={words.dayName[day]}
              field={`week.${day}`}
              periods={week[day]}
              put={(periods) => put({ ...calendar, week: { ...week, [day]: periods } })}
              problem={problem}
            />
          </div>
        ))}
      </div>
      <Button variant="subtle" size="sm" onClick={copy}>
        {words.copy}
      </Button>
    </>
  );
}

function Holidays({ calendar, put, problem }: PartProps) {
  const words = useWords(hoursWords);
  const { holidays } = calendar;
  const kind = holidays === 'as_weekday' ? holidays : holidays.length === 0 ? 'closed' : 'own';
  const choose = (chosen: typeof kind) => put({ ...calendar, holidays: holidaysOf(chosen) });
  return (
    <>
      <p className={classes.about}>{words.holidaysAbout}</p>
      <OneOf
        label={words.holidays}
        values={['as_weekday', 'closed', 'own']}
        words={words.holidayKinds}
        chosen={kind}
        choose={choose}
      />
      {kind === 'own' && holidays !== 'as_weekday' && (
        <div className={classes.own}>
          <Periods
            day={words.holiday}
            field="holidays"
            periods={holidays}
            put={(periods) => put({ ...calendar, holidays: periods })}
            problem={problem}
          />
        </div>
      )}
    </>
  );
}

function holidaysOf(kind: 'as_weekday' | 'closed' | 'own'): Calendar['holidays'] {
  switch (kind) {
    case 'as_weekday':
      return 'as_weekday';
    case 'closed':
      return [];
    case 'own':
      return usualHours.week.mon;
  }
}
