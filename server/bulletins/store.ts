import type { Bulletin, BulletinKind, BulletinReach } from '@denwaban/domain/bulletins';
import { type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    bulletins: BulletinsTable;
  }
}

type BulletinsTable = {
  agency_id: string;
  id: string;
  kind: BulletinKind;
  subject: string;
  words: string;
  reach: BulletinReach;
  days: JSONColumnType<readonly string[]>;
  answer_by: string | null;
  effective_from: string | null;
  written_by: string;
  written_at: Date;
  state: Bulletin['state'];
  total: number;
  written: number;
};

export async function add(tx: AgencyTx, bulletin: Bulletin): Promise<void> {
  const { id, kind, subject, words, reach, days, answerBy, effectiveFrom, writtenBy, writtenAt } = bulletin;
  await tx.q
    .insertInto('bulletins')
    .values({
      ...{ agency_id: tx.agency, id, kind, subject, words, reach, days: JSON.stringify(days) },
      ...{ answer_by: answerBy, effective_from: effectiveFrom, written_by: writtenBy, written_at: writtenAt },
      ...progressOf(bulletin),
    })
    .execute();
}

export async function saveProgress(tx: AgencyTx, bulletin: Bulletin): Promise<void> {
  await tx.q
    .updateTable('bulletins')
    .set(progressOf(bulletin))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', bulletin.id)
    .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Bulletin | null> {
  const row = await bulletins(tx).where('id', '=', id).executeTakeFirst();
  return row ? bulletinOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Bulletin | null> {
  const row = await bulletins(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? bulletinOf(row) : null;
}

/** A page, newest first. */
export async function page(
  tx: AgencyTx,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<Bulletin[]> {
  let query = bulletins(tx);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(bulletinOf);
}

/** Clients, by what is known of them. `undelivered` are letters that did not arrive, or could not be written. */
export type Counts = Record<
  'all' | 'reached' | 'kept' | 'failed' | 'nobody' | 'answered' | 'takenOver' | 'undelivered',
  number
>;

const none: Counts = { all: 0, reached: 0, kept: 0, failed: 0, nobody: 0, answered: 0, takenOver: 0, undelivered: 0 };

/** By bulletin. A client is reached where one of its people is; a letter kept in the outbox has reached nobody. */
export async function countsOf(tx: AgencyTx, ids: readonly string[]): Promise<(id: string) => Counts> {
  const { rows } = await sql<Counts & { bulletin: string }>`
    select bulletin_id as bulletin, count(*)::int as "all", count(*) filter (where reached)::int as reached,
      count(*) filter (where kept and not reached)::int as kept,
      count(*) filter (where undelivered > 0 and not reached)::int as failed,
      count(*) filter (where letters = 0)::int as nobody, count(*) filter (where answered)::int as answered,
      count(*) filter (where taken_over)::int as "takenOver", sum(undelivered)::int as undelivered
    from (
      select c.bulletin_id, c.answered_at is not null as answered, c.taken_over_at is not null as taken_over,
        count(b.contact_id) as letters, coalesce(bool_or(l.state = 'sent'), false) as reached,
        coalesce(bool_or(l.state = 'kept'), false) as kept,
        count(b.contact_id) filter (where b.state = 'written' and coalesce(l.state, 'failed') = 'failed') as undelivered
      from bulletin_copies c
        left join bulletin_letters b using (agency_id, bulletin_id, client_id)
        left join letters l on l.agency_id = b.agency_id and l.delivery_key = b.delivery_key
      where c.agency_id = ${tx.agency} and c.bulletin_id = ${among(ids)}
      group by c.bulletin_id, c.client_id, c.answered_at, c.taken_over_at
    ) copies
    group by bulletin_id`.execute(tx.q);
  return (id) => rows.find(({ bulletin }) => bulletin === id) ?? none;
}

function bulletins(tx: AgencyTx) {
  return tx.q.selectFrom('bulletins').selectAll().where('agency_id', '=', tx.agency);
}

function progressOf({ state, total, written }: Bulletin) {
  return { state, total, written };
}

function bulletinOf(row: Selectable<BulletinsTable>): Bulletin {
  return {
    ...{ id: row.id, kind: row.kind, subject: row.subject, words: row.words, reach: row.reach, days: row.days },
    ...{ answerBy: row.answer_by, effectiveFrom: row.effective_from },
    ...{ writtenBy: row.written_by, writtenAt: row.written_at },
    ...{ state: row.state, total: row.total, written: row.written },
  };
}
