import type { DailyReport, Difference, Report } from '@denwaban/domain/reports';
import { type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    reports: ReportsTable;
    report_versions: VersionsTable;
    report_files: FilesTable;
  }
}

type ReportsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  day: string;
  from_at: Date;
  to_at: Date;
  version: number;
  issued_at: Date;
  differences: JSONColumnType<Difference[]>;
  receivers: number | null;
};

type VersionsTable = {
  agency_id: string;
  report_id: string;
  version: number;
  client_id: string;
  content: JSONColumnType<DailyReport>;
  corrections: JSONColumnType<Difference[]>;
  issued_at: Date;
  issued_by: string | null;
};

type FilesTable = {
  agency_id: string;
  report_id: string;
  version: number;
  format: FileFormat;
  client_id: string;
  hash: string;
};

export type FileFormat = 'pdf' | 'excel';

/** A report with to how many its newest version was written; null while that is being done. */
export type Kept = Report & { receivers: number | null };

/** As it was issued: what it says, what it corrects of the version before, and by whom (null: by the clock). */
export type Version = {
  version: number;
  content: DailyReport;
  corrections: Difference[];
  issuedAt: Date;
  issuedBy: string | null;
};

/** All that is read from here on is read as the books stood at one instant. It must be the first that is said in a transaction. */
export async function oneSnapshot(tx: AgencyTx): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(tx.q);
}

export async function add(tx: AgencyTx, { id, client, day, from, to, version }: Report): Promise<void> {
  const row = { agency_id: tx.agency, id, client_id: client, day, from_at: from, to_at: to };
  await tx.q
    .insertInto('reports')
    .values({ ...row, version, issued_at: tx.now, differences: '[]', receivers: null })
    .execute();
}

/** A new version stands for the report from now on, and equals the books as they are. */
export async function saveVersion(tx: AgencyTx, { id, version, issuedAt }: Report): Promise<void> {
  await change(tx, id).set({ version, issued_at: issuedAt, differences: '[]', receivers: null }).execute();
}

export async function saveDifferences(tx: AgencyTx, { id, differences }: Report): Promise<void> {
  await change(tx, id)
    .set({ differences: JSON.stringify(differences) })
    .execute();
}

export async function saveReceivers(tx: AgencyTx, id: string, receivers: number): Promise<void> {
  await change(tx, id).set({ receivers }).execute();
}

export async function addVersion(tx: AgencyTx, { id, client }: Report, version: Version): Promise<void> {
  const of = { agency_id: tx.agency, report_id: id, version: version.version, client_id: client };
  const what = { content: JSON.stringify(version.content), corrections: JSON.stringify(version.corrections) };
  await tx.q
    .insertInto('report_versions')
    .values({ ...of, ...what, issued_at: version.issuedAt, issued_by: version.issuedBy })
    .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await reports(tx).where('id', '=', id).executeTakeFirst();
  return row ? reportOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Kept | null> {
  const row = await reports(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? reportOf(row) : null;
}

type Wanting = { client: string; before?: string | undefined; limit: number };

/** A page of a client's reports, the last day first. */
export async function page(tx: AgencyTx, { client, before, limit }: Wanting): Promise<Kept[]> {
  let query = reports(tx).where('client_id', '=', client);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(reportOf);
}

/** Every client's report of a day. */
export async function ofDay(tx: AgencyTx, day: string): Promise<Kept[]> {
  const rows = await reports(tx).where('day', '=', day).execute();
  return rows.map(reportOf);
}

/** The reports in whose spans any of these instants lie. */
export async function tellingOf(tx: AgencyTx, client: string, instants: readonly Date[]): Promise<Kept[]> {
  if (instants.length === 0) return [];
  const rows = await reports(tx)
    .where('client_id', '=', client)
    .where((is) => is.or(instants.map((at) => is.and([is('from_at', '<=', at), is('to_at', '>', at)]))))
    .execute();
  return rows.map(reportOf);
}

/** The versions of a report, the newest first. */
export async function versions(tx: AgencyTx, id: string): Promise<Version[]> {
  const rows = await versionsOf(tx, id).orderBy('version', 'desc').execute();
  return rows.map(versionOf);
}

export async function version(tx: AgencyTx, id: string, number: number): Promise<Version | null> {
  const row = await versionsOf(tx, id).where('version', '=', number).executeTakeFirst();
  return row ? versionOf(row) : null;
}

/** How many calls the newest version of each of these tells of, by report. */
export async function totalsOf(tx: AgencyTx, ids: Iterable<string>): Promise<Map<string, Totals>> {
  const rows = await tx.q
    .selectFrom('reports as r')
    .innerJoin('report_versions as v', (join) =>
      join
        .onRef('v.agency_id', '=', 'r.agency_id')
        .onRef('v.report_id', '=', 'r.id')
        .onRef('v.version', '=', 'r.version'),
    )
    .select(['r.id', sql<number>`(v.content->>'total')::int`.as('total')])
    .select(sql<number>`jsonb_array_length(v.content->'messages')`.as('messages'))
    .select(sql<number>`jsonb_array_length(v.content->'callbacks')`.as('callbacks'))
    .where('r.agency_id', '=', tx.agency)
    .where('r.id', '=', among(ids))
    .execute();
  return new Map(rows.map(({ id, ...totals }) => [id, totals]));
}

export type Totals = { total: number; messages: number; callbacks: number };

export async function addFile(
  tx: AgencyTx,
  { id, client }: Report,
  file: { version: number; format: FileFormat; hash: string },
): Promise<void> {
  await tx.q
    .insertInto('report_files')
    .values({ agency_id: tx.agency, report_id: id, client_id: client, ...file })
    .onConflict((clash) => clash.columns(['agency_id', 'report_id', 'version', 'format', 'client_id']).doNothing())
    .execute();
}

/** The hashes of the files of one version, by format. */
export async function filesOf(tx: AgencyTx, id: string, number: number): Promise<Map<FileFormat, string>> {
  const rows = await tx.q
    .selectFrom('report_files')
    .select(['format', 'hash'])
    .where('agency_id', '=', tx.agency)
    .where('report_id', '=', id)
    .where('version', '=', number)
    .execute();
  return new Map(rows.map(({ format, hash }) => [format, hash]));
}

export type SentLetter = { report: string; key: string; to: string; state: 'queued' | 'sent' | 'failed' | 'kept' };

/** The letters in which these reports went out, all versions of them, by report. */
export async function lettersOf(tx: AgencyTx, ids: Iterable<string>): Promise<Map<string, SentLetter[]>> {
  const rows = await tx.q
    .selectFrom('letters')
    .select(['about', 'delivery_key', 'to_address', 'state'])
    .where('agency_id', '=', tx.agency)
    .where('kind', '=', sql.lit('report'))
    .where('about', '=', among(ids))
    .orderBy('id')
    .execute();
  const letters = rows.map(({ about, delivery_key: key, to_address: to, state }) => ({
    ...{ report: about as string, key, to, state },
  }));
  return Map.groupBy(letters, ({ report }) => report);
}

function reports(tx: AgencyTx) {
  return tx.q.selectFrom('reports').selectAll().where('agency_id', '=', tx.agency);
}

function versionsOf(tx: AgencyTx, id: string) {
  return tx.q.selectFrom('report_versions').selectAll().where('agency_id', '=', tx.agency).where('report_id', '=', id);
}

function change(tx: AgencyTx, id: string) {
  return tx.q.updateTable('reports').where('agency_id', '=', tx.agency).where('id', '=', id);
}

function reportOf(row: Selectable<ReportsTable>): Kept {
  const { id, client_id: client, day, from_at: from, to_at: to, version: newest, differences, receivers } = row;
  return { id, client, day, from, to, version: newest, issuedAt: row.issued_at, differences, receivers };
}

function versionOf(row: Selectable<VersionsTable>): Version {
  const { version: number, content, corrections, issued_at: issuedAt, issued_by: issuedBy } = row;
  return { version: number, content, corrections, issuedAt, issuedBy };
}
