// Operators by the thousand, signed in.
import { createHmac, randomUUID } from 'node:crypto';
import { newId } from '@denwaban/server/shell/ids.ts';
import { signedCookie } from '@denwaban/server/signin/cookie.ts';
import type pg from 'pg';
import { cast } from '../database/cast/index.ts';
import { secret } from './ground.ts';

export type SignedIn = { id: string; cookie: string };

/** Written down as sign-in would: five thousand passwords would take the machine a quarter of an hour. */
export async function operatorsSignedIn(owner: pg.Pool, many: number): Promise<SignedIn[]> {
  const people = Array.from({ length: many }, () => ({ id: newId(), token: randomUUID() }));
  const ids = people.map(({ id }) => id);
  const agency = cast.minato.id;
  await owner.query(
    `insert into staff (agency_id, id, business_name, role, state, sign_in)
     select $1, id, '受付', 'operator', 'active', id::text from unnest($2::uuid[]) as id`,
    [agency, ids],
  );
  await owner.query(
    `insert into sign_in."user" ("id", agency_id, "name", "email", "emailVerified")
     select id, $1, '', id || '@bench.example.jp', true from unnest($2::text[]) as id`,
    [agency, ids],
  );
  await owner.query(
    `insert into sign_in."session" ("id", "token", "userId", "expiresAt", "updatedAt")
     select token, token, id, current_timestamp + interval '1 day', current_timestamp from unnest($1::text[], $2::text[]) as t (token, id)`,
    [people.map(({ token }) => token), ids],
  );
  return people.map(({ id, token }) => ({ id, cookie: cookieOf(token) }));
}

const cookies = signedCookie(
  'denwaban.session_token',
  createHmac('sha256', secret).update('session cookies').digest('base64url'),
);

function cookieOf(token: string): string {
  return cookies.write(token, { seconds: 3600, isSecure: false }).split(';')[0] as string;
}

/** They may answer for these clients. */
export async function grant(owner: pg.Pool, operators: readonly SignedIn[], clients: readonly string[]): Promise<void> {
  const ids = operators.map(({ id }) => id);
  await owner.query(
    `insert into grants (agency_id, client_id, staff_id)
     select $1, client, id from unnest($2::uuid[]) as client, unnest($3::uuid[]) as id`,
    [cast.minato.id, clients, ids],
  );
}
