import { dueAt, type Journey, type JourneyAnswer, stateAt } from '@denwaban/domain/journeys';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as leavers from './leavers/store.ts';
import * as store from './store.ts';

/** Keeps what has become of a journey, with the wait for its clock, and what follows of its stage for the client itself. */
export async function keep(tx: AgencyTx, { journey, events }: JourneyAnswer): Promise<void> {
  await store.save(tx, journey);
  await settleState(tx, journey);
  await wait(tx, { word: 'journey', id: journey.client, client: journey.client, at: dueAt(journey) });
  await record(tx, ...events);
}

async function settleState(tx: AgencyTx, { client: id, stage }: Journey): Promise<void> {
  const client = await clients.lock(tx, id);
  const state = stateAt(stage);
  if (client && client.state !== state) await clients.save(tx, { ...client, state });
}

/** Closes whatever lines are open; how many there were. */
export async function closeLinesOf(tx: AgencyTx, client: string): Promise<number> {
  const closed = await leavers.closeLines(tx, client);
  await record(tx, ...closed.map((id) => ({ name: 'line.changed', client, id, data: {} }) as const));
  return closed.length;
}
