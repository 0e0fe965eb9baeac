import type { getOrderSource, getOwnOrderSource, issueUploadKey, setOrderSource } from '@denwaban/api/lookups';
import { addDays, dayOf, instantOf } from '@denwaban/domain/hours';
import { checkSource, type Source } from '@denwaban/domain/lookups';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import * as orderFiles from './order-files/store.ts';
import { sourceShown } from './present.ts';
import * as store from './store.ts';

type Answer = Promise<Answered<typeof getOrderSource>>;

export async function getSource(tx: AgencyTx, { params }: AskOf<typeof getOrderSource>): Answer {
  const client = await clients.find(tx, params.client);
  return client ? sourceShown(tx, client.id) : refuse('not_found');
}

export async function getOwnSource(tx: AgencyTx, _: AskOf<typeof getOwnOrderSource>, { client }: Asker): Answer {
  return client === null ? refuse('not_allowed') : sourceShown(tx, client);
}

/** What another source brought is not kept a day longer. */
export async function setSource(tx: AgencyTx, { params, body }: AskOf<typeof setOrderSource>): Answer {
  const client = await clients.find(tx, params.client);
  if (!client) return refuse('not_found');
  const { source, secret } = body;
  const problems = checkSource(source);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  await store.saveSource(tx, client.id, source);
  await keepSecret(tx, client.id, { source, secret });
  if (source.kind !== 'csv') await orderFiles.forgetAll(tx, client.id);
  await record(tx, { name: 'lookup.source_set', client: client.id, id: client.id, data: { kind: source.kind } });
  return sourceShown(tx, client.id);
}

type Secret = { source: Source; secret: string | undefined };

/** Sealed, and only for a source that sends it. */
async function keepSecret(tx: AgencyTx, client: string, { source, secret }: Secret): Promise<void> {
  if (source.kind !== 'api' || secret === '') return store.removeSecret(tx, client);
  if (secret !== undefined) await store.saveSecret(tx, client, tx.books.systems.seal(secret));
}

const keyDays = 366;

/** The address at which the client's own system leaves its files: seen this once, good for a year. */
export async function issueKey(
  tx: AgencyTx,
  { params }: AskOf<typeof issueUploadKey>,
): Promise<Answered<typeof issueUploadKey>> {
  const client = await clients.find(tx, params.client);
  if (!client) return refuse('not_found');
  await links.end(tx, { kind: 'order_file', about: client.id });
  const expiresAt = instantOf(addDays(dayOf(tx.now), keyDays), '00:00');
  const link = { kind: 'order_file', client: client.id, about: client.id, contact: null, expiresAt } as const;
  const token = await links.issue(tx, link);
  await record(tx, { name: 'lookup.key_issued', client: client.id, id: client.id, data: {} });
  return { url: tx.books.links.url(`/api/order-files/${token}`), expiresAt: expiresAt.toISOString() };
}
