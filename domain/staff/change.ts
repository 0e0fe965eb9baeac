import { type Refusal, refuse } from '../refusals/index.ts';
import type { Staff } from './staff.ts';

export type StaffWish = Pick<Staff, 'businessName' | 'role' | 'state'>;

type Around = {
  /** Whether the person has ever accepted an invitation. */
  signedUp: boolean;
  /** Every manager of the agency, whatever their state. */
  managers: readonly Staff[];
};

/**
 * A person of the agency under another name or role, leaving, or back again.
 * Refuses incomplete_input (nobody but the invited person makes an invitation good) and last_manager.
 */
export function change(person: Staff, wish: StaffWish, { signedUp, managers }: Around): Staff | Refusal {
  const businessName = wish.businessName.trim();
  if (businessName === '') return refuse('incomplete_input', [{ field: 'businessName', code: 'required' }]);
  if (!reachable(person, signedUp).includes(wish.state))
    return refuse('incomplete_input', [{ field: 'state', code: 'not_a_choice' }]);
  const changed = { ...person, businessName, role: wish.role, state: wish.state };
  // Nobody would be left who could undo it.
  if (manages(person) && !manages(changed) && managers.filter(manages).every(({ id }) => id === person.id))
    return refuse('last_manager');
  return changed;
}

function reachable({ state }: Staff, signedUp: boolean): Staff['state'][] {
  if (state !== 'retired') return [state, 'retired'];
  return ['retired', signedUp ? 'active' : 'invited'];
}

function manages({ role, state }: Staff): boolean {
  return role === 'manager' && state === 'active';
}
