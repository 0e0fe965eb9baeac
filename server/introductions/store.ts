import type { Introduction, IntroductionKind, IntroductionState } from '@denwaban/domain/introductions';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    introductions: IntroductionsTable;
  }
}

type IntroductionsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  line_id: string;
  number: string | null;
  name: string | null;
  about: string;
  kind: IntroductionKind;
  written_by: string;
  written_at: Date;
  until: Date;
  missed: boolean;
  state: IntroductionState['is'];
  call_id: string | null;
  operator_id: string | null;
  over_at: Date | null;
};

export async function add(tx: AgencyTx, introduction: Introduction): Promise<void> {
  const { id, client, writtenBy, writtenAt, until } = introduction;
  await tx.q
    .insertInto('introductions')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, written_by: writtenBy, written_at: writtenAt, until },
      ...said(introduction),
      ...standing(introduction),
    })
    .execute();
}

/** What became of it, by its call or by the clock. */
export async function saveStanding(tx: AgencyTx, introduction: Introduction): Promise<void> {
  await change(tx, introduction.id).set(standing(introduction)).execute();
}

/** Whoever is the client's may change this and nothing else. */
export async function saveOwn(tx: AgencyTx, introduction: Introduction): Promise<void> {
  const { state, over_at } = standing(introduction);
  await change(tx, introduction.id)
    .set({ ...said(introduction), state, over_at })
    .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Introduction | null> {
  const row = await introductions(tx).where('id', '=', id).executeTakeFirst();
  return row ? introductionOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Introduction | null> {
  const row = await introductions(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? introductionOf(row) : null;
}

/** What waits for its call. Of two calls that arrive at once, the second finds what the first has left. */
export async function lockOpen(tx: AgencyTx, client: string): Promise<Introduction[]> {
  const rows = await introductions(tx)
    .where('client_id', '=', client)
    .where('state', '=', sql.lit('open'))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(introductionOf);
}

/** The numbers under which a client's own people ring, as far as the books know them: a transfer often shows one of these. */
export async function numbersOf(tx: AgencyTx, client: string): Promise<Set<string>> {
  const { rows } = await sql<{ number: string }>`
    select phone as number from contacts where agency_id = ${tx.agency} and client_id = ${client} and phone is not null
    union select number from lines where agency_id = ${tx.agency} and client_id = ${client} and number is not null
    union select number from forwardings where agency_id = ${tx.agency} and client_id = ${client}
      and number is not null`.execute(tx.q);
  return new Set(rows.map(({ number }) => number));
}

export type Wanting = { before?: string | undefined; limit: number };

/** A page of one's own, newest first. */
export async function page(tx: AgencyTx, { before, limit }: Wanting): Promise<Introduction[]> {
  let query = introductions(tx);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(introductionOf);
}

/** Of every client: what waits for its call, and what waits with it; the oldest first. */
export async function waiting(tx: AgencyTx): Promise<Introduction[]> {
  const rows = await introductions(tx).where(sql<boolean>`state in ('open', 'met')`).orderBy('id').execute();
  return rows.map(introductionOf);
}

type OfCaller = { client: string; caller: string; numbers: readonly string[] };

/** What is said of them goes; that somebody was put through stays. */
export async function forgetCaller(tx: AgencyTx, { client, caller, numbers }: OfCaller): Promise<void> {
  await sql`update introductions i set number = null, name = null, about = ''
    where agency_id = ${tx.agency} and client_id = ${client} and (number = any(${numbers}::text[])
      or exists (select from calls c where c.agency_id = i.agency_id and c.client_id = i.client_id
        and c.id = i.call_id and c.caller_id = ${caller}))`.execute(tx.q);
}

function introductions(tx: AgencyTx) {
  return tx.q.selectFrom('introductions').selectAll().where('agency_id', '=', tx.agency);
}

function change(tx: AgencyTx, id: string) {
  return tx.q.updateTable('introductions').where('agency_id', '=', tx.agency).where('id', '=', id);
}

function said({ line, number, name, about, kind }: Introduction) {
  return { line_id: line, number, name, about, kind } satisfies Partial<Insertable<IntroductionsTable>>;
}

function standing({ missed, state }: Introduction) {
  return {
    missed,
    state: state.is,
    call_id: 'call' in state ? state.call : null,
    operator_id: 'operator' in state ? state.operator : null,
    over_at: 'at' in state ? state.at : null,
  } satisfies Partial<Insertable<IntroductionsTable>>;
}

function introductionOf(row: Selectable<IntroductionsTable>): Introduction {
  return {
    ...{ id: row.id, client: row.client_id, line: row.line_id, number: row.number, name: row.name },
    ...{ about: row.about, kind: row.kind, writtenBy: row.written_by, writtenAt: row.written_at, until: row.until },
    ...{ missed: row.missed, state: stateOf(row) },
  };
}

function stateOf(row: Selectable<IntroductionsTable>): IntroductionState {
  const [call, at] = [row.call_id as string, row.over_at as Date];
  switch (row.state) {
    case 'open':
      return { is: 'open' };
    case 'met':
      return { is: 'met', call };
    case 'answered':
      return { is: 'answered', call, operator: row.operator_id as string, at };
    case 'withdrawn':
      return { is: 'withdrawn', at };
    case 'lapsed':
      return { is: 'lapsed', at };
  }
}
