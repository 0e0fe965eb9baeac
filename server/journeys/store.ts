import type { TradeEvent } from '@denwaban/domain/events';
import type { Journey, Leaving, Quote, Stage, Tick, TickName, Ticks } from '@denwaban/domain/journeys';
import { type Insertable, type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

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

/** Ids of clients by what is done in other rooms; asked in one statement for the list of all. */
export type Ready = { client_id: string } & Record<
  'verification' | 'contract' | 'script' | 'hours' | 'line' | 'report_to',
  boolean
>;

export async function readiness(tx: AgencyTx, today: string, clients?: readonly string[]): Promise<Map<string, Ready>> {
  const only = clients ? sql`and c.client_id = ${among(clients)}` : sql``;
  const { rows } = await sql<Ready>`
    select c.client_id,
      exists (select from verifications v where v.agency_id = c.agency_id and v.client_id = c.client_id
        and v.completed_at is not null)
      or exists (select from verification_exemptions x where x.agency_id = c.agency_id and x.client_id = c.client_id)
        as verification,
      exists (select from contracts k where k.agency_id = c.agency_id and k.client_id = c.client_id
        and k.effective_from <= ${today}::date) as contract,
      exists (select from script_versions s where s.agency_id = c.agency_id and s.client_id = c.client_id
        and s.state = 'published') as script,
      exists (select from events e where e.agency_id = c.agency_id and e.about = c.client_id
        and e.name = 'hours.changed') as hours,
      exists (select from lines l where l.agency_id = c.agency_id and l.client_id = c.client_id and l.state = 'open') as line,
      exists (select from contacts p where p.agency_id = c.agency_id and p.client_id = c.client_id
        and p.email is not null) as report_to
    from clients c where c.agency_id = ${tx.agency} ${only}`.execute(tx.q);
  return new Map(rows.map((row) => [row.client_id, row]));
}

export type OpenMatter = {
  kind: 'callback' | 'complaint' | 'promise' | 'task' | 'consultation';
  case_id: string | null;
  receipt_number: string | null;
  words: string;
  due_at: Date | null;
};

/** What is still owed in a client's name: callbacks, complaints, promises, tasks, questions; soonest first. */
export async function openMatters(tx: AgencyTx, client: string): Promise<OpenMatter[]> {
  const { rows } = await sql<OpenMatter>`
    select m.kind, m.case_id, c.receipt_number, m.words, m.due_at from (${matters(tx)}) as m
    left join cases c on c.agency_id = ${tx.agency} and c.id = m.case_id
    where m.client_id = ${client} order by m.due_at nulls last, m.case_id limit 200`.execute(tx.q);
  return rows;
}

/** How many, by client. */
export async function openCounts(tx: AgencyTx, clients: readonly string[]): Promise<Map<string, number>> {
  if (clients.length === 0) return new Map();
  const { rows } = await sql<{ client_id: string; open: number }>`
    select m.client_id, count(*)::int as open from (${matters(tx)}) as m
    where m.client_id = ${among(clients)} group by m.client_id`.execute(tx.q);
  return new Map(rows.map((row) => [row.client_id, row.open]));
}

function matters(tx: AgencyTx) {
  return sql`
    select 'callback' as kind, client_id, case_id, promise as words, target_at as due_at
      from callbacks where agency_id = ${tx.agency} and state <> 'done'
    union all select 'complaint', client_id, case_id, '', next_by
      from complaints where agency_id = ${tx.agency} and state <> 'closed_accepted'
    union all select 'promise', client_id, case_id, what, due_at
      from promises where agency_id = ${tx.agency} and state = 'open'
    union all select 'task', client_id, case_id, words, due_at
      from tasks where agency_id = ${tx.agency} and state = 'open'
    union all select 'consultation', client_id, case_id, question, due_at
      from consultations where agency_id = ${tx.agency} and state = 'asked'`;
}

/** Calls of a client that arrived from an instant on, newest first. */
export async function callsSince(tx: AgencyTx, client: string, since: Date) {
  const rows = await tx.q
    .selectFrom('calls as c')
    .innerJoin('lines as l', (join) => join.onRef('l.agency_id', '=', 'c.agency_id').onRef('l.id', '=', 'c.line_id'))
    .select(['c.id', 'c.arrived_at as at', 'l.label as line'])
    .where('c.agency_id', '=', tx.agency)
    .where('c.client_id', '=', client)
    .where('c.arrived_at', '>=', since)
    .orderBy('c.id', 'desc')
    .limit(50)
    .execute();
  return rows;
}

export async function countCallsSince(tx: AgencyTx, client: string, since: Date): Promise<number> {
  const row = await tx.q
    .selectFrom('calls')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('arrived_at', '>=', since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

const told: TradeEvent['name'][] = [
  ...(['journey.begun', 'journey.moved', 'journey.quoted', 'journey.ticked', 'journey.went_live'] as const),
  ...(['journey.dropped', 'journey.notice_given', 'journey.notice_withdrawn', 'journey.watched'] as const),
  ...(['journey.ended', 'journey.lines_closed', 'hearing.asked', 'hearing.submitted', 'hearing.applied'] as const),
  ...(['verification.completed', 'verification.exempted', 'verification.exemption_ended'] as const),
  ...(['contract.agreed', 'script.published', 'client.taken_on'] as const),
];

/** What the history says of a client's way, oldest first. */
export async function historyOf(tx: AgencyTx, client: string) {
  return tx.q
    .selectFrom('events')
    .select(['id', 'name', 'at', 'by_kind', 'by_id', 'data'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('name', 'in', told)
    .orderBy('id')
    .execute();
}

/** Closes every line of a client; how many there were. */
export async function closeLines(tx: AgencyTx, client: string): Promise<string[]> {
  const rows = await tx.q
    .updateTable('lines')
    .set({ state: 'closed' })
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('state', '=', 'open')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The records of the check stand until seven years after the last day. */
export async function keepVerificationsUntil(tx: AgencyTx, client: string, day: string): Promise<void> {
  await tx.q
    .updateTable('verifications')
    .set({ kept_until: day })
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('completed_at', 'is not', null)
    .execute();
}
