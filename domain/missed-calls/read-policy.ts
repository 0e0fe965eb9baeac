import { type Refusal, refuse } from '../refusals/index.ts';
import { type MissedCallPolicy, missedCallMinutes } from './missed-call.ts';

/** Refuses incomplete_input (withinMinutes): out_of_range. */
export function readMissedCallPolicy(asked: MissedCallPolicy): MissedCallPolicy | Refusal {
  const { withinMinutes } = asked;
  const { least, most } = missedCallMinutes;
  if (Number.isInteger(withinMinutes) && withinMinutes >= least && withinMinutes <= most) return asked;
  return refuse('incomplete_input', [{ field: 'withinMinutes', code: 'out_of_range' }]);
}
