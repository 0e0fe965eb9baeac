// The client's side: to see how things stand, to ask for a change of them, and to take that back.
import type * as api from '@denwaban/api/changes';
import { type ChangeKind, propose, withdraw } from '@denwaban/domain/changes';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { presentChange, presentChanges } from './present.ts';
import { standing } from './standing.ts';
import * as store from './store.ts';

export async function listOwnChanges(
  tx: AgencyTx,
  _: AskOf<typeof api.listOwnChanges>,
  asker: Asker,
): Promise<Answered<typeof api.listOwnChanges>> {
  const { client } = asker;
  if (client === null) return refuse('not_allowed');
  const of = (kind: ChangeKind) => standing(tx, client, kind);
  const [hours, lines, scope] = await Promise.all([of('hours'), of('lines'), of('scope')]);
  const changes = await presentChanges(tx, await store.some(tx, { client }), asker);
  return { changes, standing: { hours, lines, scope } } as unknown as Answered<typeof api.listOwnChanges>;
}

/** Refuses incomplete_input with its problems, nothing_changed. */
export async function proposeChange(
  tx: AgencyTx,
  { body }: AskOf<typeof api.proposeChange>,
  asker: Asker,
): Promise<Answered<typeof api.proposeChange>> {
  const { client, person } = asker;
  if (client === null) return refuse('not_allowed');
  const before = await standing(tx, client, body.asked.kind);
  const answer = propose({ id: tx.id(), client, by: { as: 'contact', id: person }, before, ...body }, tx.now);
  if (isRefusal(answer)) return answer;
  await store.add(tx, answer.change);
  await record(tx, ...answer.events);
  return presentChange(tx, answer.change, asker);
}

/** Refuses not_found, change_out_of_turn. */
export async function withdrawChange(
  tx: AgencyTx,
  { params }: AskOf<typeof api.withdrawChange>,
  asker: Asker,
): Promise<Answered<typeof api.withdrawChange>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const answer = withdraw(found);
  if (isRefusal(answer)) return answer;
  await store.saveState(tx, answer.change);
  await record(tx, ...answer.events);
  return presentChange(tx, answer.change, asker);
}
