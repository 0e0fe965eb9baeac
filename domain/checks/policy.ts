import type { Problem } from '../refusals/index.ts';
import type { CheckPolicy } from './check.ts';

/** Until an agency says otherwise nothing is held back. */
export const usualPolicy: CheckPolicy = { trainees: false, complaints: false, minutes: 10 };

export const mostMinutes = 60;

export function checkPolicy({ minutes }: CheckPolicy): Problem[] {
  if (!Number.isInteger(minutes)) return [{ field: 'minutes', code: 'not_whole' }];
  return minutes < 1 || minutes > mostMinutes ? [{ field: 'minutes', code: 'out_of_range' }] : [];
}

/** What was agreed for one client outweighs what holds for all. */
export function policyFor(known: { client: CheckPolicy | null; agency: CheckPolicy | null }): CheckPolicy {
  return known.client ?? known.agency ?? usualPolicy;
}
