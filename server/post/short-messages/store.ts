import type { Selectable } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    short_messages: ShortMessagesTable;
  }
}

type ShortMessagesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  case_id: string;
  to_number: string;
  words: string;
  link: string;
  state: ShortMessage['state'];
  attempts: number;
  why: string | null;
  written_at: Date;
  settled_at: Date | null;
};

/** A short message that is to leave the building. */
export type ShortMessage = {
  id: string;
  client: string;
  case: string;
  /** E.164 */
  to: string;
  /** With the place where the address goes. */
  words: string;
  /** What the address stands for, to be signed at sending. */
  link: string;
  state: 'queued' | 'sent' | 'failed' | 'kept';
  attempts: number;
};

/** False: it is there already. */
export async function add(tx: AgencyTx, message: ShortMessage): Promise<boolean> {
  const { id, client, to, words, link, state, attempts } = message;
  const row = await tx.q
    .insertInto('short_messages')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, case_id: message.case, to_number: to },
      ...{ words, link, state, attempts, why: null, written_at: tx.now, settled_at: null },
    })
    .onConflict((clash) => clash.columns(['agency_id', 'id', 'client_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Counts the try before it is made. Null unless it is queued. */
export async function take(tx: AgencyTx, id: string): Promise<ShortMessage | null> {
  const row = await tx.q
    .updateTable('short_messages')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returningAll()
    .executeTakeFirst();
  return row ? shortMessageOf(row) : null;
}

export async function settle(tx: AgencyTx, { id, state }: ShortMessage, why: string | null): Promise<void> {
  await tx.q
    .updateTable('short_messages')
    .set({ state, why, settled_at: state === 'queued' ? null : tx.now })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

function shortMessageOf(row: Selectable<ShortMessagesTable>): ShortMessage {
  const { id, client_id: client, to_number: to, words, link, state, attempts } = row;
  return { id, client, case: row.case_id, to, words, link, state, attempts };
}
