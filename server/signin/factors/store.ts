// Second factors and the ceremonies by which they are made and shown: under the sign-in login, which alone reads them.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Pool } from '../store.ts';

export type Factor = {
  id: string;
  person: string;
  kind: 'authenticator' | 'passkey';
  name: string;
  sealed: string | null;
  lastStep: number | null;
  credential: string | null;
  publicKey: Buffer | null;
  counter: number | null;
  transports: string[] | null;
  madeAt: Date;
  confirmedAt: Date | null;
  usedAt: Date | null;
};

const columns = `id, person, kind, name, sealed, last_step as "lastStep", credential, public_key as "publicKey", counter,
  transports, made_at as "madeAt", confirmed_at as "confirmedAt", used_at as "usedAt"`;

/** Those a person may use, oldest first. */
export async function ofPerson(signIn: Pool, person: string): Promise<Factor[]> {
  const { rows } = await signIn.query<Factor>(
    `select ${columns} from factors where person = $1 and confirmed_at is not null order by id`,
    [person],
  );
  return rows;
}

export async function find(signIn: Pool, { id, person }: Pick<Factor, 'id' | 'person'>): Promise<Factor | null> {
  const { rows } = await signIn.query<Factor>(`select ${columns} from factors where id = $1 and person = $2`, [
    id,
    person,
  ]);
  return rows[0] ?? null;
}

export async function withCredential(signIn: Pool, credential: string): Promise<Factor | null> {
  const { rows } = await signIn.query<Factor>(`select ${columns} from factors where credential = $1`, [credential]);
  return rows[0] ?? null;
}

/** Adds an authenticator without a first code yet; what was begun and not finished soon goes. */
export async function begin(signIn: Pool, factor: Pick<Factor, 'id' | 'person' | 'name' | 'sealed' | 'madeAt'>) {
  const { id, person, name, sealed, madeAt } = factor;
  const soon = new Date(madeAt.getTime() - 10 * 60_000);
  await signIn.query('delete from factors where person = $1 and confirmed_at is null and made_at < $2', [person, soon]);
  await signIn.query(
    `insert into factors (id, person, kind, name, sealed, made_at) values ($1, $2, 'authenticator', $3, $4, $5)`,
    [id, person, name, sealed, madeAt],
  );
}

type Passkey = Pick<
  Factor,
  'id' | 'person' | 'name' | 'credential' | 'publicKey' | 'counter' | 'transports' | 'madeAt'
>;

/** False: this very passkey is known already. */
export async function addPasskey(signIn: Pool, passkey: Passkey): Promise<boolean> {
  const { id, person, name, credential, publicKey, counter, transports, madeAt } = passkey;
  const { rowCount } = await signIn.query(
    `insert into factors (id, person, kind, name, credential, public_key, counter, transports, made_at, confirmed_at)
     values ($1, $2, 'passkey', $3, $4, $5, $6, $7, $8, $8) on conflict do nothing`,
    [id, person, name, credential, publicKey, counter, transports, madeAt],
  );
  return rowCount === 1;
}

/** Takes the code of a step of time, once: of two who show it at once only one is let in. */
export async function takeStep(signIn: Pool, id: string, { step, now }: { step: number; now: Date }): Promise<boolean> {
  const { rowCount } = await signIn.query(
    `update factors set last_step = $2, used_at = $3, confirmed_at = coalesce(confirmed_at, $3)
      where id = $1 and (last_step is null or last_step < $2)`,
    [id, step, now],
  );
  return rowCount === 1;
}

export async function usedPasskey(signIn: Pool, id: string, { counter, now }: { counter: number; now: Date }) {
  await signIn.query('update factors set counter = $2, used_at = $3 where id = $1', [id, counter, now]);
}

export async function rename(
  signIn: Pool,
  { id, person, name }: Pick<Factor, 'id' | 'person' | 'name'>,
): Promise<boolean> {
  const { rowCount } = await signIn.query('update factors set name = $3 where id = $1 and person = $2', [
    id,
    person,
    name,
  ]);
  return rowCount === 1;
}

/** Removes one, and with the last one the recovery codes that stood in for it. */
export async function remove(signIn: Pool, { id, person }: Pick<Factor, 'id' | 'person'>): Promise<void> {
  await signIn.query('delete from factors where id = $1 and person = $2', [id, person]);
  await signIn.query(
    'delete from recovery_codes where person = $1 and not exists (select from factors where person = $1)',
    [person],
  );
}

export async function recoveryCodesLeft(signIn: Pool, person: string): Promise<number> {
  const { rows } = await signIn.query<{ count: number }>('select count(*) from recovery_codes where person = $1', [
    person,
  ]);
  return rows[0]?.count ?? 0;
}

export async function replaceRecoveryCodes(signIn: Pool, person: string, hashes: readonly string[]): Promise<void> {
  await signIn.query(
    `with gone as (delete from recovery_codes where person = $1 and hash <> all($2))
     insert into recovery_codes (person, hash) select $1, unnest($2::text[]) on conflict do nothing`,
    [person, hashes],
  );
}

export async function takeRecoveryCode(signIn: Pool, person: string, hash: string): Promise<boolean> {
  const { rowCount } = await signIn.query('delete from recovery_codes where person = $1 and hash = $2', [person, hash]);
  return rowCount === 1;
}

// Ceremonies: what was begun and must be finished soon, by whoever holds its ticket.

export type Ceremony = {
  kind: 'second_step' | 'passkey_entry' | 'passkey_making';
  person: string | null;
  challenge: string | null;
};

/** Returns the ticket, which is seen this once; whatever has expired goes. */
export async function open(signIn: Pool, { kind, person, challenge }: Ceremony, now: Date): Promise<string> {
  const ticket = randomBytes(24).toString('base64url');
  await signIn.query('delete from ceremonies where expires_at <= $1', [now]);
  await signIn.query('insert into ceremonies (hash, kind, person, challenge, expires_at) values ($1, $2, $3, $4, $5)', [
    hashOf(ticket),
    kind,
    person,
    challenge,
    new Date(now.getTime() + 10 * 60_000),
  ]);
  return ticket;
}

export async function ceremonyOf(
  signIn: Pool,
  ticket: string,
  { kind, now }: { kind: Ceremony['kind']; now: Date },
): Promise<Ceremony | null> {
  const { rows } = await signIn.query<Ceremony>(
    'select kind, person, challenge from ceremonies where hash = $1 and kind = $2 and expires_at > $3',
    [hashOf(ticket), kind, now],
  );
  return rows[0] ?? null;
}

/** A ceremony is finished once. */
export async function close(signIn: Pool, ticket: string): Promise<boolean> {
  const { rowCount } = await signIn.query('delete from ceremonies where hash = $1', [hashOf(ticket)]);
  return rowCount === 1;
}

function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('base64url');
}

// Inside the agency.

/** Removes every second factor of a person; says whether there was any. */
export async function reset(tx: AgencyTx, person: string): Promise<boolean> {
  const { rows } = await sql`delete from sign_in.factors where person = ${person} returning person`.execute(tx.q);
  await sql`delete from sign_in.recovery_codes where person = ${person}`.execute(tx.q);
  return rows.length > 0;
}

/** Those of these people who have a second factor. */
export async function enrolled(tx: AgencyTx): Promise<Set<string>> {
  const { rows } = await sql<{ person: string }>`
    select distinct person from sign_in.factors where confirmed_at is not null`.execute(tx.q);
  return new Set(rows.map(({ person }) => person));
}
