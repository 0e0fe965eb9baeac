import { dueAt, type Round, type RoundAnswer } from '@denwaban/domain/rounds';
import { record } from '../events/record.ts';
import { acknowledgeCase } from '../relays/acknowledge.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of a round. Whoever answered has the message: no letter need go on asking. */
export async function keep(tx: AgencyTx, before: Round | null, { round, events }: RoundAnswer): Promise<Round> {
  if (before === round) return round;
  if (before === null) await store.add(tx, round);
  else await store.save(tx, before, round);
  await waitFor(tx, round);
  await record(tx, ...events);
  if (round.state.is === 'reached') await acknowledgeCase(tx, round.case, round.state.contact);
  return round;
}

/** When its clock has something to say. */
export function waitFor(tx: AgencyTx, round: Round): Promise<void> {
  return wait(tx, { word: 'round', id: round.id, client: round.client, at: dueAt(round) });
}
