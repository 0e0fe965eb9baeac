import { type Calendar, checkCalendar } from '../hours/index.ts';
import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Bulletin, BulletinCopy, BulletinEvent, DayAnswer } from './bulletin.ts';

export type CopyChange = { copy: BulletinCopy; events: readonly BulletinEvent[] };
type Asked = Pick<Bulletin, 'days'>;
export type Answering = { days: readonly DayAnswer[]; by: string; now: Date };

/**
 * A client says for each day asked about what it will be; later it may say otherwise, until the agency has taken it over.
 * Refuses bulletin_asks_nothing, bulletin_taken_over, incomplete_input (`days.<place>`).
 */
export function answer(asked: Asked, copy: BulletinCopy, { days, by, now }: Answering): CopyChange | Refusal {
  if (asked.days.length === 0) return refuse('bulletin_asks_nothing');
  if (copy.takenOver) return refuse('bulletin_taken_over');
  const problems = problemsOf(asked.days, days);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const given = asked.days.map((date) => days.find((day) => day.date === date) as DayAnswer);
  const { bulletin: id, client } = copy;
  return {
    copy: { ...copy, answer: { days: given, by, at: now } },
    events: [{ name: 'bulletin.answered', client, id, data: { by } }],
  };
}

/** いつもどおり */
export function asUsual({ days }: Asked): DayAnswer[] {
  return days.map((date) => ({ date, is: 'usual' }));
}

function problemsOf(asked: readonly string[], days: readonly DayAnswer[]): Problem[] {
  return [
    ...asked.flatMap((date, at) =>
      days.some((day) => day.date === date) ? [] : [{ field: `days.${at}`, code: 'required' } as const],
    ),
    ...days.flatMap((day, at) => [
      ...(asked.includes(day.date) ? [] : [{ field: `days.${at}`, code: 'not_a_choice' } as const]),
      ...(days.findIndex(({ date }) => date === day.date) < at
        ? [{ field: `days.${at}`, code: 'date_listed_twice' } as const]
        : []),
      ...periodProblems(day, at),
    ]),
  ];
}

/** The calendar's own rules of what periods can be. */
function periodProblems(day: DayAnswer, at: number): Problem[] {
  if (day.is !== 'periods') return [];
  if (day.periods.length === 0) return [{ field: `days.${at}`, code: 'required' }];
  const asException = { ...never, exceptions: [{ date: '2026-01-01', periods: day.periods, why: '-' }] };
  return checkCalendar(asException).map(({ field, code }) => ({
    field: field.replace('exceptions.0', `days.${at}`),
    code,
  }));
}

const never: Calendar = {
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [],
  exceptions: [],
};
