// What letters carry with them: bytes kept once for each client, by their hash, however many letters carry them.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import { among } from '../../shell/database.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    attachments: {
      agency_id: string;
      hash: string;
      client_id: string;
      type: string;
      bytes: Buffer;
      kept_at: Date;
    };
    letter_attachments: {
      agency_id: string;
      letter_id: string;
      position: number;
      client_id: string;
      name: string;
      hash: string;
    };
  }
}

/** `type` is a media type. */
export type Bytes = { type: string; bytes: Buffer };

/** Bytes under the name by which a letter carries them. */
export type Carried = { name: string; hash: string };

/** Keeps bytes of a client and says under which hash (SHA-256); the same bytes are kept once. */
export async function keep(tx: AgencyTx, client: string, { type, bytes }: Bytes): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  await tx.q
    .insertInto('attachments')
    .values({ agency_id: tx.agency, hash, client_id: client, type, bytes, kept_at: tx.now })
    .onConflict((clash) => clash.columns(['agency_id', 'hash', 'client_id']).doNothing())
    .execute();
  return hash;
}

export async function find(tx: AgencyTx, client: string, hash: string): Promise<Bytes | null> {
  const row = await tx.q
    .selectFrom('attachments')
    .select(['type', 'bytes'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

export async function add(
  tx: AgencyTx,
  letter: { id: string; client: string },
  carried: readonly Carried[],
): Promise<void> {
  if (carried.length === 0) return;
  const of = { agency_id: tx.agency, letter_id: letter.id, client_id: letter.client };
  await tx.q
    .insertInto('letter_attachments')
    .values(carried.map(({ name, hash }, position) => ({ ...of, position, name, hash })))
    .execute();
}

export type Shown = { name: string; type: string; size: number };

/** What these letters carry, in its order, by letter. */
export async function ofLetters(tx: AgencyTx, letters: Iterable<string>): Promise<Map<string, Shown[]>> {
  const rows = await carriedBy(tx)
    .select(['l.letter_id', 'l.name', 'a.type'])
    .select(sql<number>`octet_length(a.bytes)`.as('size'))
    .where('l.letter_id', '=', among(letters))
    .orderBy('l.position')
    .execute();
  const shown = Map.groupBy(rows, ({ letter_id }) => letter_id);
  return new Map([...shown].map(([id, those]) => [id, those.map(({ name, type, size }) => ({ name, type, size }))]));
}

/** The same with their bytes, to be sent. */
export async function whole(tx: AgencyTx, letter: string): Promise<(Bytes & { client: string; name: string })[]> {
  return carriedBy(tx)
    .select(['l.client_id as client', 'l.name', 'a.type', 'a.bytes'])
    .where('l.letter_id', '=', letter)
    .orderBy('l.position')
    .execute();
}

function carriedBy(tx: AgencyTx) {
  return tx.q
    .selectFrom('letter_attachments as l')
    .innerJoin('attachments as a', (join) =>
      join
        .onRef('a.agency_id', '=', 'l.agency_id')
        .onRef('a.client_id', '=', 'l.client_id')
        .onRef('a.hash', '=', 'l.hash'),
    )
    .where('l.agency_id', '=', tx.agency);
}
