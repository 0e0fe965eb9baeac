// A client's roster, seen and set by the agency and by the client itself.
import type * as api from '@denwaban/api/duties';
import { checkRoster, type Roster } from '@denwaban/domain/duties';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import * as store from './store.ts';

export async function getRoster(
  tx: AgencyTx,
  { params }: AskOf<typeof api.getRoster>,
): Promise<Answered<typeof api.getRoster>> {
  const client = await clients.find(tx, params.client);
  return client ? { roster: await store.rosterOf(tx, client.id) } : refuse('not_found');
}

export async function setRoster(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.setRoster>,
): Promise<Answered<typeof api.setRoster>> {
  return set(tx, params.client, body);
}

export async function getOwnRoster(tx: AgencyTx, _: unknown, { client }: Asker) {
  return client === null ? refuse('not_allowed') : { roster: await store.rosterOf(tx, client) };
}

export async function setOwnRoster(
  tx: AgencyTx,
  { body }: AskOf<typeof api.setOwnRoster>,
  { client }: Asker,
): Promise<Answered<typeof api.setOwnRoster>> {
  return client === null ? refuse('not_allowed') : set(tx, client, body);
}

/** Refuses not_found, incomplete_input with its problems. */
async function set(tx: AgencyTx, id: string, roster: Roster): Promise<{ roster: Roster } | Refusal> {
  const client = await clients.find(tx, id);
  if (!client) return refuse('not_found');
  const people = (await contacts.ofClient(tx, client.id)).map((contact) => contact.id);
  const problems = checkRoster(roster, people);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  await store.save(tx, client.id, roster);
  await record(tx, { name: 'duty.roster_changed', client: client.id, id: client.id, data: {} });
  return { roster };
}
