import type { Call } from '@denwaban/domain/calls';
import { hear, heard } from '../../calls/hear.ts';
import * as calls from '../../calls/store.ts';
import { signedOff } from '../../routing/seat.ts';
import * as operators from '../../routing/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';

/** Whether an operator has no other call in hand. Who never sat down has a seat from now on: the PBX rings them all the same. */
export async function hasFreeHands(tx: AgencyTx, operator: string, call: string): Promise<boolean> {
  const seat = await operators.find(tx, operator);
  if (!seat) await operators.save(tx, signedOff(operator, tx.now));
  return !seat?.call || seat.call === call;
}

/**
 * Makes room in the hands of an operator who has picked up another call: nobody can be on two telephones, so what was in
 * hand is over, and its intake waits among the unfinished. Only a voice in our own browser is no telephone: false then.
 */
export async function emptyHands(tx: AgencyTx, operator: string, call: string): Promise<boolean> {
  if (await hasFreeHands(tx, operator, call)) return true;
  const held = (await operators.find(tx, operator))?.call;
  const other = held ? await calls.lock(tx, held) : null;
  if (!other) return false;
  if (isOurVoice(other)) return false;
  await putDown(tx, other, operator);
  return hasFreeHands(tx, operator, call);
}

function isOurVoice({ state, exchange }: Call): boolean {
  return (state.is === 'talking' || state.is === 'held') && exchange !== 'cti' && exchange !== 'manual';
}

async function putDown(tx: AgencyTx, other: Call, operator: string): Promise<void> {
  const { state } = other;
  if (state.is === 'offered') {
    await heard(tx, other, { fact: 'offer_withdrawn', offer: state.offer });
    return;
  }
  const down = state.is === 'wrap_up' ? other : await heard(tx, other, { fact: 'hung_up', by: 'exchange' });
  await hear(tx, down.id, { fact: 'wrapped_up', operator });
}
