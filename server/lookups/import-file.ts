import { createHash } from 'node:crypto';
import type { importOrderFile as endpoint } from '@denwaban/api/lookups';
import { dayOf } from '@denwaban/domain/hours';
import { expiryOf, readTable, type Source, type Table } from '@denwaban/domain/lookups';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import { readCsv } from '../sheets/read-csv.ts';
import { type AgencyTx, type Books, inAgency, type Scope, theHouse } from '../shell/agency.ts';
import type { Answered, Asker } from '../shell/ask.ts';
import { wait } from '../shell/due.ts';
import { scopeOf } from '../shell/http.ts';
import * as orderFiles from './order-files/store.ts';
import { fileShown } from './present.ts';
import * as store from './store.ts';

type Answer = Promise<Answered<typeof endpoint>>;
type Arriving = { client: string; sent: unknown; by: orderFiles.OrderFile['by'] };

/** By the agency's staff, or by a client's people for their own company. */
export async function importBy(books: Books, asker: Asker, client: string, sent: unknown): Answer {
  const by = { kind: asker.as === 'staff' ? 'staff' : 'contact', id: asker.person } as const;
  return importFile(books, scopeOf(asker), { client, sent, by });
}

/** By a system of the client, with the key it was given. Refuses also not_found, link_expired. */
export async function importByKey(books: Books, token: string, sent: unknown): Answer {
  const link = await links.findEver(books, 'order_file', token);
  if (!link?.client) return refuse('not_found');
  if (link.expiresAt <= books.clock.now()) return refuse('link_expired');
  const scope: Scope = { as: 'client', agency: link.agency, client: link.client, by: theHouse };
  return importFile(books, scope, { client: link.client, sent, by: { kind: 'key', id: null } });
}

/**
 * A file replaces the one before: it is the whole picture, or a cancelled order would go on being shown. The reading of it,
 * which may take a while, is done outside the transaction.
 * Refuses not_found, no_order_file_agreed, file_unreadable, column_missing, no_row_readable.
 */
async function importFile(books: Books, scope: Scope, { client, sent, by }: Arriving): Answer {
  const source = await inAgency(books, scope, (tx) => agreedFor(tx, client));
  if (isRefusal(source)) return source;
  const read = readFile(source, sent);
  if (isRefusal(read)) return read;
  return inAgency(books, scope, (tx) => take(tx, { client, source, by, ...read }));
}

type Agreed = Extract<Source, { kind: 'csv' }>;

async function agreedFor(tx: AgencyTx, id: string): Promise<Agreed | Refusal> {
  const client = await clients.find(tx, id);
  if (!client) return refuse('not_found');
  const source = await store.sourceOf(tx, client.id);
  return source.kind === 'csv' ? source : refuse('no_order_file_agreed');
}

/** The same inside a transaction that is under way, for files that are not large. */
export async function takeIn(tx: AgencyTx, { client, source, sent, by }: Arriving & { source: Agreed }): Answer {
  const read = readFile(source, sent);
  return isRefusal(read) ? read : take(tx, { client, source, by, ...read });
}

type Read = Table & { sha256: string; encoding: orderFiles.OrderFile['encoding'] };

function readFile({ places }: Agreed, sent: unknown): Read | Refusal {
  if (!Buffer.isBuffer(sent)) return refuse('file_unreadable');
  const csv = readCsv(sent);
  if (isRefusal(csv)) return csv;
  const table = readTable(places, csv.heads, csv.rows);
  if (isRefusal(table)) return table;
  return { ...table, encoding: csv.encoding, sha256: createHash('sha256').update(sent).digest('hex') };
}

type Taking = Read & Pick<Arriving, 'client' | 'by'> & { source: Agreed };

const mostErrors = 200;

async function take(tx: AgencyTx, { client, source, by, records, errors, encoding, sha256 }: Taking): Answer {
  await orderFiles.takeTurn(tx, client);
  const day = dayOf(tx.now);
  const [before] = await orderFiles.filesOf(tx, client, 1);
  if (before?.sha256 === sha256 && before.day === day) return { file: await fileShown(tx, before), isRepeat: true };
  const file: orderFiles.OrderFile = {
    ...{ id: tx.id(), client, by, sha256, day, encoding, records: records.length },
    ...{ errorCount: errors.length, errors: errors.slice(0, mostErrors) },
    ...{ takenAt: tx.now, expiresAt: expiryOf(tx.now, source.keepDays) },
  };
  await orderFiles.addFile(tx, file);
  await orderFiles.replaceRecords(tx, file, records);
  if (before) await wait(tx, { word: 'order_file', id: before.id, client, at: null });
  await wait(tx, { word: 'order_file', id: file.id, client, at: file.expiresAt });
  const data = { records: records.length, errors: errors.length };
  await record(tx, { name: 'lookup.file_imported', client, id: file.id, data });
  return { file: await fileShown(tx, file), isRepeat: false };
}
