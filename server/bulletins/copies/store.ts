import type { Bulletin, BulletinCopy, BulletinKind, DayAnswer } from '@denwaban/domain/bulletins';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    bulletin_copies: CopiesTable;
  }
}

type CopiesTable = {
  agency_id: string;
  bulletin_id: string;
  client_id: string;
  kind: BulletinKind;
  subject: string;
  words: string;
  days: JSONColumnType<readonly string[]>;
  answer_by: string | null;
  effective_from: string | null;
  written_at: Date;
  answer: JSONColumnType<readonly DayAnswer[]> | null;
  answered_by: string | null;
  answered_at: Date | null;
  reminders: number;
  reminded_at: Date | null;
  taken_over_by: string | null;
  taken_over_at: Date | null;
};

type Said = Pick<Bulletin, 'kind' | 'subject' | 'words' | 'days' | 'answerBy' | 'effectiveFrom' | 'writtenAt'>;

/** A copy with what it says, for whom it was written to. */
export type Kept = BulletinCopy & Said;

export async function add(tx: AgencyTx, bulletin: Bulletin, clients: readonly string[]): Promise<void> {
  const { id, kind, subject, words, days, answerBy, effectiveFrom, writtenAt } = bulletin;
  const said = { kind, subject, words, days: JSON.stringify(days), written_at: writtenAt };
  const rows = clients.map((client) => ({
    ...{ agency_id: tx.agency, bulletin_id: id, client_id: client, reminders: 0, ...said },
    ...{ answer_by: answerBy, effective_from: effectiveFrom },
  }));
  await tx.q.insertInto('bulletin_copies').values(rows).execute();
}

export async function saveAnswer(tx: AgencyTx, copy: BulletinCopy): Promise<void> {
  const { answer } = copy;
  const row = answer && { answer: JSON.stringify(answer.days), answered_by: answer.by, answered_at: answer.at };
  if (row) await change(tx, copy).set(row).execute();
}

export async function saveReminders(tx: AgencyTx, copies: readonly BulletinCopy[]): Promise<void> {
  for (const copy of copies)
    await change(tx, copy).set({ reminders: copy.reminders, reminded_at: copy.remindedAt }).execute();
}

export async function saveTakenOver(tx: AgencyTx, copy: BulletinCopy): Promise<void> {
  const { takenOver } = copy;
  await change(tx, copy)
    .set({ taken_over_by: takenOver?.by ?? null, taken_over_at: takenOver?.at ?? null })
    .execute();
}

export async function find(tx: AgencyTx, bulletin: string, client: string): Promise<Kept | null> {
  const row = await one(tx, bulletin, client).executeTakeFirst();
  return row ? copyOf(row) : null;
}

export async function lock(tx: AgencyTx, bulletin: string, client: string): Promise<Kept | null> {
  const row = await one(tx, bulletin, client).forNoKeyUpdate().executeTakeFirst();
  return row ? copyOf(row) : null;
}

export async function ofBulletin(tx: AgencyTx, bulletin: string): Promise<Kept[]> {
  const rows = await copies(tx).where('bulletin_id', '=', bulletin).execute();
  return rows.map(copyOf);
}

/** What was written to one client, newest first. */
export async function ofClient(
  tx: AgencyTx,
  client: string,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<Kept[]> {
  let query = copies(tx).where('client_id', '=', client);
  if (before) query = query.where('bulletin_id', '<', before);
  const rows = await query.orderBy('bulletin_id', 'desc').limit(limit).execute();
  return rows.map(copyOf);
}

function copies(tx: AgencyTx) {
  return tx.q.selectFrom('bulletin_copies').selectAll().where('agency_id', '=', tx.agency);
}

function one(tx: AgencyTx, bulletin: string, client: string) {
  return copies(tx).where('bulletin_id', '=', bulletin).where('client_id', '=', client);
}

function change(tx: AgencyTx, { bulletin, client }: BulletinCopy) {
  return tx.q
    .updateTable('bulletin_copies')
    .where('agency_id', '=', tx.agency)
    .where('bulletin_id', '=', bulletin)
    .where('client_id', '=', client);
}

function copyOf(row: Selectable<CopiesTable>): Kept {
  const { answer, answered_by: by, answered_at: at } = row;
  return {
    ...{ bulletin: row.bulletin_id, client: row.client_id, kind: row.kind, subject: row.subject, words: row.words },
    ...{ days: row.days, answerBy: row.answer_by, effectiveFrom: row.effective_from, writtenAt: row.written_at },
    answer: answer && by && at ? { days: answer, by, at } : null,
    ...{ reminders: row.reminders, remindedAt: row.reminded_at },
    takenOver: row.taken_over_by && row.taken_over_at ? { by: row.taken_over_by, at: row.taken_over_at } : null,
  };
}
