import { may } from './ability.ts';
import type { Staff } from './staff.ts';

/** Whether a person may be granted clients to answer for. Those invited may, so that all is ready when they come. */
export function mayAnswer({ role, state }: Staff): boolean {
  return state !== 'retired' && may({ as: 'staff', role }, 'take_calls');
}
