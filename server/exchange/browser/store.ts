import type { Signal } from '@denwaban/api/exchange';
import { type JSONColumnType, sql } from 'kysely';
import type { AgencyTx, Books } from '../../shell/agency.ts';
import type { Leg } from '../exchange.ts';
import type { Page, Side } from './page.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    signals: SignalsTable;
    pages: PagesTable;
  }
}

type SignalsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  call_id: string;
  attempt: string;
  to_side: Side;
  signal: JSONColumnType<Signal>;
  at: Date;
};

type PagesTable = {
  agency_id: string;
  call_id: string;
  side: Side;
  client_id: string;
  seen_at: Date;
  left_at: Date | null;
  attempt: string | null;
};

/** Whose button this is. */
export async function lineOf({ pool }: Books, key: string): Promise<{ agency: string; line: string } | null> {
  const { rows } = await pool.query('select agency_id as agency, line_id as line from find_line($1)', [key]);
  return rows[0] ?? null;
}

/** How many calls of a line are on it now. */
export async function liveOn(tx: AgencyTx, line: string): Promise<number> {
  const row = await tx.q
    .selectFrom('calls')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', tx.agency)
    .where('state', 'in', ['closed', 'waiting', 'offered', 'talking', 'held'])
    .where('line_id', '=', line)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The caller's place in the queue, 1 for the next; null where the call does not wait. */
export async function positionOf(tx: AgencyTx, call: string): Promise<number | null> {
  const waiting = ['waiting', 'offered'] as const;
  const row = await tx.q
    .selectFrom('calls as own')
    .innerJoin('calls as c', (join) =>
      join
        .onRef('c.agency_id', '=', 'own.agency_id')
        .on('c.state', 'in', waiting)
        .onRef(sql`(c.arrived_at, c.id)`, '<=', sql`(own.arrived_at, own.id)`),
    )
    .select((eb) => eb.fn.countAll<number>().as('position'))
    .where('own.agency_id', '=', tx.agency)
    .where('own.id', '=', call)
    .where('own.state', 'in', waiting)
    .executeTakeFirstOrThrow();
  return Number(row.position) || null;
}

/** A page that is there already stays as it is. */
export async function expectPage(tx: AgencyTx, { call, client }: Leg, side: Side): Promise<void> {
  await tx.q
    .insertInto('pages')
    .values({
      agency_id: tx.agency,
      call_id: call,
      side,
      client_id: client,
      seen_at: tx.now,
      left_at: null,
      attempt: null,
    })
    .onConflict((clash) => clash.columns(['agency_id', 'call_id', 'side', 'client_id']).doNothing())
    .execute();
}

export async function pagesOf(tx: AgencyTx, call: string): Promise<Page[]> {
  const rows = await tx.q
    .selectFrom('pages')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .execute();
  return rows.map((row) => ({ side: row.side, seenAt: row.seen_at, leftAt: row.left_at, attempt: row.attempt }));
}

export async function attemptOf(tx: AgencyTx, call: string): Promise<string | null> {
  return (await pagesOf(tx, call)).find(({ side }) => side === 'operator')?.attempt ?? null;
}

/** Only a page that is expected is heard: after the end of a call nothing comes back. */
export async function seen(tx: AgencyTx, call: string, side: Side): Promise<void> {
  await pageAt(tx, call, side).set({ seen_at: tx.now, left_at: null }).execute();
}

export async function leaving(tx: AgencyTx, call: string, side: Side): Promise<void> {
  await pageAt(tx, call, side).set({ left_at: tx.now }).execute();
}

export async function beginAttempt(tx: AgencyTx, call: string, attempt: string): Promise<void> {
  await pageAt(tx, call, 'operator').set({ attempt, seen_at: tx.now, left_at: null }).execute();
  await dropSignals(tx, call);
}

function pageAt(tx: AgencyTx, call: string, side: Side) {
  return tx.q
    .updateTable('pages')
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .where('side', '=', side);
}

export async function closePages(tx: AgencyTx, call: string, sides: readonly Side[]): Promise<void> {
  await tx.q
    .deleteFrom('pages')
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .where('side', 'in', sides)
    .execute();
  await dropSignals(tx, call);
}

async function dropSignals(tx: AgencyTx, call: string): Promise<void> {
  await tx.q.deleteFrom('signals').where('agency_id', '=', tx.agency).where('call_id', '=', call).execute();
}

export async function addSignal(tx: AgencyTx, { call, client }: Leg, to: Side, signal: Signal): Promise<void> {
  const about = { agency_id: tx.agency, id: tx.id(), client_id: client, call_id: call, attempt: signal.attempt };
  await tx.q
    .insertInto('signals')
    .values({ ...about, to_side: to, signal: JSON.stringify(signal), at: tx.now })
    .execute();
}

/** Everything said to one side in the attempt now under way, in the order it was said. */
export async function signalsTo(tx: AgencyTx, call: string, side: Side): Promise<{ id: string; signal: Signal }[]> {
  return tx.q
    .selectFrom('signals as s')
    .innerJoin('pages as p', (join) =>
      join
        .onRef('p.agency_id', '=', 's.agency_id')
        .onRef('p.call_id', '=', 's.call_id')
        .on('p.side', '=', 'operator')
        .onRef('p.attempt', '=', 's.attempt'),
    )
    .select(['s.id', 's.signal'])
    .where('s.agency_id', '=', tx.agency)
    .where('s.call_id', '=', call)
    .where('s.to_side', '=', side)
    .orderBy('s.id')
    .execute();
}
