import type { Journey, Leaving, Quote, Stage, Tick, TickName, Ticks } from '@denwaban/domain/journeys';
import type { Insertable, JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    journeys: JourneysTable;
    journey_ticks: TicksTable;
    journey_notes: NotesTable;
  }
}

type JourneysTable = {
  agency_id: string;
  client_id: string;
  stage: Stage;
  since: Date;
  in_charge: string | null;
  wanted_from: string | null;
  next_words: string | null;
  next_by: string | null;
  quote: JSONColumnType<Quote> | null;
  live_at: Date | null;
  dropped_why: string | null;
  noticed_on: string | null;
  last_day: string | null;
  leaving_why: string | null;
  late_words: string | null;
  late_until: string | null;
  watched_since: Date | null;
  lines_closed_at: Date | null;
};

type TicksTable = {
  agency_id: string;
  client_id: string;
  tick: TickName;
  call_id: string | null;
  proof_id: string | null;
  words: string;
  ticked_by: string;
  ticked_at: Date;
};

type NotesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  words: string;
  written_by: string;
  written_at: Date;
};

export async function find(tx: AgencyTx, client: string): Promise<Journey | null> {
  const row = await journeys(tx).where('client_id', '=', client).executeTakeFirst();
  return row ? journeyOf(row, await ticksOf(tx, client)) : null;
}

export async function lock(tx: AgencyTx, client: string): Promise<Journey | null> {
  const row = await journeys(tx).where('client_id', '=', client).forNoKeyUpdate().executeTakeFirst();
  return row ? journeyOf(row, await ticksOf(tx, client)) : null;
}

/** Every client's, by client. */
export async function all(tx: AgencyTx): Promise<Map<string, Journey>> {
  const rows = await journeys(tx).execute();
  const ticks = await tx.q.selectFrom('journey_ticks').selectAll().where('agency_id', '=', tx.agency).execute();
  const of = Map.groupBy(ticks, ({ client_id }) => client_id);
  return new Map(rows.map((row) => [row.client_id, journeyOf(row, namedIn(of.get(row.client_id) ?? []))]));
}

/** How far a client was and when it became live, for whoever counts its calls. */
export async function stageOf(tx: AgencyTx, client: string): Promise<Pick<Journey, 'stage' | 'liveAt'> | null> {
  const row = await tx.q
    .selectFrom('journeys')
    .select(['stage', 'live_at'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row ? { stage: row.stage, liveAt: row.live_at } : null;
}

/** What late calls of a client hear, where it left words for them. */
export async function lateWordsOf(tx: AgencyTx, client: string): Promise<string | null> {
  const row = await tx.q
    .selectFrom('journeys')
    .select('late_words')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row?.late_words || null;
}

export async function save(tx: AgencyTx, journey: Journey): Promise<void> {
  const { client_id, agency_id, ...row } = rowOf(tx, journey);
  await tx.q
    .insertInto('journeys')
    .values({ agency_id, client_id, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
  await saveTicks(tx, journey);
}

async function saveTicks(tx: AgencyTx, { client, ticks }: Journey): Promise<void> {
  const known = Object.entries(ticks).flatMap(([name, tick]) => (tick ? [[name as TickName, tick] as const] : []));
  const gone = tx.q.deleteFrom('journey_ticks').where('agency_id', '=', tx.agency).where('client_id', '=', client);
  await (known.length > 0
    ? gone.where(
        'tick',
        'not in',
        known.map(([name]) => name),
      )
    : gone
  ).execute();
  for (const [tick, { call, proof, words, by, at }] of known) {
    const row = { call_id: call, proof_id: proof, words, ticked_by: by, ticked_at: at };
    await tx.q
      .insertInto('journey_ticks')
      .values({ agency_id: tx.agency, client_id: client, tick, ...row })
      .onConflict((clash) => clash.columns(['agency_id', 'client_id', 'tick']).doUpdateSet(row))
      .execute();
  }
}

/** The proofs of a client that is gone stay as numbers: what was said to them goes with the rest. */
export async function forgetWords(tx: AgencyTx, client: string): Promise<void> {
  await tx.q
    .updateTable('journey_ticks')
    .set({ words: '' })
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .execute();
}

/** As if there had been none. */
export async function remove(tx: AgencyTx, client: string): Promise<void> {
  for (const table of ['journey_notes', 'journey_ticks', 'journeys'] as const)
    await tx.q.deleteFrom(table).where('agency_id', '=', tx.agency).where('client_id', '=', client).execute();
}

export type Note = { id: string; words: string; by: string; at: Date };

export async function addNote(tx: AgencyTx, client: string, { id, words, by, at }: Note): Promise<void> {
  const row = { agency_id: tx.agency, client_id: client, id, words, written_by: by, written_at: at };
  await tx.q.insertInto('journey_notes').values(row).execute();
}

/** Newest first. */
export async function notesOf(tx: AgencyTx, client: string): Promise<Note[]> {
  const rows = await tx.q
    .selectFrom('journey_notes')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, words: row.words, by: row.written_by, at: row.written_at }));
}

function journeys(tx: AgencyTx) {
  return tx.q.selectFrom('journeys').selectAll().where('agency_id', '=', tx.agency);
}

async function ticksOf(tx: AgencyTx, client: string): Promise<Ticks> {
  const rows = await tx.q
    .selectFrom('journey_ticks')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .execute();
  return namedIn(rows);
}

function namedIn(rows: readonly Selectable<TicksTable>[]): Ticks {
  const tickOf = (row: Selectable<TicksTable>): Tick => ({
    ...{ call: row.call_id, proof: row.proof_id, words: row.words, by: row.ticked_by, at: row.ticked_at },
  });
  return Object.fromEntries(rows.map((row) => [row.tick, tickOf(row)]));
}

function rowOf(tx: AgencyTx, journey: Journey): Insertable<JourneysTable> {
  const { client, stage, since, inCharge, wantedFrom, next, quote, liveAt, leaving, droppedWhy } = journey;
  return {
    ...{ agency_id: tx.agency, client_id: client, stage, since, in_charge: inCharge, wanted_from: wantedFrom },
    ...{ next_words: next?.words ?? null, next_by: next?.by ?? null, quote: quote && JSON.stringify(quote) },
    ...{ live_at: liveAt, dropped_why: droppedWhy },
    ...{ noticed_on: leaving?.noticedOn ?? null, last_day: leaving?.lastDay ?? null },
    ...{ leaving_why: leaving?.why ?? null, late_words: leaving?.lateWords ?? null },
    ...{ late_until: leaving?.lateUntil ?? null, watched_since: leaving?.watchedSince ?? null },
    lines_closed_at: leaving?.linesClosedAt ?? null,
  };
}

function journeyOf(row: Selectable<JourneysTable>, ticks: Ticks): Journey {
  return {
    ...{ client: row.client_id, stage: row.stage, since: row.since, inCharge: row.in_charge },
    ...{ wantedFrom: row.wanted_from, quote: row.quote, liveAt: row.live_at, droppedWhy: row.dropped_why, ticks },
    next: row.next_words === null ? null : { words: row.next_words, by: row.next_by },
    leaving: leavingOf(row),
  };
}

function leavingOf(row: Selectable<JourneysTable>): Leaving | null {
  if (row.noticed_on === null || row.last_day === null) return null;
  return {
    ...{ noticedOn: row.noticed_on, lastDay: row.last_day, why: row.leaving_why ?? '' },
    ...{ lateWords: row.late_words ?? '', lateUntil: row.late_until },
    ...{ watchedSince: row.watched_since, linesClosedAt: row.lines_closed_at },
  };
}
