import type { Disposition, Ended } from '@denwaban/domain/calls';
import { addDays } from '@denwaban/domain/hours';
import type { Span, SpanCall } from '@denwaban/domain/reports';
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

// What rings or is taken at the client's own telephone is not ours to report.
const isOurs = sql`l.state <> 'at_client' and l.how is distinct from 'at_client'`;

type Of = Pick<Span, 'from' | 'to'> & { client: string };

/** The calls that came in within a span and were not the client's own to take, each with its line of the ledger and its cases. */
export async function callsIn(tx: AgencyTx, { client, from, to }: Of): Promise<SpanCall[]> {
  const { rows } = await sql<CallRow>`
    select l.id, l.arrived_at, l.from_number, l.how, l.disposition, l.memo, u.counted,
      array(select k.case_id from case_calls k where k.agency_id = l.agency_id and k.call_id = l.id order by k.case_id)
        as cases
    from calls l
    left join usage_lines u on u.agency_id = l.agency_id and u.client_id = l.client_id and u.call_id = l.id
    where l.agency_id = ${tx.agency} and l.client_id = ${client} and l.arrived_at >= ${from} and l.arrived_at < ${to}
      and l.out is null and ${isOurs}
    order by l.arrived_at, l.id`.execute(tx.q);
  return rows.map(({ arrived_at: arrivedAt, from_number: number, how: ended, memo, ...call }) => ({
    ...{ ...call, arrivedAt, number, ended, memo: memo ?? '' },
  }));
}

type CallRow = {
  id: string;
  arrived_at: Date;
  from_number: string | null;
  how: Exclude<Ended['how'], 'got_nobody' | 'at_client'> | null;
  disposition: Disposition | null;
  memo: string | null;
  counted: boolean | null;
  cases: string[];
};

/** Whether a call of the span has ended and waits to be judged. */
export async function isBeingJudged(tx: AgencyTx, { client, from, to }: Of): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`select exists (
    select from calls l where l.agency_id = ${tx.agency} and l.client_id = ${client}
      and l.arrived_at >= ${from} and l.arrived_at < ${to} and l.state = 'ended' and l.out is null and ${isOurs}
      and not exists (select from usage_lines u
        where u.agency_id = l.agency_id and u.client_id = l.client_id and u.call_id = l.id)) as waits`.execute(tx.q);
  return rows[0]?.waits ?? false;
}

/** What the ledger says of the calls of a month that came in before the cut-off. */
export async function monthUntil(
  tx: AgencyTx,
  { client, day, to }: Pick<Span, 'day' | 'to'> & { client: string },
): Promise<{ counted: number; notCounted: number }> {
  const first = `${day.slice(0, 7)}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  const { rows } = await sql<{ counted: number; all: number }>`
    select count(*) filter (where u.counted)::int as counted, count(*)::int as all
    from usage_lines u
    join calls l on l.agency_id = u.agency_id and l.client_id = u.client_id and l.id = u.call_id
    where u.agency_id = ${tx.agency} and u.client_id = ${client} and u.day >= ${first} and u.day < ${next}
      and l.arrived_at < ${to}`.execute(tx.q);
  const { counted, all } = rows[0] as { counted: number; all: number };
  return { counted, notCounted: all - counted };
}

/** The cases of the complaints that are open, or ended since. */
export async function complaintsSince(tx: AgencyTx, client: string, since: Date): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select case_id from complaints
    where agency_id = ${tx.agency} and client_id = ${client} and (state <> 'closed_accepted' or since >= ${since})`.execute(
    tx.q,
  );
  return rows.map(({ case_id }) => case_id);
}

export type Told = { client: string; arrivedAt: Date };

/** The calls of a case, of a correction of one, or of a line of the ledger, or the call itself, whichever of them `id` is. */
export async function callsBehind(tx: AgencyTx, id: string): Promise<Told[]> {
  const { rows } = await sql<{ client_id: string; arrived_at: Date }>`
    select client_id, arrived_at from calls where agency_id = ${tx.agency} and id in (
      select ${id}::uuid
      union all select call_id from usage_lines where agency_id = ${tx.agency} and id = ${id}::uuid
      union all select k.call_id from case_calls k where k.agency_id = ${tx.agency} and (k.case_id = ${id}::uuid
        or k.case_id in (select c.case_id from corrections c where c.agency_id = ${tx.agency} and c.id = ${id}::uuid)))`.execute(
    tx.q,
  );
  return rows.map((row) => ({ client: row.client_id, arrivedAt: row.arrived_at }));
}
