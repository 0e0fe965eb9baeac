import type { SecurityPolicy, SessionTimes } from '@denwaban/domain/security';
import type { ClientRole, StaffRole } from '@denwaban/domain/staff';
import { sql } from 'kysely';
import type pg from 'pg';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';

export type Pool = pg.Pool;

/** One person who may sign in, named without saying who they are. A staff member has no client. */
export type Person = { agency: string; client: string | null; person: string };

// Before the agency is known: the session look-up, as the app.

type SessionRow = {
  agency_id: string;
  client_id: string | null;
  person_id: string;
  role: string;
  expires_at: Date;
  began_at: Date;
  seen_at: Date;
  must_enrol: boolean;
  idle_minutes: number | null;
  most_hours: number | null;
  addresses: string[];
};

/** A session, whose it is, and what their agency asks of it. */
export type Session = { asker: Asker; times: SessionTimes; policy: Omit<SecurityPolicy, 'demand'> };

/** Null: there is no such session, or the person has left or may no longer sign in. */
export async function findSession(app: Pool, token: string): Promise<Session | null> {
  const { rows } = await app.query<SessionRow>('select * from find_session($1)', [token]);
  const [row] = rows;
  return row
    ? {
        asker: askerOf(row),
        times: { expiresAt: row.expires_at, beganAt: row.began_at, seenAt: row.seen_at },
        policy: { idleMinutes: row.idle_minutes, mostHours: row.most_hours, addresses: row.addresses },
      }
    : null;
}

function askerOf({ agency_id: agency, client_id: client, person_id: person, role, must_enrol }: SessionRow): Asker {
  const mustEnrol = must_enrol ? { mustEnrol: true } : {};
  return client === null
    ? { as: 'staff', agency, client, person, role: role as StaffRole, ...mustEnrol }
    : { as: 'client', agency, client, person, role: role as ClientRole, ...mustEnrol };
}

/** Every node forgets everybody it remembers: what an agency asks of sessions has changed. */
export async function tellPolicyChanged(app: Pool): Promise<void> {
  await app.query("select pg_notify('signed_out', '')");
}

export async function tellSignedOut(app: Pool, person: string): Promise<void> {
  await app.query("select pg_notify('signed_out', $1)", [person]);
}

// Under the sign-in login, which sees no table of the trade.

export async function personWith(signIn: Pool, account: string): Promise<Person | null> {
  const { rows } = await signIn.query<Person>(
    'select agency_id as agency, client_id as client, "id" as person from "user" where "email" = $1',
    [account],
  );
  return rows[0] ?? null;
}

/** Where from and with what somebody signed in is not kept longer than they were signed in. */
export async function forgetSessionsOver(signIn: Pool, now: Date): Promise<void> {
  await signIn.query('delete from "session" where "expiresAt" <= $1', [now]);
}

/** As the person signs in: how their authenticator will name the account. */
export async function accountNameOf(signIn: Pool, person: string): Promise<string> {
  const { rows } = await signIn.query<{ email: string }>('select "email" as email from "user" where "id" = $1', [
    person,
  ]);
  return rows[0]?.email ?? '';
}

/** That a session is in use, to the minute. */
export async function seen(signIn: Pool, token: string, now: Date): Promise<void> {
  await signIn.query('update "session" set "seenAt" = $2 where "token" = $1 and "seenAt" < $2', [token, now]);
}

export type OwnSession = { id: string; token: string; device: string; from: string; beganAt: Date; seenAt: Date };

/** Where somebody is signed in, last seen first. */
export async function sessionsOf(signIn: Pool, person: string): Promise<OwnSession[]> {
  const { rows } = await signIn.query<OwnSession>(
    `select "id" as id, "token" as token, coalesce("userAgent", '') as device, coalesce("ipAddress", '') as "from",
       "createdAt" as "beganAt", "seenAt" from "session" where "userId" = $1 order by "seenAt" desc, "id"`,
    [person],
  );
  return rows;
}

export async function endSession(signIn: Pool, { id, person }: { id: string; person: string }): Promise<boolean> {
  const { rowCount } = await signIn.query('delete from "session" where "id" = $1 and "userId" = $2', [id, person]);
  return rowCount === 1;
}

export async function endOthers(signIn: Pool, { person, token }: { person: string; token: string }): Promise<void> {
  await signIn.query('delete from "session" where "userId" = $1 and "token" <> $2', [person, token]);
}

export type Doing = 'sign_in' | 'reset' | 'second_step' | 'password_again' | 'receipt';
type Tried = { doing: Doing; account: string; address: string };

// Of IPv6 the /64 counts: one household has that many addresses.
const place = (address: string) =>
  `host(network(set_masklen(${address}::inet, case family(${address}::inet) when 4 then 32 else 64 end)))`;

/** Adds one to each of the three counts. */
export async function countTry(
  signIn: Pool,
  { doing, account, address, now, until }: Tried & { now: Date; until: Date },
): Promise<{ account: string; address: string; count: number }[]> {
  const { rows } = await signIn.query(
    `insert into tries (doing, account, address, count, until)
       select $1, account, address, 1, $5
         from (select ${place('$3')} as here) as place, lateral (values ('', here), ($2, ''), ($2, here)) as counted (account, address)
     on conflict (doing, account, address) do update set
       count = case when tries.until <= $4 then 1 else tries.count + 1 end,
       until = case when tries.until <= $4 then excluded.until else tries.until end
     returning account, address, count`,
    [doing, account, address, now, until],
  );
  return rows;
}

/** Who got in did not guess: the counts against their account go, with all that are over, and the address gets one back. */
export async function forgiveTries(
  signIn: Pool,
  { doing, account, address, now }: Tried & { now: Date },
): Promise<void> {
  await signIn.query('delete from tries where (doing = $1 and account = $2) or until <= $3', [doing, account, now]);
  await signIn.query(
    `update tries set count = count - 1 where doing = $1 and account = '' and address = ${place('$2')}`,
    [doing, address],
  );
}

/** Who set a new password by letter need not wait for wrong ones they tried before. */
export async function forgiveTriesOf(signIn: Pool, person: string): Promise<void> {
  await signIn.query(
    `delete from tries using "user" where doing = 'sign_in' and account = "user"."email" and "user"."id" = $1`,
    [person],
  );
}

// Inside the agency.

/** Keeps the address for this person, and whatever was kept for them before no longer. False: somebody else has it. */
export async function reserve(tx: AgencyTx, { client, person, account }: Reservation): Promise<boolean> {
  await sql`delete from sign_in."user" where "id" = ${person}`.execute(tx.q);
  const { numAffectedRows } = await sql`
    insert into sign_in."user" ("id", agency_id, client_id, "name", "email", "emailVerified")
    values (${person}, ${tx.agency}::uuid, ${client}::uuid, '', ${account}, true) on conflict do nothing`.execute(tx.q);
  return numAffectedRows === 1n;
}

export type Reservation = { client: string | null; person: string; account: string };

/** Ends every session of a person, on every node, when this transaction commits. */
export async function endSessions(tx: AgencyTx, person: string): Promise<void> {
  await sql`with ended as (delete from sign_in."session" where "userId" = ${person} returning "userId")
    select pg_notify('signed_out', ${person}) from (select count(*) from ended) as them`.execute(tx.q);
}
