import type { Candidate, Operator, Readiness } from '@denwaban/domain/routing';
import { type Generated, type Selectable, sql } from 'kysely';
import { clientOn } from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    operators: OperatorsTable;
    grants: { agency_id: string; client_id: string; staff_id: string; only_overflow: Generated<boolean> };
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

/** Whether nobody is choosing, and nobody else will before this transaction is over. */
export async function takeTurnIfFree(tx: AgencyTx): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`routing ${tx.agency}`}, 0)) as taken`.execute(tx.q);
  return rows[0]?.taken === true;
}

/** Operators at work, with the clients that a caller waits for and that each may answer for. */
export async function candidates(tx: AgencyTx): Promise<Candidate[]> {
  const awaited = tx.q
    .selectFrom('calls as c')
    .select('c.client_id')
    .where('c.agency_id', '=', tx.agency)
    .where(sql<boolean>`c.state in ('waiting', 'kept')`);
  return candidatesOf(await atWork(tx).where('g.client_id', 'in', awaited).execute());
}

/** The same for whoever rings this line, and does not wait yet. */
export async function candidatesOn(tx: AgencyTx, line: string): Promise<Candidate[]> {
  return candidatesOf(await atWork(tx).where('g.client_id', '=', clientOn(tx, line)).execute());
}

function atWork(tx: AgencyTx) {
  return tx.q
    .selectFrom('operators as o')
    .innerJoin('grants as g', (join) => join.onRef('g.agency_id', '=', 'o.agency_id').onRef('g.staff_id', '=', 'o.id'))
    .selectAll('o')
    .select(['g.client_id', 'g.only_overflow'])
    .where('o.agency_id', '=', tx.agency)
    .where('o.readiness', '=', 'available');
}

type Granted = Selectable<OperatorsTable> & { client_id: string; only_overflow: boolean };

function candidatesOf(rows: readonly Granted[]): Candidate[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((granted) => ({
    ...operatorOf(granted[0] as Granted),
    grants: granted.filter((row) => !row.only_overflow).map((row) => row.client_id),
    reserveFor: granted.filter((row) => row.only_overflow).map((row) => row.client_id),
  }));
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

/** Nothing else of theirs, whatever they change meanwhile. */
export async function putInHand(tx: AgencyTx, operator: string, call: string): Promise<void> {
  await tx.q
    .updateTable('operators')
    .set({ call_id: call })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', operator)
    .execute();
}

export type Grant = { staff: string; client: string; onlyOverflow: boolean };

/** For which clients each person may answer, and whether only for calls that overflow. */
export async function grants(tx: AgencyTx): Promise<Grant[]> {
  return tx.q
    .selectFrom('grants')
    .select(['staff_id as staff', 'client_id as client', 'only_overflow as onlyOverflow'])
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

/** For which clients a person answers; that they are in the reserve of others stays. */
export async function setGrants(tx: AgencyTx, staff: string, clients: readonly string[]): Promise<void> {
  await tx.q
    .deleteFrom('grants')
    .where('agency_id', '=', tx.agency)
    .where('staff_id', '=', staff)
    .where('only_overflow', '=', false)
    .execute();
  await grant(
    tx,
    clients.map((client) => ({ staff, client, onlyOverflow: false })),
  );
}

/** Who answers for a client only when its calls overflow; whoever does so anyway goes on doing so. */
export async function setReserve(tx: AgencyTx, client: string, staff: readonly string[]): Promise<void> {
  await tx.q
    .deleteFrom('grants')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('only_overflow', '=', true)
    .execute();
  await grant(
    tx,
    staff.map((id) => ({ staff: id, client, onlyOverflow: true })),
  );
}

/** For whatever calls is more than only for those that overflow. */
async function grant(tx: AgencyTx, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  await tx.q
    .insertInto('grants')
    .values(
      grants.map(({ staff, client, onlyOverflow }) => ({
        ...{ agency_id: tx.agency, staff_id: staff, client_id: client, only_overflow: onlyOverflow },
      })),
    )
    .onConflict((clash) =>
      clash
        .columns(['agency_id', 'staff_id', 'client_id'])
        .doUpdateSet({ only_overflow: sql`grants.only_overflow and excluded.only_overflow` }),
    )
    .execute();
}

/** Nobody who has left answers for anybody, nor is in a reserve. */
export async function takeGrants(tx: AgencyTx, staff: string): Promise<void> {
  await tx.q.deleteFrom('grants').where('agency_id', '=', tx.agency).where('staff_id', '=', staff).execute();
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
