import type { Case } from '@denwaban/domain/cases';
import type { Complaint } from '@denwaban/domain/complaints';
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import { among } from '../../shell/database.ts';

/** As much of a case as a list shows. */
export type Listed = Pick<
  Case,
  | 'id'
  | 'client'
  | 'receiptNumber'
  | 'kind'
  | 'complaintAbout'
  | 'urgency'
  | 'callerKind'
  | 'callerName'
  | 'callerNumber'
  | 'summary'
  | 'state'
  | 'openedAt'
  | 'takenBy'
  | 'held'
> &
  Complained;

/** How its complaint stands, if it is one. */
export type Complained = { severity: Complaint['severity'] | null; complaintState: Complaint['state'] | null };

export type Wanting = {
  kind?: 'complaint' | 'all' | undefined;
  /** At least so grave. */
  severity?: number | undefined;
  state: Case['state'] | 'all';
  client?: string | undefined;
  before?: string | undefined;
  limit: number;
};

/**
 * A page of cases, newest first; what is part of another is shown with that one. The state is part of the statement, so that
 * open ones are read from their own index.
 */
export async function page(tx: AgencyTx, { state, client, kind, severity, before, limit }: Wanting): Promise<Listed[]> {
  let query = listed(tx).where('cases.merged_into', 'is', null);
  if (state !== 'all') query = query.where('cases.state', '=', sql.lit(state));
  if (kind === 'complaint') query = query.where('cases.kind', '=', 'complaint');
  if (severity) query = query.where('complaints.severity', '>=', severity as Complaint['severity']);
  if (client) query = query.where('cases.client_id', '=', client);
  if (before) query = query.where('cases.id', '<', before);
  return query.orderBy('cases.id', 'desc').limit(limit).execute();
}

/** What a caller rang this client about, newest first; in place of what is part of another, that other. */
export function ofCaller(tx: AgencyTx, client: string, caller: string): Promise<Listed[]> {
  const theirs = tx.q
    .selectFrom('cases')
    .select(['id', 'merged_into'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('caller_id', '=', caller)
    .orderBy('id', 'desc')
    .limit(2 * mostOfCaller);
  return listed(tx)
    .where('cases.client_id', '=', client)
    .where('cases.id', 'in', (q) =>
      q.selectFrom(theirs.as('t')).select((eb) => eb.fn.coalesce('merged_into', 'id').as('id')),
    )
    .orderBy('cases.id', 'desc')
    .limit(mostOfCaller)
    .execute();
}

const mostOfCaller = 20;

/** Those of these ids, by id. */
export async function some(tx: AgencyTx, ids: Iterable<string>): Promise<Map<string, Listed>> {
  const rows = await listed(tx).where('cases.id', '=', among(ids)).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function listed(tx: AgencyTx) {
  return tx.q
    .selectFrom('cases')
    .leftJoin('complaints', (join) =>
      join.onRef('complaints.agency_id', '=', 'cases.agency_id').onRef('complaints.case_id', '=', 'cases.id'),
    )
    .select(['cases.id', 'kind', 'urgency', 'summary', 'cases.state', 'cases.client_id as client'])
    .select(['receipt_number as receiptNumber', 'complaint_about as complaintAbout', 'caller_name as callerName'])
    .select(['caller_number as callerNumber', 'caller_kind as callerKind', 'opened_at as openedAt'])
    .select(['taken_by as takenBy', 'cases.held', 'complaints.severity', 'complaints.state as complaintState'])
    .where('cases.agency_id', '=', tx.agency);
}
