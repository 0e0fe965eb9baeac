import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { change } from '@denwaban/domain/routing';
import { record } from '../events/record.ts';
import { putDown } from '../exchange/asterisk/telephones/put-down.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** From now on this person is given no calls, and has no telephone. Refuses operator_on_call: a caller in hand is not let go. */
export async function standDown(tx: AgencyTx, person: string): Promise<Refusal | null> {
  await routing.takeTurn(tx);
  await routing.takeGrants(tx, person);
  await putDown(tx, person);
  const operator = await routing.lock(tx, person);
  if (!operator) return null;
  const changed = change(operator, { readiness: 'signed_off', reason: null }, tx.now);
  if (isRefusal(changed)) return changed;
  await routing.save(tx, changed.operator);
  await record(tx, ...changed.events);
  return null;
}
