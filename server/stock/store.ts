import type { Lending, StockNumber } from '@denwaban/domain/stock';
import { type Generated, type Selectable, sql } from 'kysely';
import type { AgencyTx, Books } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    stock: StockTable;
    lendings: LendingsTable;
    stock_rings: { agency_id: string; id: string; stock_id: string; at: Date; from_number: string | null };
  }
}

type StockTable = {
  agency_id: string;
  id: string;
  trunk_id: string;
  number: string;
  added_at: Date;
  returned_at: Date | null;
  for_people: Generated<boolean>;
};

type LendingsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  stock_id: string;
  line_id: string;
  from_day: string;
  until_day: string | null;
  guidance: string;
  ended_at: Date | null;
  over_at: Date | null;
};

export async function all(tx: AgencyTx): Promise<StockNumber[]> {
  const rows = await stock(tx).orderBy('number').orderBy('id').execute();
  return rows.map(stockOf);
}

/** Locked, so that nobody else lends it meanwhile. */
export async function lock(tx: AgencyTx, id: string): Promise<StockNumber | null> {
  const row = await stock(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? stockOf(row) : null;
}

export async function lockNumber(tx: AgencyTx, number: string): Promise<StockNumber | null> {
  const row = await stock(tx)
    .where('number', '=', number)
    .where('returned_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? stockOf(row) : null;
}

/** What clients' people see when we ring them; null: the client's own. Locked. */
export async function forPeople(tx: AgencyTx): Promise<StockNumber | null> {
  const row = await stock(tx).where('for_people', '=', true).forNoKeyUpdate().executeTakeFirst();
  return row ? stockOf(row) : null;
}

/** What each trunk holds. */
export async function held(tx: AgencyTx): Promise<Map<string, string[]>> {
  const rows = await stock(tx).where('returned_at', 'is', null).orderBy('number').execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.trunk_id)].map(([trunk, of]) => [trunk, of.map(({ number }) => number)]),
  );
}

export async function save(tx: AgencyTx, stock: StockNumber): Promise<void> {
  const { id, trunk, number, addedAt, returnedAt: returned_at, forPeople: for_people } = stock;
  const changes = { returned_at, for_people };
  await tx.q
    .insertInto('stock')
    .values({
      ...{ agency_id: tx.agency, id, trunk_id: trunk, number },
      ...{ added_at: addedAt, ...changes },
    })
    .onConflict((clash) => clash.columns(['agency_id', 'id']).doUpdateSet(changes))
    .execute();
}

/** What numbers are lent for or cooling of. */
export async function live(tx: AgencyTx): Promise<Lending[]> {
  const rows = await lendings(tx).where('over_at', 'is', null).execute();
  return rows.map(lendingOf);
}

export async function lastOf(tx: AgencyTx, number: string): Promise<Lending | null> {
  const row = await lendings(tx).where('stock_id', '=', number).where('over_at', 'is', null).executeTakeFirst();
  return row ? lendingOf(row) : null;
}

export async function ofLine(tx: AgencyTx, line: string): Promise<Lending | null> {
  const row = await lendings(tx)
    .where('line_id', '=', line)
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? lendingOf(row) : null;
}

export async function lockLending(tx: AgencyTx, id: string): Promise<Lending | null> {
  const row = await lendings(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? lendingOf(row) : null;
}

export async function saveLending(tx: AgencyTx, lending: Lending): Promise<void> {
  const { id, client, stock: number, line, from, until, guidance, endedAt, overAt } = lending;
  const changes = { until_day: until, guidance, ended_at: endedAt, over_at: overAt };
  await tx.q
    .insertInto('lendings')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, stock_id: number, line_id: line, from_day: from },
      ...changes,
    })
    .onConflict((clash) => clash.columns(['agency_id', 'id', 'client_id']).doUpdateSet(changes))
    .execute();
}

/** Nothing is said any more on a line of what it had before `number`. */
export async function endGuidance(tx: AgencyTx, line: string, number: string | null): Promise<void> {
  await tx.q
    .updateTable('lendings')
    .set({ guidance: '' })
    .where('agency_id', '=', tx.agency)
    .where('line_id', '=', line)
    .where('ended_at', 'is not', null)
    .where('over_at', 'is', null)
    .$if(number !== null, (query) => query.where('stock_id', '<>', number as string))
    .execute();
}

export type Rung = { stock: string; at: Date; from: string | null };

/** Who rang since each number cools: on the line that tells them so, or nobody's line any more. Newest first. */
export async function rings(tx: AgencyTx, number?: string): Promise<Rung[]> {
  const onLines = tx.q
    .selectFrom('lendings as l')
    .innerJoin('calls as c', (join) =>
      join
        .onRef('c.agency_id', '=', 'l.agency_id')
        .onRef('c.line_id', '=', 'l.line_id')
        .onRef('c.arrived_at', '>=', 'l.ended_at'),
    )
    .select(['l.stock_id as stock', 'c.arrived_at as at', 'c.from_number as from'])
    .where('l.agency_id', '=', tx.agency)
    .where('l.over_at', 'is', null)
    .where('c.out', 'is', null)
    .$if(number !== undefined, (query) => query.where('l.stock_id', '=', number as string));
  const turnedAway = tx.q
    .selectFrom('stock_rings as r')
    .select(['r.stock_id as stock', 'r.at', 'r.from_number as from'])
    .where('r.agency_id', '=', tx.agency)
    .$if(number !== undefined, (query) => query.where('r.stock_id', '=', number as string));
  return onLines.unionAll(turnedAway).orderBy(sql`"at"`, 'desc').limit(1000).execute();
}

/** Whose number of the stock the first of these is, in the whole house. */
export async function whose(
  { pool }: Books,
  numbers: readonly string[],
): Promise<{ agency: string; stock: string } | null> {
  const { rows } = await pool.query('select agency_id as agency, stock_id as stock from find_stock($1)', [numbers]);
  return rows[0] ?? null;
}

export async function noteRing(tx: AgencyTx, { stock: number, from }: Omit<Rung, 'at'>): Promise<void> {
  await tx.q
    .insertInto('stock_rings')
    .values({ agency_id: tx.agency, id: tx.id(), stock_id: number, at: tx.now, from_number: from })
    .execute();
}

export async function forgetRings(tx: AgencyTx, number: string): Promise<void> {
  await tx.q.deleteFrom('stock_rings').where('agency_id', '=', tx.agency).where('stock_id', '=', number).execute();
}

function stock(tx: AgencyTx) {
  return tx.q.selectFrom('stock').selectAll().where('agency_id', '=', tx.agency);
}

function lendings(tx: AgencyTx) {
  return tx.q.selectFrom('lendings').selectAll().where('agency_id', '=', tx.agency);
}

function stockOf(row: Selectable<StockTable>): StockNumber {
  const { id, trunk_id: trunk, number, added_at: addedAt, returned_at: returnedAt, for_people: forPeople } = row;
  return { id, trunk, number, addedAt, returnedAt, forPeople };
}

function lendingOf(row: Selectable<LendingsTable>): Lending {
  const { id, client_id: client, stock_id, line_id: line, from_day: from, until_day: until, guidance } = row;
  return { id, client, stock: stock_id, line, from, until, guidance, endedAt: row.ended_at, overAt: row.over_at };
}
