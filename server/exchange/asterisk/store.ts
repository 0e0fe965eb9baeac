import type { Call } from '@denwaban/domain/calls';
import { callOf } from '../../calls/rows/store.ts';
import type { AgencyTx, Books } from '../../shell/agency.ts';
import { among } from '../../shell/database.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    engine_calls: { agency_id: string; call_id: string; client_id: string; engine: string; caller_end: string };
  }
}

export type EngineCall = { call: string; client: string; engine: string; channel: string };

/** By which channel of which engine the caller is on the line. */
export async function keepCall(tx: AgencyTx, { call, client, engine, channel }: EngineCall): Promise<void> {
  await tx.q
    .insertInto('engine_calls')
    .values({ agency_id: tx.agency, call_id: call, client_id: client, engine, caller_end: channel })
    .execute();
}

/** The caller is on the line by another channel from now on. */
export async function moveCall(tx: AgencyTx, { call, channel }: { call: string; channel: string }): Promise<void> {
  await tx.q
    .updateTable('engine_calls')
    .set({ caller_end: channel })
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .execute();
}

/** A call that is on no engine yet: whoever drives one and hears of it first takes it there. */
export const onNone = '';

/** On which engine a call is, and by which channel its other side; null: on none. One that is on none yet goes to `taker`. */
export async function settle(
  tx: AgencyTx,
  call: string,
  taker: string,
): Promise<{ engine: string; channel: string } | null> {
  await tx.q
    .updateTable('engine_calls')
    .set({ engine: taker })
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .where('engine', '=', onNone)
    .execute();
  const row = await tx.q
    .selectFrom('engine_calls')
    .select(['engine', 'caller_end as channel'])
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .executeTakeFirst();
  return row ?? null;
}

/** The agencies that have calls on an engine. */
export async function agenciesOn({ pool }: Books, engine: string): Promise<string[]> {
  const { rows } = await pool.query('select agency from find_agencies_on($1) as agency', [engine]);
  return rows.map(({ agency }) => agency);
}

export async function callsOn(tx: AgencyTx, engine: string): Promise<{ call: Call; channel: string }[]> {
  const rows = await tx.q
    .selectFrom('engine_calls as e')
    .innerJoin('calls as c', (join) =>
      join
        .onRef('c.agency_id', '=', 'e.agency_id')
        .onRef('c.id', '=', 'e.call_id')
        .onRef('c.client_id', '=', 'e.client_id'),
    )
    .selectAll('c')
    .select('e.caller_end as channel')
    .where('e.agency_id', '=', tx.agency)
    .where('e.engine', '=', engine)
    .orderBy('c.id')
    .execute();
  return rows.map(({ channel, ...row }) => ({ call: callOf(row), channel }));
}

export async function forgetCalls(tx: AgencyTx, calls: readonly string[]): Promise<void> {
  await tx.q
    .deleteFrom('engine_calls')
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', among(calls))
    .execute();
}
