import type { Candidate, Operator, Readiness } from '@denwaban/domain/routing';
import { type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    operators: OperatorsTable;
    grants: { agency_id: string; client_id: string; staff_id: string };
  }
}

type OperatorsTable = {
  agency_id: string;
  id: string;
  readiness: Readiness;
  reason: string | null;
  since: Date;
  call_id: string | null;
  idle_since: Date;
};

/** One choice at a time in an agency: two choosers at once would give one operator two callers. */
export async function takeTurn(tx: AgencyTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`routing ${tx.agency}`}, 0))`.execute(tx.q);
}

/** Operators at work, with the clients that a caller waits for and that each may answer for. */
export async function candidates(tx: AgencyTx): Promise<Candidate[]> {
  const rows = await tx.q
    .selectFrom('operators as o')
    .innerJoin('grants as g', (join) => join.onRef('g.agency_id', '=', 'o.agency_id').onRef('g.staff_id', '=', 'o.id'))
    .selectAll('o')
    .select('g.client_id')
    .where('o.agency_id', '=', tx.agency)
    .where('o.readiness', '=', 'available')
    .where('g.client_id', 'in', (is) =>
      is
        .selectFrom('calls as c')
        .select('c.client_id')
        .where('c.agency_id', '=', tx.agency)
        .where('c.state', '=', sql.lit('waiting')),
    )
    .execute();
  const byOperator = new Map<string, Candidate & { grants: string[] }>();
  for (const row of rows) {
    const known = byOperator.get(row.id);
    if (known) known.grants.push(row.client_id);
    else byOperator.set(row.id, { ...operatorOf(row), grants: [row.client_id] });
  }
  return [...byOperator.values()];
}

export async function lock(tx: AgencyTx, id: string): Promise<Operator | null> {
  const row = await tx.q
    .selectFrom('operators')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? operatorOf(row) : null;
}

export async function find(tx: AgencyTx, id: string): Promise<Operator | null> {
  const row = await tx.q
    .selectFrom('operators')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? operatorOf(row) : null;
}

export async function all(tx: AgencyTx): Promise<Operator[]> {
  const rows = await tx.q
    .selectFrom('operators')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .orderBy('id')
    .execute();
  return rows.map(operatorOf);
}

export async function save(tx: AgencyTx, operator: Operator): Promise<void> {
  const row = {
    readiness: operator.readiness,
    reason: operator.reason,
    since: operator.since,
    call_id: operator.call,
    idle_since: operator.idleSince,
  };
  await tx.q
    .insertInto('operators')
    .values({ agency_id: tx.agency, id: operator.id, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'id']).doUpdateSet(row))
    .execute();
}

/** For which clients each person may answer. */
export async function grants(tx: AgencyTx): Promise<{ staff: string; client: string }[]> {
  return tx.q
    .selectFrom('grants')
    .select(['staff_id as staff', 'client_id as client'])
    .where('agency_id', '=', tx.agency)
    .execute();
}

/** Whether this person may answer for this client. */
export async function isGranted(tx: AgencyTx, staff: string, client: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('grants')
    .select('staff_id')
    .where('agency_id', '=', tx.agency)
    .where('staff_id', '=', staff)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row !== undefined;
}

export async function setGrants(tx: AgencyTx, staff: string, clients: readonly string[]): Promise<void> {
  await tx.q.deleteFrom('grants').where('agency_id', '=', tx.agency).where('staff_id', '=', staff).execute();
  if (clients.length === 0) return;
  const rows = clients.map((client) => ({ agency_id: tx.agency, staff_id: staff, client_id: client }));
  await tx.q.insertInto('grants').values(rows).execute();
}

function operatorOf(row: Selectable<OperatorsTable>): Operator {
  return {
    id: row.id,
    readiness: row.readiness,
    reason: row.reason,
    since: row.since,
    call: row.call_id,
    idleSince: row.idle_since,
  };
}
