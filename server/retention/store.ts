import { type Certificate, type Days, type Hold, usualDays } from '@denwaban/domain/retention';
import { type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    retention_policies: {
      agency_id: string;
      client_id: string;
      days: JSONColumnType<Days>;
      agreed_by: string;
      agreed_at: Date;
    };
    legal_holds: HoldsTable;
    certificates: CertificatesTable;
    certificate_lines: LinesTable;
  }
}

type HoldsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  about_kind: 'case' | 'caller';
  about: string;
  why: string;
  placed_by: string;
  placed_at: Date;
  lifted_by: string | null;
  lifted_at: Date | null;
};

type CertificatesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  reason: Certificate['reason'];
  asked_by: string | null;
  began_at: Date;
  completed_at: Date | null;
};

type LinesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  certificate_id: string;
  kind: string;
  thing: string | null;
  count: number;
  sha256: string;
  at: Date;
};

/** What a client agreed to; null where the usual holds. */
export async function agreed(tx: AgencyTx, client: string): Promise<{ days: Days; by: string; at: Date } | null> {
  const row = await tx.q
    .selectFrom('retention_policies')
    .select(['days', 'agreed_by as by', 'agreed_at as at'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  // What was agreed before a kind was there leaves it at what is usual.
  return row ? { ...row, days: { ...usualDays, ...row.days } } : null;
}

export async function saveAgreed(tx: AgencyTx, client: string, days: Days, by: string): Promise<void> {
  const said = { days: JSON.stringify(days), agreed_by: by, agreed_at: tx.now };
  await tx.q
    .insertInto('retention_policies')
    .values({ agency_id: tx.agency, client_id: client, ...said })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(said))
    .execute();
}

export async function holds(tx: AgencyTx, client: string): Promise<Hold[]> {
  const rows = await held(tx).where('client_id', '=', client).orderBy('id', 'desc').execute();
  return rows.map(holdOf);
}

export async function lockHold(tx: AgencyTx, id: string): Promise<Hold | null> {
  const row = await held(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? holdOf(row) : null;
}

export async function addHold(tx: AgencyTx, hold: Hold): Promise<void> {
  const { id, client, about, why, placedBy, placedAt } = hold;
  await tx.q
    .insertInto('legal_holds')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, about_kind: about.kind, about: about.id, why },
      ...{ placed_by: placedBy, placed_at: placedAt, lifted_by: null, lifted_at: null },
    })
    .execute();
}

export async function saveLifted(tx: AgencyTx, { id, lifted }: Hold): Promise<void> {
  await tx.q
    .updateTable('legal_holds')
    .set({ lifted_by: lifted?.by ?? null, lifted_at: lifted?.at ?? null })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

/** The case of a receipt number, and who called. */
export async function caseWith(tx: AgencyTx, client: string, receiptNumber: string) {
  const row = await tx.q
    .selectFrom('cases')
    .select(['id', 'caller_id as caller'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('receipt_number', '=', receiptNumber)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** By which people know what is held: receipt numbers of cases, names of callers. */
export async function namesOfHeld(tx: AgencyTx, holds: readonly Hold[]): Promise<Map<string, string>> {
  const of = (kind: Hold['about']['kind']) =>
    holds.filter(({ about }) => about.kind === kind).map(({ about }) => about.id);
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id, receipt_number as name from cases where agency_id = ${tx.agency} and id = any(${of('case')}::uuid[])
    union all select id, name from callers where agency_id = ${tx.agency} and id = any(${of('caller')}::uuid[])`.execute(
    tx.q,
  );
  return new Map(rows.map(({ id, name }) => [id, name ?? '']));
}

export async function addCertificate(tx: AgencyTx, certificate: Certificate): Promise<void> {
  const { id, client, reason, askedBy, beganAt, completedAt } = certificate;
  await tx.q
    .insertInto('certificates')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, reason, asked_by: askedBy },
      ...{ began_at: beganAt, completed_at: completedAt },
    })
    .execute();
}

export async function complete(tx: AgencyTx, { id, completedAt }: Certificate): Promise<void> {
  await tx.q
    .updateTable('certificates')
    .set({ completed_at: completedAt })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

export async function certificate(tx: AgencyTx, id: string): Promise<Certificate | null> {
  const row = await certified(tx).where('id', '=', id).executeTakeFirst();
  return row ? certificateOf(row) : null;
}

export async function certificates(tx: AgencyTx, client: string): Promise<Certificate[]> {
  const rows = await certified(tx).where('client_id', '=', client).orderBy('id', 'desc').limit(100).execute();
  return rows.map(certificateOf);
}

/** Those of a round that is not over yet. */
export async function openCertificates(tx: AgencyTx): Promise<Certificate[]> {
  const rows = await certified(tx)
    .where('completed_at', 'is', null)
    .where('reason', '=', 'retention')
    .orderBy('id')
    .execute();
  return rows.map(certificateOf);
}

export type Line = { kind: string; thing: string | null; count: number; sha256: string };

export async function addLines(tx: AgencyTx, { id, client }: Certificate, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  const fixed = { agency_id: tx.agency, client_id: client, certificate_id: id, at: tx.now };
  await tx.q
    .insertInto('certificate_lines')
    .values(lines.map((line) => ({ ...fixed, ...line, id: tx.id() })))
    .execute();
}

export async function lines(tx: AgencyTx, certificate: string, most: number): Promise<(Line & { at: Date })[]> {
  return tx.q
    .selectFrom('certificate_lines')
    .select(['kind', 'thing', 'count', 'sha256', 'at'])
    .where('agency_id', '=', tx.agency)
    .where('certificate_id', '=', certificate)
    .orderBy('id')
    .limit(most)
    .execute();
}

export type Sum = { kind: string; count: number };

/** How much of each kind each certificate lists. */
export async function sums(tx: AgencyTx, certificates: readonly string[]): Promise<Map<string, Sum[]>> {
  const { rows } = await sql<Sum & { certificate: string }>`
    select certificate_id as certificate, kind, sum(count) as count from certificate_lines
    where agency_id = ${tx.agency} and certificate_id = any(${certificates}::uuid[])
    group by 1, 2 order by min(id::text)`.execute(tx.q);
  const found = new Map<string, Sum[]>();
  for (const { certificate, kind, count } of rows)
    found.set(certificate, [...(found.get(certificate) ?? []), { kind, count: Number(count) }]);
  return found;
}

function held(tx: AgencyTx) {
  return tx.q.selectFrom('legal_holds').selectAll().where('agency_id', '=', tx.agency);
}

function certified(tx: AgencyTx) {
  return tx.q.selectFrom('certificates').selectAll().where('agency_id', '=', tx.agency);
}

function holdOf(row: Selectable<HoldsTable>): Hold {
  const { lifted_by: by, lifted_at: at } = row;
  return {
    ...{ id: row.id, client: row.client_id, about: { kind: row.about_kind, id: row.about }, why: row.why },
    ...{ placedBy: row.placed_by, placedAt: row.placed_at, lifted: by !== null && at !== null ? { by, at } : null },
  };
}

function certificateOf(row: Selectable<CertificatesTable>): Certificate {
  const { id, client_id: client, reason, asked_by: askedBy, began_at: beganAt, completed_at: completedAt } = row;
  return { id, client, reason, askedBy, beganAt, completedAt };
}
