import type * as api from '@denwaban/api/journeys';
import { dayOf } from '@denwaban/domain/hours';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import { readinessOf, readyIn, remainsOf } from './facts.ts';
import * as leavers from './leavers/store.ts';
import { journeyLine, presentJourney } from './present.ts';
import * as ready from './readiness/store.ts';
import * as store from './store.ts';

export async function listJourneys(tx: AgencyTx): Promise<Answered<typeof api.listJourneys>> {
  const found = await clients.all(tx);
  const journeys = await store.all(tx);
  const readiness = await ready.readiness(tx, dayOf(tx.now));
  const leaving = [...journeys.values()].filter((each) => each.leaving).map(({ client }) => client);
  const open = await leavers.openCounts(tx, leaving);
  const names = await staff.namesOf(
    tx,
    [...journeys.values()].flatMap(({ inCharge }) => inCharge ?? []),
  );
  const lines = found.flatMap((client) => {
    const journey = journeys.get(client.id);
    const remains = { openMatters: open.get(client.id) ?? 0, arrivedSinceWatch: null };
    return journey ? [journeyLine({ client, journey, readiness: readyIn(readiness, client.id), remains }, names)] : [];
  });
  return { journeys: lines };
}

export function getJourney(
  tx: AgencyTx,
  { params }: AskOf<typeof api.getJourney>,
): Promise<Answered<typeof api.getJourney>> {
  return shown(tx, params.client);
}

export async function shown(
  tx: AgencyTx,
  id: string,
): Promise<Exclude<Answered<typeof api.getJourney>, Refusal> | Refusal> {
  const client = await clients.find(tx, id);
  const journey = await store.find(tx, id);
  if (!client || !journey) return refuse('not_found');
  const known = { client, journey, readiness: await readinessOf(tx, id), remains: await remainsOf(tx, journey) };
  return presentJourney(tx, known);
}
