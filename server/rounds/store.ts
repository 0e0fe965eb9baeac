import type { Outcome, Ring, Round, RoundState, RoundWhy, Try } from '@denwaban/domain/rounds';
import { type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    rounds: RoundsTable;
    round_tries: TriesTable;
  }
}

type RoundsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  case_id: string;
  call_id: string | null;
  why: RoundWhy;
  accused_id: string | null;
  list: JSONColumnType<Ring[]>;
  pass: number;
  state: RoundState['is'];
  standing: JSONColumnType<Written<RoundState>>;
  started_at: Date;
};

type TriesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  round_id: string;
  contact_id: string;
  number: string;
  pass: number;
  outcome: Outcome;
  words: string;
  by_id: string;
  at: Date;
};

type Written<State> = { [Key in keyof State]: State[Key] extends Date | null ? string | null : State[Key] };

export async function add(tx: AgencyTx, round: Round): Promise<void> {
  const { id, client, call, why, accused, startedAt } = round;
  await tx.q
    .insertInto('rounds')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, case_id: round.case, call_id: call, why },
      ...{ accused_id: accused, started_at: startedAt },
      ...standingOf(round),
    })
    .execute();
}

/** Saves where a round stands, with the tries that are new. */
export async function save(tx: AgencyTx, before: Round, round: Round): Promise<void> {
  await tx.q
    .updateTable('rounds')
    .set(standingOf(round))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', round.id)
    .execute();
  const made = round.tries.slice(before.tries.length);
  if (made.length > 0)
    await tx.q
      .insertInto('round_tries')
      .values(made.map((each) => tryRow(tx, round, each)))
      .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Round | null> {
  return (await read(tx, await rounds(tx).where('id', '=', id).execute()))[0] ?? null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Round | null> {
  return (await read(tx, await rounds(tx).where('id', '=', id).forUpdate().execute()))[0] ?? null;
}

/** The rounds of a case, newest first. */
export async function ofCase(tx: AgencyTx, about: string): Promise<Round[]> {
  return read(tx, await rounds(tx).where('case_id', '=', about).orderBy('id', 'desc').execute());
}

export async function idsOfCase(tx: AgencyTx, about: string): Promise<string[]> {
  const rows = tx.q.selectFrom('rounds').select('id').where('agency_id', '=', tx.agency).where('case_id', '=', about);
  return (await rows.execute()).map(({ id }) => id);
}

export type Wanting = {
  standing: 'open' | 'all';
  client?: string | undefined;
  before?: string | undefined;
  limit: number;
};

/** A page of rounds: open ones as they began, all newest first. `before` is the last of the page before. */
export async function page(tx: AgencyTx, { standing, client, before, limit }: Wanting): Promise<Round[]> {
  let query = rounds(tx);
  if (client) query = query.where('client_id', '=', client);
  if (standing === 'open') {
    // In the words of the partial index.
    query = query.where(sql<boolean>`state in ('under_way', 'exhausted')`).orderBy('id');
    if (before) query = query.where('id', '>', before);
  } else {
    query = query.orderBy('id', 'desc');
    if (before) query = query.where('id', '<', before);
  }
  return read(tx, await query.limit(limit).execute());
}

/** With all their tries: one query for the whole list. */
async function read(tx: AgencyTx, rows: readonly Selectable<RoundsTable>[]): Promise<Round[]> {
  if (rows.length === 0) return [];
  const tries = await tx.q
    .selectFrom('round_tries')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('round_id', '=', among(rows.map(({ id }) => id)))
    .orderBy('id')
    .execute();
  const byRound = Map.groupBy(tries, ({ round_id }) => round_id);
  return rows.map((row) => roundOf(row, (byRound.get(row.id) ?? []).map(tryOf)));
}

function rounds(tx: AgencyTx) {
  return tx.q.selectFrom('rounds').selectAll().where('agency_id', '=', tx.agency);
}

function standingOf({ list, pass, state }: Round) {
  return { list: JSON.stringify(list), pass, state: state.is, standing: JSON.stringify(state) };
}

function tryRow(tx: AgencyTx, { id, client }: Round, { contact, number, pass, outcome, words, by, at }: Try) {
  return {
    ...{ agency_id: tx.agency, id: tx.id(), client_id: client, round_id: id, contact_id: contact, number, pass },
    ...{ outcome, words, by_id: by, at },
  };
}

function roundOf(row: Selectable<RoundsTable>, tries: readonly Try[]): Round {
  const { id, client_id: client, case_id, call_id: call, why, accused_id, list, pass, started_at: startedAt } = row;
  return {
    id,
    client,
    case: case_id,
    call,
    why,
    accused: accused_id,
    list,
    pass,
    tries,
    state: stateOf(row.standing),
    startedAt,
  };
}

function tryOf({ contact_id, number, pass, outcome, words, by_id, at }: Selectable<TriesTable>): Try {
  return { contact: contact_id, number, pass, outcome, words, by: by_id, at };
}

function stateOf(written: Written<RoundState>): RoundState {
  const times = ['alarmAt', 'idleSince', 'since', 'againAt', 'at'];
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => [
      key,
      times.includes(key) && typeof value === 'string' ? new Date(value) : value,
    ]),
  ) as RoundState;
}
