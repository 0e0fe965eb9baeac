import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { mayComeFrom, readRange } from './address-range.ts';
import { idleMinutesRange, mostHoursRange, mostRanges, type SecurityPolicy } from './policy.ts';

/**
 * The policy as it will hold. `from` is where the manager sits who asks for it: nobody may shut the door behind which
 * they stand, since from outside they could not open it again. Refuses incomplete_input, own_address_left_out.
 */
export function settlePolicy(wish: SecurityPolicy, { from }: { from: string }): SecurityPolicy | Refusal {
  const typed = wish.addresses.filter((text) => text.trim() !== '');
  const read = typed.map(readRange);
  const addresses = [...new Set(read.filter((range) => range !== null))];
  const problems: Problem[] = [
    ...(inRange(wish.idleMinutes, idleMinutesRange) ? [] : [{ field: 'idleMinutes', code: 'out_of_range' } as const]),
    ...(inRange(wish.mostHours, mostHoursRange) ? [] : [{ field: 'mostHours', code: 'out_of_range' } as const]),
    ...(typed.length > mostRanges ? [{ field: 'addresses', code: 'too_long' } as const] : []),
    ...read.flatMap((range, at) => (range ? [] : [{ field: `addresses.${at}`, code: 'not_an_address' } as const])),
  ];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  if (!mayComeFrom(from, addresses)) return refuse('own_address_left_out');
  return { ...wish, addresses };
}

function inRange(value: number | null, { min, max }: { min: number; max: number }): boolean {
  return value === null || (Number.isInteger(value) && value >= min && value <= max);
}
