import { type Caller, recognise, remember } from '@denwaban/domain/callers';
import type { CallerNumber } from '@denwaban/domain/numbers';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** Under which number (E.164) somebody rings, and who the client knows them to be. */
export type Ringing = { number: string; known: Caller | null };

/** Who rings a line: asked beside how the line is met, since every ring waits for both. Null where the number tells nobody apart. */
export async function whoRings(tx: AgencyTx, line: string, from: CallerNumber): Promise<Ringing | null> {
  const recognised = recognise(from);
  if (recognised.by === 'nobody') return null;
  return { number: recognised.e164, known: await store.lockByNumberOn(tx, line, recognised.e164) };
}

/** The caller, one call richer. */
export async function meet(tx: AgencyTx, client: string, { number, known }: Ringing): Promise<Caller> {
  const { caller, events } = remember(known, { id: tx.id(), client, number, at: tx.now });
  await (known ? store.saveSeen(tx, caller) : store.add(tx, caller));
  await record(tx, ...events);
  return caller;
}
