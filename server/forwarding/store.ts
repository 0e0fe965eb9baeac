import type { Forwarding, ForwardingCarrier, ForwardingWay } from '@denwaban/domain/forwarding';
import { sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { firstIdAt } from '../shell/ids.ts';

declare module '../shell/database.ts' {
  interface Tables {
    forwardings: ForwardingsTable;
    silences: { agency_id: string; line_id: string; client_id: string; since: Date; told_at: Date };
  }
}

type ForwardingsTable = {
  agency_id: string;
  line_id: string;
  client_id: string;
  number: string | null;
  carrier: ForwardingCarrier;
  way: ForwardingWay;
  seconds: number | null;
};

/** An open line that is reached by a number, with what was agreed of it. */
export type Kept = { line: string; label: string; receives: string | null; agreed: Forwarding | null };

export async function ofClient(tx: AgencyTx, client: string): Promise<Kept[]> {
  const rows = await tx.q
    .selectFrom('lines as l')
    .leftJoin('forwardings as f', (join) =>
      join
        .onRef('f.agency_id', '=', 'l.agency_id')
        .onRef('f.line_id', '=', 'l.id')
        .onRef('f.client_id', '=', 'l.client_id'),
    )
    .select(['l.id', 'l.label', 'l.number as receives', 'f.number', 'f.carrier', 'f.way', 'f.seconds'])
    .where('l.agency_id', '=', tx.agency)
    .where('l.client_id', '=', client)
    .where('l.kind', '=', 'number')
    .where('l.state', '=', 'open')
    .orderBy('l.id')
    .execute();
  return rows.map(({ id, label, receives, number, carrier, way, seconds }) => ({
    ...{ line: id, label, receives },
    agreed: carrier && way ? { line: id, client, number, carrier, way, seconds } : null,
  }));
}

export async function save(tx: AgencyTx, { line, client, number, carrier, way, seconds }: Forwarding): Promise<void> {
  const row = { number, carrier, way, seconds };
  await tx.q
    .insertInto('forwardings')
    .values({ agency_id: tx.agency, line_id: line, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'line_id', 'client_id']).doUpdateSet(row))
    .execute();
}

/** Clients' own numbers that lead to open lines of ours. */
export async function forwarded(tx: AgencyTx): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('forwardings as f')
    .innerJoin('lines as l', (join) => join.onRef('l.agency_id', '=', 'f.agency_id').onRef('l.id', '=', 'f.line_id'))
    .select('f.number')
    .where('f.agency_id', '=', tx.agency)
    .where('f.way', '<>', 'none')
    .where('l.state', '=', 'open')
    .execute();
  return rows.flatMap(({ number }) => number ?? []);
}

export type Silent = { line: string; client: string; since: Date };

export async function silences(tx: AgencyTx, client?: string): Promise<Silent[]> {
  return tx.q
    .selectFrom('silences')
    .select(['line_id as line', 'client_id as client', 'since'])
    .where('agency_id', '=', tx.agency)
    .$if(client !== undefined, (query) => query.where('client_id', '=', client as string))
    .execute();
}

export async function noteSilence(tx: AgencyTx, { line, client, since }: Silent): Promise<void> {
  await tx.q
    .insertInto('silences')
    .values({ agency_id: tx.agency, line_id: line, client_id: client, since, told_at: tx.now })
    .execute();
}

export async function forgetSilence(tx: AgencyTx, line: string): Promise<void> {
  await tx.q.deleteFrom('silences').where('agency_id', '=', tx.agency).where('line_id', '=', line).execute();
}

export type Quiet = { line: string; client: string; label: string; calls: Date[] };

const daysBack = 28;
const mostCalls = 200;
const quietMs = 4 * 3_600_000;

/** Open lines that tell us of their calls by themselves and had none for four hours, with their last calls, the oldest first. */
export async function quiet(tx: AgencyTx): Promise<Quiet[]> {
  const from = firstIdAt(new Date(tx.now.getTime() - daysBack * 86_400_000));
  const before = new Date(tx.now.getTime() - quietMs);
  const rows = await tx.q
    .selectFrom('lines as l')
    .innerJoin('clients as k', (join) =>
      join.onRef('k.agency_id', '=', 'l.agency_id').onRef('k.client_id', '=', 'l.client_id'),
    )
    .innerJoinLateral(
      (build) =>
        build
          .selectFrom('calls as c')
          .select('c.arrived_at')
          .whereRef('c.agency_id', '=', 'l.agency_id')
          .whereRef('c.line_id', '=', 'l.id')
          .where('c.id', '>=', from)
          .where('c.out', 'is', null)
          .orderBy('c.id', 'desc')
          .limit(mostCalls)
          .as('c'),
      (join) => join.onTrue(),
    )
    .select(['l.id as line', 'l.client_id as client', 'l.label'])
    .select(sql<Date[]>`array_agg(c.arrived_at order by c.arrived_at)`.as('calls'))
    .where('l.agency_id', '=', tx.agency)
    .where('l.state', '=', 'open')
    .where('l.exchange', 'in', ['asterisk', 'cti'])
    .where('k.state', '<>', 'left')
    .groupBy(['l.id', 'l.client_id', 'l.label'])
    .having(sql<boolean>`max(c.arrived_at) < ${before}`)
    .execute();
  return rows;
}

/** Silent lines that were rung again. */
export async function rungAgain(tx: AgencyTx): Promise<Silent[]> {
  return tx.q
    .selectFrom('silences as s')
    .select(['s.line_id as line', 's.client_id as client', 's.since'])
    .where('s.agency_id', '=', tx.agency)
    .where((is) =>
      is.exists(
        is
          .selectFrom('calls as c')
          .select('c.id')
          .whereRef('c.agency_id', '=', 's.agency_id')
          .whereRef('c.line_id', '=', 's.line_id')
          .whereRef('c.arrived_at', '>', 's.since')
          .where('c.out', 'is', null),
      ),
    )
    .execute();
}
