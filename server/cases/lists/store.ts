import type { Case } from '@denwaban/domain/cases';
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
>;

export type Wanting = {
  state: Case['state'] | 'all';
  client?: string | undefined;
  before?: string | undefined;
  limit: number;
};

/** A page of cases, newest first. The state is part of the statement, so that open ones are read from their own index. */
export async function page(tx: AgencyTx, { state, client, before, limit }: Wanting): Promise<Listed[]> {
  let query = listed(tx);
  if (state !== 'all') query = query.where('state', '=', sql.lit(state));
  if (client) query = query.where('client_id', '=', client);
  if (before) query = query.where('id', '<', before);
  return query.orderBy('id', 'desc').limit(limit).execute();
}

/** What a caller rang this client about, newest first. */
export function ofCaller(tx: AgencyTx, client: string, caller: string): Promise<Listed[]> {
  return listed(tx)
    .where('client_id', '=', client)
    .where('caller_id', '=', caller)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

/** Those of these ids, by id. */
export async function some(tx: AgencyTx, ids: Iterable<string>): Promise<Map<string, Listed>> {
  const rows = await listed(tx).where('id', '=', among(ids)).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function listed(tx: AgencyTx) {
  return tx.q
    .selectFrom('cases')
    .select(['id', 'kind', 'urgency', 'summary', 'state', 'client_id as client', 'receipt_number as receiptNumber'])
    .select(['complaint_about as complaintAbout', 'caller_name as callerName', 'caller_number as callerNumber'])
    .select('caller_kind as callerKind')
    .select(['opened_at as openedAt', 'taken_by as takenBy'])
    .where('agency_id', '=', tx.agency);
}
