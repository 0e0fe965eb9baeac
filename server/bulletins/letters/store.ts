import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    bulletin_letters: LettersTable;
  }
}

type LettersTable = {
  agency_id: string;
  bulletin_id: string;
  client_id: string;
  contact_id: string;
  turn: number;
  delivery_key: string;
  state: 'waiting' | 'written';
};

/** Turn 0 is the first letter, the others remind. */
export type BulletinLetter = { bulletin: string; client: string; contact: string; turn: number };

/** To be written; whoever is written to already in this turn is not a second time. */
export async function add(tx: AgencyTx, letters: readonly BulletinLetter[]): Promise<number> {
  if (letters.length === 0) return 0;
  const rows = letters.map((letter) => ({
    ...{ agency_id: tx.agency, bulletin_id: letter.bulletin, client_id: letter.client, contact_id: letter.contact },
    ...{ turn: letter.turn, delivery_key: keyOf(letter), state: 'waiting' as const },
  }));
  const added = await tx.q
    .insertInto('bulletin_letters')
    .values(rows)
    .onConflict((clash) => clash.doNothing())
    .returning('contact_id')
    .execute();
  return added.length;
}

/** The same for every try: what is written twice is one letter. */
export function keyOf({ bulletin, contact, turn }: Omit<BulletinLetter, 'client'>): string {
  return `bulletin.${bulletin}.${contact}.${turn}`;
}

export async function waiting(tx: AgencyTx, bulletin: string, limit: number): Promise<BulletinLetter[]> {
  return tx.q
    .selectFrom('bulletin_letters')
    .select(['bulletin_id as bulletin', 'client_id as client', 'contact_id as contact', 'turn'])
    .where('agency_id', '=', tx.agency)
    .where('bulletin_id', '=', bulletin)
    .where('state', '=', 'waiting')
    .orderBy('client_id')
    .orderBy('contact_id')
    .limit(limit)
    .execute();
}

export async function markWritten(tx: AgencyTx, letters: readonly BulletinLetter[]): Promise<void> {
  if (letters.length === 0) return;
  await tx.q
    .updateTable('bulletin_letters')
    .set({ state: 'written' })
    .where('agency_id', '=', tx.agency)
    .where('delivery_key', 'in', letters.map(keyOf))
    .execute();
}

/** What did not arrive, or could not be written for want of an address, waits again; how many they are. */
export async function putBack(tx: AgencyTx, bulletin: string): Promise<number> {
  const undelivered = (await ofBulletin(tx, bulletin)).filter(
    ({ state, handed }) => state === 'written' && (handed ?? 'failed') === 'failed',
  );
  if (undelivered.length === 0) return 0;
  await tx.q
    .updateTable('bulletin_letters')
    .set({ state: 'waiting' })
    .where('agency_id', '=', tx.agency)
    .where('delivery_key', 'in', undelivered.map(keyOf))
    .execute();
  return undelivered.length;
}

/** With what has become of each at the post. */
export async function ofBulletin(tx: AgencyTx, bulletin: string) {
  return tx.q
    .selectFrom('bulletin_letters as b')
    .leftJoin('letters as l', (on) =>
      on.onRef('l.agency_id', '=', 'b.agency_id').onRef('l.delivery_key', '=', 'b.delivery_key'),
    )
    .innerJoin('contacts as c', (on) => on.onRef('c.agency_id', '=', 'b.agency_id').onRef('c.id', '=', 'b.contact_id'))
    .select(['b.bulletin_id as bulletin', 'b.client_id as client', 'b.contact_id as contact', 'b.turn', 'b.state'])
    .select(['c.name', 'c.email', 'l.state as handed', 'l.to_address as to', 'l.why'])
    .where('b.agency_id', '=', tx.agency)
    .where('b.bulletin_id', '=', bulletin)
    .orderBy('b.client_id')
    .orderBy('c.position')
    .orderBy('b.turn')
    .execute();
}
