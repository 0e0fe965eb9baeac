// What is done with a shelf: looking through it, putting on it what was proposed, naming, taking away.
import type * as api from '@denwaban/api/scripts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { checkDocument, shelve } from '@denwaban/domain/scripts';
import * as clients from '../../clients/store.ts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { documentsShown } from './present.ts';
import * as store from './store.ts';

export async function listDocuments(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof api.listDocuments>,
): Promise<Answered<typeof api.listDocuments>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  return { documents: await documentsShown(tx, await store.ofClient(tx, client)) };
}

export async function listOwnDocuments(
  tx: AgencyTx,
  _: AskOf<typeof api.listOwnDocuments>,
  { client }: Asker,
): Promise<Answered<typeof api.listOwnDocuments>> {
  if (client === null) return refuse('not_allowed');
  return { documents: await documentsShown(tx, await store.ofClient(tx, client)) };
}

export async function editDocument(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.editDocument>,
): Promise<Answered<typeof api.editDocument>> {
  const problems = checkDocument(body);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const document = await store.lock(tx, params.id);
  if (!document) return refuse('not_found');
  await store.save(tx, { ...document, ...body });
  await record(tx, { name: 'script.document_changed', client: document.client, id: document.id, data: {} });
}

export async function shelveDocument(
  tx: AgencyTx,
  { params }: AskOf<typeof api.shelveDocument>,
): Promise<Answered<typeof api.shelveDocument>> {
  const document = await store.lock(tx, params.id);
  if (!document) return refuse('not_found');
  const shelved = shelve(document);
  if (isRefusal(shelved)) return shelved;
  await store.save(tx, shelved);
  await record(tx, { name: 'script.document_shelved', client: shelved.client, id: shelved.id, data: {} });
}

/** What it contains stays where it lies: a call of last week may have been answered by it. */
export async function withdrawDocument(
  tx: AgencyTx,
  { params }: AskOf<typeof api.withdrawDocument>,
): Promise<Answered<typeof api.withdrawDocument>> {
  const document = await store.lock(tx, params.id);
  if (!document) return refuse('not_found');
  await store.save(tx, { ...document, state: 'withdrawn' });
  await record(tx, { name: 'script.document_withdrawn', client: document.client, id: document.id, data: {} });
}
