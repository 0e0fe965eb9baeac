import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { arrived, begin, type Known } from './arrive.ts';
import type { Call } from './call.ts';
import { end, lineDead } from './end.ts';
import { event } from './event.ts';
import { changed, type Outcome } from './outcome.ts';

/** What nobody remembers any more is not entered, and no call is as long as a shift. */
export const enterableDays = 3;
const longestHours = 12;

type Past = { operator: string; began: Date; ended: Date };

/**
 * A call that an operator talked to its end while the books or the operator's hands were away (後追い入力): it stands at its
 * own times, without a queue and without a wrap-up, and its message is still to be taken. Refuses incomplete_input (beganAt,
 * endedAt).
 */
export function enter(known: Known, { operator, began, ended }: Past, now: Date): Outcome | Refusal {
  const problems = problemsOf({ began, ended }, now);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const talking = begin(known, began, { is: 'talking', operator, since: began });
  const over = lineDead({ ...talking, answeredAt: began, operator }, 'operator', ended);
  const { call, event: isOver } = end(over, 'talked');
  const entered: Call = { ...call, state: { ...call.state, enteredAt: now } };
  const times = { began: began.toISOString(), ended: ended.toISOString() };
  return changed(entered, {
    events: [arrived(entered), event(entered, 'call.entered', { operator, ...times }), isOver],
  });
}

function problemsOf({ began, ended }: Pick<Past, 'began' | 'ended'>, now: Date): Problem[] {
  const hours = (from: Date, until: Date) => (until.getTime() - from.getTime()) / 3_600_000;
  const isOld = hours(began, now) > enterableDays * 24;
  const isLong = ended <= began || hours(began, ended) > longestHours;
  return [
    ...(began > now || isOld ? [{ field: 'beganAt', code: 'out_of_range' } as const] : []),
    ...(ended > now || isLong ? [{ field: 'endedAt', code: 'out_of_range' } as const] : []),
  ];
}
