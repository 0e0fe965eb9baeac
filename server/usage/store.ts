import type { Disposition } from '@denwaban/domain/calls';
import type { UsageLine } from '@denwaban/domain/usage';
import type { Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    usage_lines: UsageTable;
  }
}

type UsageTable = {
  agency_id: string;
  id: string;
  client_id: string;
  call_id: string;
  day: string;
  counted: boolean;
  rule: string;
  at: Date;
};

export async function lockOfCall(tx: AgencyTx, call: string): Promise<UsageLine | null> {
  const row = await tx.q
    .selectFrom('usage_lines')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .forUpdate()
    .executeTakeFirst();
  return row ? lineOf(row) : null;
}

export async function add(tx: AgencyTx, { id, client, call, ...line }: UsageLine): Promise<void> {
  await tx.q
    .insertInto('usage_lines')
    .values({ agency_id: tx.agency, id, client_id: client, call_id: call, ...line })
    .execute();
}

export async function saveVerdict(tx: AgencyTx, { id, counted, rule, at }: UsageLine): Promise<void> {
  await tx.q
    .updateTable('usage_lines')
    .set({ counted, rule, at })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

/** Whether each of these calls counts, by call; those not judged yet are missing. */
export async function verdictsOf(tx: AgencyTx, calls: Iterable<string>): Promise<Map<string, boolean>> {
  const rows = await tx.q
    .selectFrom('usage_lines')
    .select(['call_id', 'counted'])
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', among(calls))
    .execute();
  return new Map(rows.map((row) => [row.call_id, row.counted]));
}

/** Tokyo days, both included. */
export type Days = { client: string; from: string; to: string };

/** A line with the call it judges. */
export type LineOfCall = UsageLine & {
  arrivedAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  passedOnAt: Date | null;
  disposition: Disposition | null;
  receiptNumber: string | null;
};

/** The lines of these days, the newest first. */
export async function linesIn(tx: AgencyTx, { client, from, to }: Days): Promise<LineOfCall[]> {
  const rows = await tx.q
    .selectFrom('usage_lines as u')
    .innerJoin('calls as l', (join) => join.onRef('l.agency_id', '=', 'u.agency_id').onRef('l.id', '=', 'u.call_id'))
    .selectAll('u')
    .select(['l.arrived_at', 'l.answered_at', 'l.ended_at', 'l.passed_on_at', 'l.disposition'])
    .select((eb) =>
      eb
        .selectFrom('case_calls as k')
        .innerJoin('cases as c', (join) =>
          join.onRef('c.agency_id', '=', 'k.agency_id').onRef('c.id', '=', 'k.case_id'),
        )
        .select('c.receipt_number')
        .whereRef('k.agency_id', '=', 'u.agency_id')
        .whereRef('k.call_id', '=', 'u.call_id')
        .orderBy('k.case_id')
        .limit(1)
        .as('receipt_number'),
    )
    .where('u.agency_id', '=', tx.agency)
    .where('u.client_id', '=', client)
    .where('u.day', '>=', from)
    .where('u.day', '<=', to)
    .orderBy('u.call_id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...lineOf(row),
    arrivedAt: row.arrived_at,
    answeredAt: row.answered_at,
    endedAt: row.ended_at,
    passedOnAt: row.passed_on_at,
    disposition: row.disposition,
    receiptNumber: row.receipt_number,
  }));
}

function lineOf(row: Selectable<UsageTable>): UsageLine {
  const { id, client_id: client, call_id: call, day, counted, rule, at } = row;
  return { id, client, call, day, counted, rule, at };
}
