import type { Check, CheckReason, CheckState } from '@denwaban/domain/checks';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    checks: ChecksTable;
  }
}

type ChecksTable = {
  agency_id: string;
  case_id: string;
  client_id: string;
  reasons: CheckReason[];
  asked_at: Date;
  state: CheckState['is'];
  held_until: Date | null;
  released_at: Date | null;
  released_why: Extract<CheckState, { is: 'released' }>['why'] | null;
  passed_by: string | null;
  passed_at: Date | null;
};

/** A check as it is kept: why the report had gone before stays also once it was looked at. */
export type Kept = Check & { releasedWhy: ChecksTable['released_why'] };

export async function add(tx: AgencyTx, check: Check): Promise<void> {
  const { case: about, client, reasons, askedAt } = check;
  await tx.q
    .insertInto('checks')
    .values({
      ...{ agency_id: tx.agency, case_id: about, client_id: client, reasons: [...reasons], asked_at: askedAt },
      ...standingOf(check),
    })
    .execute();
}

export async function save(tx: AgencyTx, check: Check): Promise<void> {
  await tx.q
    .updateTable('checks')
    .set(standingOf(check))
    .where('agency_id', '=', tx.agency)
    .where('case_id', '=', check.case)
    .execute();
}

/** The case is its client's to see from now on. */
export async function letGo(tx: AgencyTx, { case: about }: Check): Promise<void> {
  await tx.q
    .updateTable('cases')
    .set({ held: false })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', about)
    .execute();
}

export async function find(tx: AgencyTx, about: string): Promise<Kept | null> {
  const row = await checks(tx).where('case_id', '=', about).executeTakeFirst();
  return row ? checkOf(row) : null;
}

export async function lock(tx: AgencyTx, about: string): Promise<Kept | null> {
  const row = await checks(tx).where('case_id', '=', about).forUpdate().executeTakeFirst();
  return row ? checkOf(row) : null;
}

// In the words of the partial index, so that it is used.
const toLookAt = sql<boolean>`state <> 'passed'`;

type Wanting = { state: 'waiting' | 'passed'; before?: string | undefined; limit: number };

/** Those to be looked at, the soonest to go by itself first; or those looked at, newest first. */
export async function page(tx: AgencyTx, { state, before, limit }: Wanting): Promise<Kept[]> {
  if (state === 'waiting') {
    const rows = await checks(tx)
      .where(toLookAt)
      .orderBy(sql`held_until nulls last`)
      .orderBy('case_id')
      .limit(mostWaiting)
      .execute();
    return rows.map(checkOf);
  }
  let query = checks(tx).where('state', '=', 'passed');
  if (before) query = query.where('case_id', '<', before);
  const rows = await query.orderBy('case_id', 'desc').limit(limit).execute();
  return rows.map(checkOf);
}

const mostWaiting = 200;

export type Counts = { held: number; released: number };

export async function count(tx: AgencyTx): Promise<Counts> {
  const row = await tx.q
    .selectFrom('checks')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('state', '=', 'held').as('held'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'released').as('released'),
    ])
    .where('agency_id', '=', tx.agency)
    .where(toLookAt)
    .executeTakeFirst();
  return row ?? { held: 0, released: 0 };
}

function checks(tx: AgencyTx) {
  return tx.q.selectFrom('checks').selectAll().where('agency_id', '=', tx.agency);
}

/** Why it had gone is said once, and stays. */
function standingOf({ state }: Check): Omit<Insertable<ChecksTable>, UnchangingColumn> {
  switch (state.is) {
    case 'held':
      return { state: state.is, held_until: state.until };
    case 'released':
      return { state: state.is, held_until: null, released_at: state.at, released_why: state.why };
    case 'passed':
      return { state: state.is, held_until: null, passed_by: state.by, passed_at: state.at };
  }
}

type UnchangingColumn = 'agency_id' | 'case_id' | 'client_id' | 'reasons' | 'asked_at';

function checkOf(row: Selectable<ChecksTable>): Kept {
  return {
    case: row.case_id,
    client: row.client_id,
    reasons: row.reasons,
    askedAt: row.asked_at,
    releasedWhy: row.released_why,
    state: stateOf(row),
  };
}

function stateOf(row: Selectable<ChecksTable>): CheckState {
  switch (row.state) {
    case 'held':
      return { is: 'held', until: row.held_until as Date };
    case 'released':
      return { is: 'released', at: row.released_at as Date, why: row.released_why ?? 'time' };
    case 'passed':
      return { is: 'passed', by: row.passed_by as string, at: row.passed_at as Date, releasedAt: row.released_at };
  }
}
