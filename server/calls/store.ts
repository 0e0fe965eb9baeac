import type { Call } from '@denwaban/domain/calls';
import { sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';
import { callOf, rowOf } from './rows/store.ts';

/** Locks the call's row until the transaction ends: facts about one call are heard one after the other. */
export async function lock(tx: AgencyTx, id: string): Promise<Call | null> {
  const row = await one(tx, id).forUpdate().executeTakeFirst();
  return row ? callOf(row) : null;
}

export async function find(tx: AgencyTx, id: string): Promise<Call | null> {
  const row = await one(tx, id).executeTakeFirst();
  return row ? callOf(row) : null;
}

/** The call, if this person may answer for its client. */
export async function findGranted(tx: AgencyTx, id: string, person: string): Promise<Call | null> {
  const row = await one(tx, id)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('grants')
          .select('grants.staff_id')
          .whereRef('grants.agency_id', '=', 'calls.agency_id')
          .whereRef('grants.client_id', '=', 'calls.client_id')
          .where('grants.staff_id', '=', person),
      ),
    )
    .executeTakeFirst();
  return row ? callOf(row) : null;
}

function one(tx: AgencyTx, id: string) {
  return tx.q.selectFrom('calls').selectAll().where('agency_id', '=', tx.agency).where('id', '=', id);
}

export async function add(tx: AgencyTx, call: Call): Promise<void> {
  await tx.q.insertInto('calls').values(rowOf(tx, call)).execute();
}

export async function save(tx: AgencyTx, call: Call): Promise<void> {
  const { agency_id, id, client_id, line_id, exchange, from_kind, from_number, arrived_at, ...changing } = rowOf(
    tx,
    call,
  );
  await tx.q.updateTable('calls').set(changing).where('agency_id', '=', tx.agency).where('id', '=', call.id).execute();
}

/** Locks these calls in the order of their ids, so that two who lock several do not wait for each other. */
export async function lockSome(tx: AgencyTx, ids: Iterable<string>): Promise<Call[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('id', '=', among(ids))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(callOf);
}

/** What is still to be carried out, and nothing else of the calls. */
export async function saveUnconfirmed(tx: AgencyTx, calls: readonly Call[]): Promise<void> {
  const left = calls.map(({ unconfirmed }) => JSON.stringify(unconfirmed));
  await tx.q
    .updateTable('calls')
    .from(
      sql<{
        call: string;
        unconfirmed: string;
      }>`unnest(${calls.map(({ id }) => id)}::uuid[], ${left}::jsonb[])`.as<'struck'>(sql`struck (call, unconfirmed)`),
    )
    .set((is) => ({ unconfirmed: is.ref('struck.unconfirmed') }))
    .where('calls.agency_id', '=', tx.agency)
    .whereRef('calls.id', '=', 'struck.call')
    .execute();
}

/** Those in which whoever has this number keeps a place. */
export async function keptBy(tx: AgencyTx, client: string, number: string): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('state', '=', sql.lit('kept'))
    .where(sql<boolean>`life #>> '{state,place,number}' = ${number}`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Every waiting call, those included whose callers are off the line, as whoever is about to change one leaves it. Nobody may wait for
 * the choice with a call in hand.
 */
export async function lockWaiting(tx: AgencyTx): Promise<Call[]> {
  const rows = await tx.q
    .selectFrom('calls')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where(isWaiting)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(callOf);
}

/** Whether anybody waits in the agency. */
export async function doesAnybodyWait(tx: AgencyTx): Promise<boolean> {
  const row = await tx.q
    .selectFrom('calls')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where(isWaiting)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

// Written out, not as parameters: the index of calls that are not over is found only by states the statement shows.
const isWaiting = sql<boolean>`state in ('waiting', 'kept')`;
