import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { choices } from './choice.ts';
import type { Overflow } from './overflow.ts';

/** What may be set, at least and at most. */
export const overflowBounds = {
  waitedSeconds: [10, 1800],
  expectedMinutes: [1, 30],
  before: [1, 100],
} as const;

/**
 * The settings as they are kept. Refuses incomplete_input: out_of_range (by the field), `when` required where nothing says
 * when a caller overflows, `does` required where nothing would come of it, and `choices` required where there is nothing to choose.
 */
export function readOverflow(asked: Overflow): Overflow | Refusal {
  const { does, others } = asked;
  const bounded = Object.keys(overflowBounds) as (keyof typeof overflowBounds)[];
  const problems: Problem[] = bounded.flatMap((field) => outOfRange(field, asked[field]));
  if (bounded.every((field) => asked[field] === null)) problems.push({ field: 'when', code: 'required' });
  if (does.is === 'waits' && !others) problems.push({ field: 'does', code: 'required' });
  if (does.is === 'asks' && does.choices.length === 0) problems.push({ field: 'choices', code: 'required' });
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return does.is === 'asks'
    ? { ...asked, does: { ...does, choices: choices.filter((choice) => does.choices.includes(choice)) } }
    : asked;
}

function outOfRange(field: keyof typeof overflowBounds, value: number | null): Problem[] {
  const [least, most] = overflowBounds[field];
  const isIn = value === null || (Number.isInteger(value) && value >= least && value <= most);
  return isIn ? [] : [{ field, code: 'out_of_range' }];
}
