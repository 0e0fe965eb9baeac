import type { Does, Overflow } from '@denwaban/domain/overflow';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    overflows: OverflowsTable;
  }
}

type OverflowsTable = {
  agency_id: string;
  line_id: string;
  client_id: string;
  waited_seconds: number | null;
  expected_minutes: number | null;
  before: number | null;
  others: boolean;
  does: JSONColumnType<Does>;
};

export async function find(tx: AgencyTx, line: string): Promise<Overflow | null> {
  const row = await overflows(tx).where('line_id', '=', line).executeTakeFirst();
  return row ? overflowOf(row) : null;
}

/** By line. */
export async function ofClient(tx: AgencyTx, client: string): Promise<ReadonlyMap<string, Overflow>> {
  const rows = await overflows(tx).where('client_id', '=', client).execute();
  return new Map(rows.map((row) => [row.line_id, overflowOf(row)]));
}

export async function save(tx: AgencyTx, overflow: Overflow): Promise<void> {
  const { line, client, waitedSeconds, expectedMinutes, before, others, does } = overflow;
  const values = {
    ...{ waited_seconds: waitedSeconds, expected_minutes: expectedMinutes, before, others },
    does: JSON.stringify(does),
  };
  await tx.q
    .insertInto('overflows')
    .values({ agency_id: tx.agency, line_id: line, client_id: client, ...values })
    .onConflict((clash) => clash.columns(['agency_id', 'line_id', 'client_id']).doUpdateSet(values))
    .execute();
}

/** Whether there was one. */
export async function remove(tx: AgencyTx, line: string): Promise<boolean> {
  const deleted = await tx.q
    .deleteFrom('overflows')
    .where('agency_id', '=', tx.agency)
    .where('line_id', '=', line)
    .returning('line_id')
    .execute();
  return deleted.length > 0;
}

function overflows(tx: AgencyTx) {
  return tx.q.selectFrom('overflows').selectAll().where('agency_id', '=', tx.agency);
}

function overflowOf(row: Selectable<OverflowsTable>): Overflow {
  return {
    ...{ line: row.line_id, client: row.client_id },
    ...{ waitedSeconds: row.waited_seconds, expectedMinutes: row.expected_minutes, before: row.before },
    ...{ others: row.others, does: row.does },
  };
}
