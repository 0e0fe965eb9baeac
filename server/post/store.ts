import type { Insertable, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    letters: LettersTable;
  }
}

type LettersTable = {
  agency_id: string;
  id: string;
  client_id: string | null;
  kind: Letter['kind'];
  about: string | null;
  delivery_key: string;
  to_address: string;
  subject: string;
  body: string;
  body_html: string;
  message_id: string;
  link: string | null;
  state: Letter['state'];
  attempts: number;
  why: string | null;
  written_at: Date;
  settled_at: Date | null;
};

export type Letter = {
  id: string;
  client: string | null;
  kind:
    | 'relay'
    | 'security'
    | 'silence'
    | 'spending'
    | 'invitation'
    | 'reset'
    | 'consultation'
    | 'task'
    | 'chase'
    | 'proposal'
    | 'ending'
    | 'complaint'
    | 'promise'
    | 'hearing'
    | 'bulletin'
    | 'report'
    | 'correction'
    | 'remark';
  /** What it is about: a relay, a person. */
  about: string | null;
  /** The same for every try; the Message-ID is made of it. */
  key: string;
  to: string;
  subject: string;
  /** With the place where the link goes. */
  text: string;
  html: string;
  messageId: string;
  /** What the link stands for, to be signed at sending; null for a letter without one. */
  link: string | null;
  state: 'queued' | 'sent' | 'failed' | 'kept';
  /** How often it was handed to the post, also when nobody came back to say what became of it. */
  attempts: number;
  why: string | null;
  writtenAt: Date;
  settledAt: Date | null;
};

/** Only writes: a client's owner may put down an invitation, and read no letter. */
export async function add(tx: AgencyTx, letter: Letter): Promise<void> {
  await tx.q.insertInto('letters').values(rowOf(tx, letter)).execute();
}

/** Whether a letter was written under this key. */
export async function hasLetter(tx: AgencyTx, key: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('letters')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('delivery_key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a letter was written under this key. */
export async function isWritten(tx: AgencyTx, key: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('letters')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('delivery_key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts the letter under this key back into the queue; null where there is none. */
export async function requeue(tx: AgencyTx, { key, to }: { key: string; to: string }): Promise<Letter | null> {
  const row = await tx.q
    .updateTable('letters')
    .set({ state: 'queued', to_address: to, settled_at: null })
    .where('agency_id', '=', tx.agency)
    .where('delivery_key', '=', key)
    .returningAll()
    .executeTakeFirst();
  return row ? letterOf(row) : null;
}

/** Counts the try before it is made: a try that nobody comes back from is one all the same. Null unless it is queued. */
export async function take(tx: AgencyTx, id: string): Promise<Letter | null> {
  const row = await tx.q
    .updateTable('letters')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returningAll()
    .executeTakeFirst();
  return row ? letterOf(row) : null;
}

/** That one try failed does not undo what another has achieved meanwhile. */
export async function saveState(tx: AgencyTx, { id, state, why, settledAt }: Letter): Promise<void> {
  let query = tx.q
    .updateTable('letters')
    .set({ state, why, settled_at: settledAt })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id);
  if (state === 'queued' || state === 'failed') query = query.where('state', '=', 'queued');
  await query.execute();
}

/** A page of letters, newest first. */
export async function page(
  tx: AgencyTx,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<Letter[]> {
  let query = tx.q.selectFrom('letters').selectAll().where('agency_id', '=', tx.agency);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(letterOf);
}

function rowOf(tx: AgencyTx, letter: Letter): Insertable<LettersTable> {
  return {
    agency_id: tx.agency,
    id: letter.id,
    client_id: letter.client,
    kind: letter.kind,
    about: letter.about,
    delivery_key: letter.key,
    to_address: letter.to,
    subject: letter.subject,
    body: letter.text,
    body_html: letter.html,
    message_id: letter.messageId,
    link: letter.link,
    state: letter.state,
    attempts: letter.attempts,
    why: letter.why,
    written_at: letter.writtenAt,
    settled_at: letter.settledAt,
  };
}

function letterOf(row: Selectable<LettersTable>): Letter {
  return {
    id: row.id,
    client: row.client_id,
    kind: row.kind,
    about: row.about,
    key: row.delivery_key,
    to: row.to_address,
    subject: row.subject,
    text: row.body,
    html: row.body_html,
    messageId: row.message_id,
    link: row.link,
    state: row.state,
    attempts: row.attempts,
    why: row.why,
    writtenAt: row.written_at,
    settledAt: row.settled_at,
  };
}
