import type { CallbackWish, CallerReference, Case, Matter } from '@denwaban/domain/cases';
import type { Answers } from '@denwaban/domain/scripts';
import { type Insertable, type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';
import { firstIdAt } from '../shell/ids.ts';

declare module '../shell/database.ts' {
  interface Tables {
    cases: CasesTable;
    case_calls: { agency_id: string; case_id: string; call_id: string; client_id: string };
  }
}

type CasesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  receipt_number: string;
  kind: Case['kind'];
  complaint_about: Case['complaintAbout'];
  tier: Case['tier'];
  urgency: Case['urgency'];
  addressee_id: string | null;
  asked_for: string;
  caller_id: string | null;
  caller_name: string | null;
  caller_reading: string | null;
  caller_company: string | null;
  caller_number: string | null;
  caller_kind: Case['callerKind'];
  caller_reference: JSONColumnType<CallerReference> | null;
  treatment: Case['treatment'];
  fallback_reason: Case['fallbackReason'];
  summary: string;
  details: string;
  answers: JSONColumnType<Answers>;
  callback: JSONColumnType<WrittenWish>;
  script_version: string | null;
  taken_by: string | null;
  state: Case['state'];
  opened_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
  merged_into: string | null;
  held: boolean;
};

type Wanted = Extract<CallbackWish, { wanted: true }>;
type WrittenWish = { wanted: false } | (Omit<Wanted, 'wishAt'> & { wishAt: string | null });
type Closing = Pick<Extract<Case, { state: 'closed' }>, 'state' | 'closedAt' | 'closedBy'>;
type CaseRow = Selectable<CasesTable> & { calls: string[] };

/** A case with the call it was taken in, whose draft has served. One statement: every message taken waits for it. */
export async function add(tx: AgencyTx, opened: Case, call: string): Promise<void> {
  await tx.q
    .with('opened', (q) => q.insertInto('cases').values(rowOf(tx, opened)))
    .with('served', (q) => q.deleteFrom('drafts').where('agency_id', '=', tx.agency).where('call_id', '=', call))
    .insertInto('case_calls')
    .values({ agency_id: tx.agency, case_id: opened.id, call_id: call, client_id: opened.client })
    .execute();
}

export async function addCall(tx: AgencyTx, { id, client }: Case, call: string): Promise<void> {
  await tx.q
    .insertInto('case_calls')
    .values({ agency_id: tx.agency, case_id: id, call_id: call, client_id: client })
    .execute();
}

/** A case is closed and reopened; what was written down in it stays. */
export async function saveState(tx: AgencyTx, { id, state, closedAt, closedBy }: Case): Promise<void> {
  await tx.q
    .updateTable('cases')
    .set({ state, closed_at: closedAt, closed_by: closedBy })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

/** What was said, as it was put right. */
export async function saveFacts(tx: AgencyTx, right: Case): Promise<void> {
  const row = rowOf(tx, right);
  const { caller_name, caller_reading, caller_company, caller_number, addressee_id } = row;
  const { summary, details, answers, callback } = row;
  await tx.q
    .updateTable('cases')
    .set({
      caller_name,
      caller_reading,
      caller_company,
      caller_number,
      addressee_id,
      summary,
      details,
      answers,
      callback,
    })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', right.id)
    .execute();
}

/** Whether in one of these the caller still has to be rung back, or the client to answer a question. */
export async function isAwaited(tx: AgencyTx, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ awaited: boolean }>`select
    exists (select from callbacks where agency_id = ${tx.agency} and case_id = any(${[...ids]}::uuid[]) and state <> 'done')
    or exists (select from consultations where agency_id = ${tx.agency} and case_id = any(${[...ids]}::uuid[])
        and state = 'asked')
      as awaited`.execute(tx.q);
  return rows[0]?.awaited ?? false;
}

export async function find(tx: AgencyTx, id: string): Promise<Case | null> {
  const row = await whole(tx).where('id', '=', id).executeTakeFirst();
  return row ? caseOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Case | null> {
  const row = await whole(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? caseOf(row) : null;
}

export async function some(tx: AgencyTx, ids: Iterable<string>): Promise<Map<string, Case>> {
  const rows = await whole(tx).where('id', '=', among(ids)).execute();
  return new Map(rows.map((row) => [row.id, caseOf(row)]));
}

/** The cases taken in a call, in their order. */
export async function ofCall(tx: AgencyTx, call: string): Promise<Case[]> {
  const taken = tx.q
    .selectFrom('case_calls')
    .select('case_id')
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call);
  const rows = await whole(tx).where('id', 'in', taken).orderBy('id').execute();
  return rows.map(caseOf);
}

function whole(tx: AgencyTx) {
  // The calls of a case in the order they came in, which is the order of their ids.
  const calls = sql<string[]>`array(select call_id from case_calls k
    where k.agency_id = cases.agency_id and k.case_id = cases.id order by call_id)`;
  return tx.q.selectFrom('cases').selectAll().select(calls.as('calls')).where('agency_id', '=', tx.agency);
}

/** When the first call of each of these cases came in, by case. */
export async function receivedAt(tx: AgencyTx, ids: Iterable<string>): Promise<Map<string, Date>> {
  const rows = await tx.q
    .selectFrom('case_calls as k')
    .innerJoin('calls as l', (join) => join.onRef('l.agency_id', '=', 'k.agency_id').onRef('l.id', '=', 'k.call_id'))
    .select((eb) => ['k.case_id', eb.fn.min('l.arrived_at').as('at')])
    .where('k.agency_id', '=', tx.agency)
    .where('k.case_id', '=', among(ids))
    .groupBy('k.case_id')
    .execute();
  return new Map(rows.map(({ case_id, at }) => [case_id, at]));
}

/** How many messages a person of the staff has taken since. */
export async function takenSince(tx: AgencyTx, person: string, since: Date): Promise<number> {
  const row = await tx.q
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', tx.agency)
    .where('id', '>=', firstIdAt(since))
    .where('taken_by', '=', person)
    .executeTakeFirst();
  return row?.count ?? 0;
}

function rowOf(tx: AgencyTx, { calls, ...opened }: Case): Insertable<CasesTable> {
  return {
    agency_id: tx.agency,
    id: opened.id,
    client_id: opened.client,
    receipt_number: opened.receiptNumber,
    kind: opened.kind,
    complaint_about: opened.complaintAbout,
    tier: opened.tier,
    urgency: opened.urgency,
    addressee_id: opened.addressee,
    asked_for: opened.askedFor,
    caller_id: opened.caller,
    caller_name: opened.callerName,
    caller_reading: opened.callerReading,
    caller_company: opened.callerCompany,
    caller_number: opened.callerNumber,
    caller_kind: opened.callerKind,
    caller_reference: opened.callerReference && JSON.stringify(opened.callerReference),
    treatment: opened.treatment,
    fallback_reason: opened.fallbackReason,
    summary: opened.summary,
    details: opened.details,
    answers: JSON.stringify(opened.answers),
    callback: JSON.stringify(opened.callback),
    script_version: opened.scriptVersion,
    taken_by: opened.takenBy,
    state: opened.state,
    opened_at: opened.openedAt,
    closed_at: opened.closedAt,
    closed_by: opened.closedBy,
    held: opened.held,
  };
}

function caseOf(row: CaseRow): Case {
  return {
    id: row.id,
    client: row.client_id,
    receiptNumber: row.receipt_number,
    tier: row.tier,
    urgency: row.urgency,
    addressee: row.addressee_id,
    askedFor: row.asked_for,
    callerName: row.caller_name,
    callerReading: row.caller_reading,
    callerCompany: row.caller_company,
    callerNumber: row.caller_number,
    callerKind: row.caller_kind,
    callerReference: row.caller_reference,
    treatment: row.treatment,
    fallbackReason: row.fallback_reason,
    summary: row.summary,
    details: row.details,
    answers: row.answers,
    callback: wishOf(row.callback),
    scriptVersion: row.script_version,
    calls: row.calls,
    caller: row.caller_id,
    takenBy: row.taken_by,
    openedAt: row.opened_at,
    held: row.held,
    mergedInto: row.merged_into,
    // Which kinds are complaints, and that what is closed has a time, is held by whoever wrote the row.
    ...({ kind: row.kind, complaintAbout: row.complaint_about } as Matter),
    ...({ state: row.state, closedAt: row.closed_at, closedBy: row.closed_by } as Closing),
  };
}

function wishOf(written: WrittenWish): CallbackWish {
  return written.wanted ? { ...written, wishAt: written.wishAt === null ? null : new Date(written.wishAt) } : written;
}
