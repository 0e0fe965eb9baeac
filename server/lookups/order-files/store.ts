// The orders that a client's files brought, and the files.
import { foldName, foldNumber, foldReading, type Given } from '@denwaban/domain/identity';
import type { OrderRecord, RowError } from '@denwaban/domain/lookups';
import { type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    order_files: FilesTable;
    order_records: RecordsTable;
  }
}

type FilesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  sha256: string;
  day: string;
  encoding: 'utf-8' | 'shift_jis';
  records: number;
  error_count: number;
  errors: JSONColumnType<RowError[]>;
  by_kind: 'staff' | 'contact' | 'key';
  by_id: string | null;
  taken_at: Date;
  expires_at: Date;
};

type RecordsTable = {
  agency_id: string;
  client_id: string;
  number_key: string;
  file_id: string;
  name_key: string;
  reading_key: string | null;
  phone: string | null;
  record: JSONColumnType<OrderRecord>;
};

export type OrderFile = {
  id: string;
  client: string;
  sha256: string;
  /** The Tokyo day it came on. */
  day: string;
  encoding: FilesTable['encoding'];
  records: number;
  errorCount: number;
  errors: readonly RowError[];
  by: { kind: FilesTable['by_kind']; id: string | null };
  takenAt: Date;
  expiresAt: Date;
};

/** One import of a client at a time; held until the transaction ends. */
export async function takeTurn(tx: AgencyTx, client: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`order_files ${tx.agency} ${client}`}, 0))`.execute(tx.q);
}

/** The client's files, newest first. */
export async function filesOf(tx: AgencyTx, client: string, limit: number): Promise<OrderFile[]> {
  const rows = await files(tx).where('client_id', '=', client).orderBy('id', 'desc').limit(limit).execute();
  return rows.map(fileOf);
}

export async function findFile(tx: AgencyTx, id: string): Promise<OrderFile | null> {
  const row = await files(tx).where('id', '=', id).executeTakeFirst();
  return row ? fileOf(row) : null;
}

function files(tx: AgencyTx) {
  return tx.q.selectFrom('order_files').selectAll().where('agency_id', '=', tx.agency);
}

export async function addFile(tx: AgencyTx, file: OrderFile): Promise<void> {
  await tx.q
    .insertInto('order_files')
    .values({
      agency_id: tx.agency,
      id: file.id,
      client_id: file.client,
      sha256: file.sha256,
      day: file.day,
      encoding: file.encoding,
      records: file.records,
      error_count: file.errorCount,
      errors: JSON.stringify(file.errors),
      by_kind: file.by.kind,
      by_id: file.by.id,
      taken_at: file.takenAt,
      expires_at: file.expiresAt,
    })
    .execute();
}

/** The orders of the file before go, those of this one are there: in one statement each, however many there are. */
export async function replaceRecords(tx: AgencyTx, file: OrderFile, records: readonly OrderRecord[]): Promise<void> {
  await forgetAll(tx, file.client);
  const rows = records.map((record) => ({
    number_key: foldNumber(record.orderNumber),
    name_key: foldName(record.name),
    reading_key: foldReading(record.reading ?? record.name),
    phone: record.phone,
    record,
  }));
  await sql`insert into order_records (agency_id, client_id, file_id, number_key, name_key, reading_key, phone, record)
    select ${tx.agency}, ${file.client}, ${file.id}, number_key, name_key, reading_key, phone, record
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as rows (number_key text, name_key text, reading_key text, phone text, record jsonb)`.execute(tx.q);
}

/** Removes every order kept of a client. */
export async function forgetAll(tx: AgencyTx, client: string): Promise<void> {
  await tx.q.deleteFrom('order_records').where('agency_id', '=', tx.agency).where('client_id', '=', client).execute();
}

/** Removes what a file brought; whatever a later file has replaced is gone already. Returns how many orders went. */
export async function forgetRecords(tx: AgencyTx, file: string): Promise<number> {
  const gone = await tx.q
    .deleteFrom('order_records')
    .where('agency_id', '=', tx.agency)
    .where('file_id', '=', file)
    .returning('number_key')
    .execute();
  return gone.length;
}

export type KeptRecord = { record: OrderRecord; takenAt: Date; expiresAt: Date };

/** An order by its number, as long as it has not expired. */
export async function recordOf(tx: AgencyTx, client: string, orderNumber: string): Promise<KeptRecord | null> {
  const row = await kept(tx, client).where('r.number_key', '=', foldNumber(orderNumber)).executeTakeFirst();
  return row ? { record: row.record, takenAt: row.taken_at, expiresAt: row.expires_at } : null;
}

/** Orders that could be the caller's: by number, name or telephone. The rulebook says which are. */
export async function likely(tx: AgencyTx, client: string, given: Given): Promise<OrderRecord[]> {
  const keys = [
    ['number_key', given.order_number && foldNumber(given.order_number)],
    ['name_key', given.name && foldName(given.name)],
    ['reading_key', given.name && foldReading(given.name)],
    ['phone', given.phone],
  ] as const;
  const asked = keys.flatMap(([column, value]) => (value ? [[column, value] as const] : []));
  if (asked.length === 0) return [];
  const rows = await kept(tx, client)
    .where((is) => is.or(asked.map(([column, value]) => is(`r.${column}`, '=', value))))
    .orderBy('r.number_key', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ record }) => record);
}

function kept(tx: AgencyTx, client: string) {
  return tx.q
    .selectFrom('order_records as r')
    .innerJoin('order_files as f', (join) =>
      join.onRef('f.agency_id', '=', 'r.agency_id').onRef('f.id', '=', 'r.file_id'),
    )
    .select(['r.record', 'f.taken_at', 'f.expires_at'])
    .where('r.agency_id', '=', tx.agency)
    .where('r.client_id', '=', client)
    .where('f.expires_at', '>', tx.now);
}

function fileOf(row: Selectable<FilesTable>): OrderFile {
  return {
    id: row.id,
    client: row.client_id,
    sha256: row.sha256,
    day: row.day,
    encoding: row.encoding,
    records: row.records,
    errorCount: row.error_count,
    errors: row.errors,
    by: { kind: row.by_kind, id: row.by_id },
    takenAt: row.taken_at,
    expiresAt: row.expires_at,
  };
}
