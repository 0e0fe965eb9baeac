import type { Problem } from '../refusals/index.ts';
import type { Policy } from './policy.ts';

/** What is wrong with a policy: required (it would let anybody through), out_of_range, not_unique (a fact twice), too_long. */
export function checkPolicy({ always, others, atLeast, tries, failedWords }: Policy): Problem[] {
  const listed = [...always, ...others];
  return [
    ...(listed.length === 0 ? [{ field: 'always', code: 'required' } as const] : []),
    ...(new Set(listed).size < listed.length ? [{ field: 'others', code: 'not_unique' } as const] : []),
    ...(inRange(atLeast, always.length > 0 ? 0 : 1, others.length)
      ? []
      : [{ field: 'atLeast', code: 'out_of_range' } as const]),
    ...(inRange(tries, 1, 10) ? [] : [{ field: 'tries', code: 'out_of_range' } as const]),
    ...(failedWords.length > 500 ? [{ field: 'failedWords', code: 'too_long' } as const] : []),
  ];
}

function inRange(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
