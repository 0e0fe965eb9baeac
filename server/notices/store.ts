import type { Notice, NoticeHand, NoticeState } from '@denwaban/domain/notices';
import { type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    notices: NoticesTable;
    notice_readings: { agency_id: string; notice_id: string; staff_id: string; at: Date };
  }
}

type NoticesTable = {
  agency_id: string;
  id: string;
  client_id: string | null;
  case_id: string | null;
  words: string;
  wish: string | null;
  important: boolean;
  begins_at: Date;
  ends_at: Date;
  written_by_kind: NoticeHand['as'];
  written_by: string | null;
  written_at: Date;
  state: NoticeState['is'];
  settled_by: string | null;
  settled_at: Date | null;
  settled_words: string | null;
};

export async function add(tx: AgencyTx, notice: Notice): Promise<void> {
  const { id, client, words, wish, important, from, until, writtenBy, writtenAt, state } = notice;
  const written = { written_by_kind: writtenBy?.as ?? 'staff', written_by: writtenBy?.id ?? null };
  await tx.q
    .insertInto('notices')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, case_id: notice.case, words, wish, important },
      ...{ begins_at: from, ends_at: until, ...written, written_at: writtenAt },
      ...{ state: state.is, ...settledOf(state), settled_words: null },
    })
    .execute();
}

/** How it was put by a supervisor, or why it was declined. */
export async function save(tx: AgencyTx, { id, words, wish, state }: Notice): Promise<void> {
  const settledWords = state.is === 'declined' ? state.words : null;
  const row = { state: state.is, ...settledOf(state), words, wish, settled_words: settledWords };
  await tx.q.updateTable('notices').set(row).where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

/** All that a client's own people may change. */
export async function saveWithdrawal(tx: AgencyTx, { id, state }: Notice): Promise<void> {
  const row = { state: state.is, ...settledOf(state) };
  await tx.q.updateTable('notices').set(row).where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Notice | null> {
  const row = await notices(tx).where('id', '=', id).executeTakeFirst();
  return row ? noticeOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Notice | null> {
  const row = await notices(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? noticeOf(row) : null;
}

export type Wanting = { client?: string | undefined; before?: string | undefined; limit: number };

/** A page, newest first: what stands or is to come, what is wished for, or what is over. */
export async function page(
  tx: AgencyTx,
  { state, client, before, limit }: Wanting & { state: 'standing' | 'wished' | 'over' | 'all' },
): Promise<Notice[]> {
  let query = notices(tx);
  if (state === 'over')
    query = query.where((is) =>
      is.or([is('state', 'in', ['declined', 'withdrawn'] as const), is('ends_at', '<=', tx.now)]),
    );
  else if (state !== 'all') query = query.where('state', '=', state).where('ends_at', '>', tx.now);
  if (client) query = query.where('client_id', '=', client);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(noticeOf);
}

export async function ofCase(tx: AgencyTx, about: string): Promise<Notice[]> {
  const rows = await notices(tx).where('case_id', '=', about).orderBy('id', 'desc').execute();
  return rows.map(noticeOf);
}

/** What holds now, of everyone and of the clients this person answers for, and is neither theirs nor ticked by them. */
export async function unreadBy(tx: AgencyTx, person: string): Promise<Notice[]> {
  const rows = await standing(tx)
    .where(sql<boolean>`written_by is distinct from ${person}::uuid`)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('notice_readings as r')
            .select('r.notice_id')
            .whereRef('r.agency_id', '=', 'notices.agency_id')
            .whereRef('r.notice_id', '=', 'notices.id')
            .where('r.staff_id', '=', person),
        ),
      ),
    )
    .where((is) =>
      is.or([
        is('client_id', 'is', null),
        is.exists(
          is
            .selectFrom('grants as g')
            .select('g.staff_id')
            .whereRef('g.agency_id', '=', 'notices.agency_id')
            .whereRef('g.client_id', '=', 'notices.client_id')
            .where('g.staff_id', '=', person),
        ),
      ]),
    )
    .orderBy('important', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(noticeOf);
}

/** What holds now of this client, and of this caller's cases there; those first, then the important. */
export async function forCall(
  tx: AgencyTx,
  { client, caller }: { client: string; caller: string | null },
): Promise<Notice[]> {
  const theirs = tx.q
    .selectFrom('cases')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('caller_id', '=', caller);
  const rows = await standing(tx)
    .where('client_id', '=', client)
    .where((is) => is.or([is('case_id', 'is', null), is('case_id', 'in', theirs)]))
    .orderBy(sql`case_id is null`)
    .orderBy('important', 'desc')
    .orderBy('ends_at')
    .execute();
  return rows.map(noticeOf);
}

export async function importantNow(tx: AgencyTx): Promise<Notice[]> {
  const rows = await standing(tx).where('important', '=', true).orderBy('id', 'desc').execute();
  return rows.map(noticeOf);
}

/** False where this person had ticked it before. */
export async function tick(tx: AgencyTx, notice: string, person: string): Promise<boolean> {
  const added = await tx.q
    .insertInto('notice_readings')
    .values({ agency_id: tx.agency, notice_id: notice, staff_id: person, at: tx.now })
    .onConflict((clash) => clash.doNothing())
    .returning('notice_id')
    .executeTakeFirst();
  return added !== undefined;
}

export type Reading = { notice: string; person: string; at: Date };

export async function readingsOf(tx: AgencyTx, ids: readonly string[]): Promise<Reading[]> {
  return tx.q
    .selectFrom('notice_readings')
    .select(['notice_id as notice', 'staff_id as person', 'at'])
    .where('agency_id', '=', tx.agency)
    .where('notice_id', '=', among(ids))
    .orderBy('at')
    .execute();
}

/** Which of these this person has ticked. */
export async function readAmong(tx: AgencyTx, ids: readonly string[], person: string): Promise<Set<string>> {
  const rows = await tx.q
    .selectFrom('notice_readings')
    .select('notice_id')
    .where('agency_id', '=', tx.agency)
    .where('notice_id', '=', among(ids))
    .where('staff_id', '=', person)
    .execute();
  return new Set(rows.map((row) => row.notice_id));
}

function notices(tx: AgencyTx) {
  return tx.q.selectFrom('notices').selectAll().where('agency_id', '=', tx.agency);
}

function standing(tx: AgencyTx) {
  return notices(tx).where('state', '=', 'standing').where('begins_at', '<=', tx.now).where('ends_at', '>', tx.now);
}

function settledOf(state: NoticeState) {
  const isSettled = state.is === 'declined' || state.is === 'withdrawn';
  return { settled_by: isSettled ? state.by : null, settled_at: isSettled ? state.at : null };
}

function noticeOf(row: Selectable<NoticesTable>): Notice {
  return {
    ...{ id: row.id, client: row.client_id, case: row.case_id, words: row.words, wish: row.wish },
    ...{ important: row.important, from: row.begins_at, until: row.ends_at, writtenAt: row.written_at },
    writtenBy: row.written_by === null ? null : { as: row.written_by_kind, id: row.written_by },
    state: stateOf(row),
  };
}

function stateOf({ state, settled_by, settled_at, settled_words }: Selectable<NoticesTable>): NoticeState {
  // That what is settled has somebody and a time is held by whoever wrote the row.
  const settled = { by: settled_by as string, at: settled_at as Date };
  switch (state) {
    case 'wished':
    case 'standing':
      return { is: state };
    case 'declined':
      return { is: state, ...settled, words: settled_words ?? '' };
    case 'withdrawn':
      return { is: state, ...settled };
  }
}
