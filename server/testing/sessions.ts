import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Office } from './office.ts';

type Person = { agency: string; client: string | null; person: string };

/** Signs a person in at one browser, as the sign-in library would write it down. */
export async function signedIn(office: Office, { agency, client, person }: Person): Promise<void> {
  await asOwner(office, async (owner) => {
    await owner.query(
      `insert into sign_in."user" ("id", agency_id, client_id, "name", "email", "emailVerified")
       values ($1, $2, $3, '', $1 || '@example.jp', true)`,
      [person, agency, client],
    );
    await owner.query(
      `insert into sign_in."session" ("id", "token", "userId", "expiresAt", "updatedAt")
       values ($1, $1, $2, 'infinity', current_timestamp)`,
      [randomUUID(), person],
    );
  });
}

export async function sessionsOf(office: Office, person: string): Promise<number> {
  return asOwner(office, async (owner) => {
    const { rows } = await owner.query('select count(*) from sign_in."session" where "userId" = $1', [person]);
    return Number(rows[0].count);
  });
}

async function asOwner<T>(office: Office, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: office.ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
