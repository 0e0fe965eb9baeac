import type { Complaint, ComplaintRecord, Doer } from '@denwaban/domain/complaints';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    complaints: ComplaintsTable;
  }
}

type ComplaintsTable = {
  agency_id: string;
  case_id: string;
  client_id: string;
  about: Complaint['about'];
  severity: Complaint['severity'];
  state: Complaint['state'];
  since: Date;
  next_side: 'agency' | 'client' | null;
  next_by: Date | null;
  overdue_since: Date | null;
  named_employee_id: string | null;
  concerned_id: string | null;
  emotion_end: ComplaintRecord['emotionEnd'];
  record: JSONColumnType<Omit<ComplaintRecord, 'namedEmployee' | 'emotionEnd'>>;
  course: JSONColumnType<Written<Course>>;
};

type Course = Pick<
  Complaint,
  | ('assessment' | 'override' | 'dedicated' | 'acknowledged')
  | ('response' | 'refusal' | 'external' | 'closing' | 'ended')
>;

/** As JSON keeps it: instants are strings. */
type Written<Value> = Value extends Date
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Written<Value[Key]> }
    : Value;

export async function add(tx: AgencyTx, complaint: Complaint): Promise<void> {
  const { namedEmployee, emotionEnd, ...record } = complaint.record;
  await tx.q
    .insertInto('complaints')
    .values({
      ...{ agency_id: tx.agency, case_id: complaint.case, client_id: complaint.client, about: complaint.about },
      ...{ named_employee_id: namedEmployee, emotion_end: emotionEnd, record: JSON.stringify(record) },
      ...{ severity: complaint.severity, concerned_id: complaint.concerned },
      ...standingOf(complaint),
    })
    .execute();
}

/** What a client's people may change as well. */
export async function save(tx: AgencyTx, complaint: Complaint): Promise<void> {
  await change(tx, complaint).set(standingOf(complaint)).execute();
}

/** What only the agency's own people decide. */
export async function saveJudgement(tx: AgencyTx, complaint: Complaint): Promise<void> {
  const { severity, concerned } = complaint;
  await change(tx, complaint)
    .set({ ...standingOf(complaint), severity, concerned_id: concerned })
    .execute();
}

export async function find(tx: AgencyTx, about: string): Promise<Complaint | null> {
  return (await some(tx, [about])).get(about) ?? null;
}

export async function lock(tx: AgencyTx, about: string): Promise<Complaint | null> {
  const row = await complaints(tx).where('case_id', '=', about).forUpdate().executeTakeFirst();
  return row ? complaintOf(row) : null;
}

/** By case. */
export async function some(tx: AgencyTx, cases: Iterable<string>): Promise<Map<string, Complaint>> {
  const rows = await complaints(tx).where('case_id', '=', among(cases)).execute();
  return new Map(rows.map((row) => [row.case_id, complaintOf(row)]));
}

/** The complaints taken in a call, or joined by it. */
export async function aboutsOfCall(tx: AgencyTx, call: string): Promise<Complaint['about'][]> {
  const rows = await tx.q
    .selectFrom('case_calls as k')
    .innerJoin('complaints as m', (join) =>
      join.onRef('m.agency_id', '=', 'k.agency_id').onRef('m.case_id', '=', 'k.case_id'),
    )
    .select('m.about')
    .where('k.agency_id', '=', tx.agency)
    .where('k.call_id', '=', call)
    .execute();
  return rows.map(({ about }) => about);
}

/** The calls of a complaint's case that came to us: what another system took and was brought over is none of ours. */
export async function callsOf(tx: AgencyTx, about: string): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('case_calls as k')
    .leftJoin('imported_calls as i', (on) =>
      on.onRef('i.agency_id', '=', 'k.agency_id').onRef('i.call_id', '=', 'k.call_id'),
    )
    .select('k.call_id')
    .where('k.agency_id', '=', tx.agency)
    .where('k.case_id', '=', about)
    .where('i.call_id', 'is', null)
    .execute();
  return rows.map(({ call_id }) => call_id);
}

/** Who took this caller's message for this client last, before this case. */
export async function lastTaker(
  tx: AgencyTx,
  { client, caller, before }: { client: string; caller: string; before: string },
): Promise<string | null> {
  const row = await tx.q
    .selectFrom('cases')
    .select('taken_by')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('caller_id', '=', caller)
    .where('id', '<', before)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.taken_by ?? null;
}

function complaints(tx: AgencyTx) {
  return tx.q.selectFrom('complaints').selectAll().where('agency_id', '=', tx.agency);
}

function change(tx: AgencyTx, { case: about }: Complaint) {
  return tx.q.updateTable('complaints').where('agency_id', '=', tx.agency).where('case_id', '=', about);
}

function standingOf({ state, since, next, overdueSince, ...complaint }: Complaint) {
  const { assessment, override, dedicated, acknowledged, response, refusal, external, closing, ended } = complaint;
  const course: Course = { assessment, override, dedicated, acknowledged, response, refusal, external, closing, ended };
  return {
    ...{ state, since, overdue_since: overdueSince, course: JSON.stringify(course) },
    ...{ next_side: next?.side ?? null, next_by: next?.by ?? null },
  };
}

function complaintOf(row: Selectable<ComplaintsTable>): Complaint {
  return {
    ...{ case: row.case_id, client: row.client_id, about: row.about, severity: row.severity },
    ...{ concerned: row.concerned_id, state: row.state, since: row.since, overdueSince: row.overdue_since },
    record: { ...row.record, emotionEnd: row.emotion_end, namedEmployee: row.named_employee_id },
    next: row.next_side && row.next_by && { side: row.next_side, by: row.next_by },
    ...courseOf(row.course),
  };
}

function courseOf(written: Written<Course>): Course {
  const { override, dedicated, acknowledged, response, refusal, external, closing, ended } = written;
  return {
    assessment: written.assessment,
    override: override && { ...override, at: new Date(override.at) },
    dedicated: dedicated && { ...dedicated, since: new Date(dedicated.since) },
    acknowledged: acknowledged && { ...acknowledged, at: new Date(acknowledged.at) },
    response: response && { ...response, by: response.by as Doer, at: new Date(response.at) },
    refusal: refusal && { ...refusal, at: new Date(refusal.at) },
    external: external && { ...external, at: new Date(external.at) },
    closing: closing && { ...closing, at: new Date(closing.at) },
    ended: ended && { ...ended, by: ended.by as Doer, at: new Date(ended.at) },
  };
}
