// The agency's side: what waits for an answer, the answer, and what it sets itself for a later day.
import type * as api from '@denwaban/api/changes';
import { accept, beginsAt, type ChangeAnswer, giveBack, propose, recall } from '@denwaban/domain/changes';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { wait } from '../shell/due.ts';
import { isStale, presentChange, presentChanges } from './present.ts';
import { enterForce, prepare } from './publish.ts';
import { standing } from './standing.ts';
import * as store from './store.ts';

const statesOf = {
  waiting: ['proposed'],
  coming: ['accepted'],
  settled: ['in_force', 'returned', 'withdrawn'],
} as const;

export async function listChanges(
  tx: AgencyTx,
  { query }: AskOf<typeof api.listChanges>,
  asker: Asker,
): Promise<Answered<typeof api.listChanges>> {
  const states = query.state && statesOf[query.state];
  return { changes: await presentChanges(tx, await store.some(tx, { client: query.client, states }), asker) };
}

export async function getChange(
  tx: AgencyTx,
  { params }: AskOf<typeof api.getChange>,
  asker: Asker,
): Promise<Answered<typeof api.getChange>> {
  const found = await store.find(tx, params.id);
  if (!found) return refuse('not_found');
  return { change: await presentChange(tx, found, asker), isStale: await isStale(tx, found) };
}

/** Refuses not_found, change_out_of_turn, incomplete_input (from). */
export async function acceptChange(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.acceptChange>,
  asker: Asker,
): Promise<Answered<typeof api.acceptChange>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const answer = accept(found, { by: asker.person, words: body.words, from: body.from ?? undefined }, tx.now);
  const kept = isRefusal(answer) ? answer : await keepAccepted(tx, answer);
  return isRefusal(kept) ? kept : presentChange(tx, kept.change, asker);
}

/** Refuses not_found, change_out_of_turn, incomplete_input without words. */
export async function returnChange(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.returnChange>,
  asker: Asker,
): Promise<Answered<typeof api.returnChange>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const settling = { by: asker.person, words: body.words };
  const answer = found.state === 'accepted' ? recall(found, settling, tx.now) : giveBack(found, settling, tx.now);
  if (isRefusal(answer)) return answer;
  await store.saveSettled(tx, answer.change);
  await wait(tx, { word: 'change', id: found.id, client: found.client, at: null });
  await record(tx, ...answer.events);
  return presentChange(tx, answer.change, asker);
}

/** The agency's own: hours from a later day on, proposed and accepted in one. Refuses as these do. */
export async function scheduleChange(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.scheduleChange>,
  asker: Asker,
): Promise<Answered<typeof api.scheduleChange>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const before = await standing(tx, client.id, body.asked.kind);
  const by = { as: 'staff', id: asker.person } as const;
  const proposed = propose({ id: tx.id(), client: client.id, by, before, ...body }, tx.now);
  if (isRefusal(proposed)) return proposed;
  await store.add(tx, proposed.change);
  const answer = accept(proposed.change, { by: asker.person, words: '' }, tx.now);
  const kept = isRefusal(answer) ? answer : await keepAccepted(tx, answer);
  return isRefusal(kept) ? kept : presentChange(tx, kept.change, asker);
}

async function keepAccepted(tx: AgencyTx, answer: ChangeAnswer): Promise<ChangeAnswer | Refusal> {
  const { change, events } = answer;
  const prepared = await prepare(tx, change);
  if (isRefusal(prepared)) return prepared;
  await store.saveSettled(tx, change);
  await record(tx, ...events);
  if (change.state === 'in_force') await enterForce(tx, change);
  else await wait(tx, { word: 'change', id: change.id, client: change.client, at: beginsAt(change) });
  return answer;
}
