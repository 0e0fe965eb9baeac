import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contacts from '../contacts/store.ts';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { quickPasswords } from '../testing/passwords.ts';
import * as store from './store.ts';
import * as testing from './testing.ts';

const { askMe, cookieOf, enterAs, hire, post, signedIn } = testing;

let database: TestDatabase;
let node: testing.Node;
let other: testing.Node;
let place: testing.Place;
let mori: string;

beforeAll(async () => {
  database = await freshDatabase();
  node = await testing.openNode(database, { passwords: quickPasswords });
  other = await testing.openNode(database, { passwords: quickPasswords });
  place = await testing.foundAgency(database);
  mori = await hire(node, place, 'operator', 'mori@example.jp');
});

afterAll(async () => {
  await node.stop();
  await other.stop();
  await database.drop();
});

test('a member of the staff signs in and is shown by business name, with the abilities of the role', async () => {
  const response = await enterAs(node, ' Mori@Example.jp ');
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({
    as: 'staff',
    agency: { id: place.agency, name: '六花電話代行' },
    client: null,
    person: { id: mori, name: '森 さつき' },
    role: 'operator',
  });
  expect(response.json().abilities).toContain('take_calls');
  expect(response.body).not.toContain('本名は秘密');
});

test('the cookie is for HTTP alone, for our own pages, and lasts fourteen days', async () => {
  const response = await enterAs(node, 'mori@example.jp');
  expect(response.headers['set-cookie']).toMatch(/^denwaban\.session_token=.*HttpOnly; SameSite=Lax$/);
  expect(response.headers['set-cookie']).toContain('Max-Age=1209600');
  expect(response.headers['set-cookie']).toContain('Path=/');
  expect(response.headers['set-cookie']).not.toContain('Secure');
});

test('where the public address is HTTPS, so is the cookie, and it is read back', async () => {
  const secure = await testing.openNode(database, {
    publicUrl: 'https://denwa.example.jp',
    passwords: quickPasswords,
  });
  const response = await enterAs(secure, 'mori@example.jp');
  expect(response.headers['set-cookie']).toMatch(/^__Secure-denwaban\.session_token=.*; Secure/);
  expect((await askMe(secure, cookieOf(response))).statusCode).toBe(200);
  await secure.stop();
});

test('a contact signs in to their own company', async () => {
  const person = await testing.meet(node, place, { role: 'owner', email: 'tanaka@example.jp' });
  await node.signIn.createPerson({ ...place, person, email: 'tanaka@example.jp', password: testing.password });
  const response = await enterAs(node, 'tanaka@example.jp');
  expect(response.json()).toMatchObject({
    as: 'client',
    client: { id: place.client, name: 'さくら通販' },
    role: 'owner',
  });
  expect((await askMe(node, cookieOf(response))).json()).toEqual(response.json());

  await testing.asHouse(node, place.agency, async (tx) => {
    const contact = await contacts.find(tx, person);
    if (contact) await contacts.save(tx, { ...contact, role: null });
    await store.endSessions(tx, person);
  });
  await refusedSoon(node, cookieOf(response));
  expect((await enterAs(node, 'tanaka@example.jp')).json().code).toBe('sign_in_failed');
});

test.each([
  ['a wrong password', 'mori@example.jp', 'not the password'],
  ['an address nobody has', 'nobody@example.jp', testing.password],
  ['what is no address', 'mori', testing.password],
])('%s is refused in the same words', async (_, email, password) => {
  const response = await enterAs(node, email, { password, from: '203.0.113.77' });
  expect(response.statusCode).toBe(403);
  expect(response.headers['set-cookie']).toBeUndefined();
  expect(response.json()).toEqual({
    refused: 'forbidden',
    code: 'sign_in_failed',
    message: 'The e-mail address or the password is wrong. Please check both and try again.',
    problems: [],
  });
});

test('without a cookie nobody is signed in', async () => {
  expect((await askMe(node, '')).statusCode).toBe(401);
  expect((await post(node, '/sign-out')).json().code).toBe('signed_out');
});

test.each<[string, (value: string) => string]>([
  ['without its signature', (value) => value.split('.')[0] ?? ''],
  ['with another signature', (value) => `${value.split('.')[0]}.${Buffer.alloc(32).toString('base64')}`],
  ['with an empty signature', (value) => `${value.split('.')[0]}.`],
  ['with another token under its signature', (value) => `${'x'.repeat(32)}.${value.split('.')[1]}`],
  ['cut short', (value) => value.slice(0, -5)],
  ['that does not decode', (value) => `%${value}`],
])('a cookie %s is nobody’s', async (_, tamper) => {
  const [name, value = ''] = (await signedIn(node, 'mori@example.jp')).split('=', 2);
  expect((await askMe(node, `${name}=${value}`)).statusCode).toBe(200);
  expect((await askMe(node, `${name}=${tamper(value)}`)).statusCode).toBe(401);
});

test('among other cookies ours is found by its whole name', async () => {
  const cookie = await signedIn(node, 'mori@example.jp');
  expect((await askMe(node, `a=b; ${cookie}; c=d`)).statusCode).toBe(200);
  expect((await askMe(node, `x${cookie}`)).statusCode).toBe(401);
});

test('signing out ends this session on every node, and no other', async () => {
  const [desk, phone] = [await signedIn(node, 'mori@example.jp'), await signedIn(node, 'mori@example.jp')];
  await remember(desk, phone);

  const response = await post(node, '/sign-out', { cookie: desk });

  expect(response.statusCode).toBe(204);
  expect(response.headers['set-cookie']).toEqual(expect.arrayContaining([expect.stringContaining('Max-Age=0')]));
  expect((await askMe(node, desk)).statusCode).toBe(401);
  await refusedSoon(other, desk);
  expect((await askMe(other, phone)).statusCode).toBe(200);
});

test('signing out everywhere ends all of a person’s sessions on every node, and nobody else’s', async () => {
  const [desk, phone] = [await signedIn(node, 'mori@example.jp'), await signedIn(other, 'mori@example.jp')];
  await hire(node, place, 'billing', 'kato@example.jp');
  const kato = await signedIn(other, 'kato@example.jp');
  await remember(desk, phone, kato);

  expect((await post(node, '/sign-out/everywhere', { cookie: desk })).statusCode).toBe(204);

  expect((await askMe(node, desk)).statusCode).toBe(401);
  expect((await askMe(node, phone)).statusCode).toBe(401);
  await refusedSoon(other, desk);
  await refusedSoon(other, phone);
  expect((await askMe(other, kato)).statusCode).toBe(200);
});

test('who has retired is out at once, and does not come in again', async () => {
  const ito = await hire(node, place, 'operator', 'ito@example.jp');
  const cookie = await signedIn(node, 'ito@example.jp');
  await remember(cookie);

  await testing.asOwner(database.url, (owner) =>
    owner.query(`update staff set state = 'retired' where id = $1`, [ito]),
  );
  await testing.asHouse(node, place.agency, (tx) => store.endSessions(tx, ito));

  await refusedSoon(node, cookie);
  await refusedSoon(other, cookie);
  const again = await enterAs(node, 'ito@example.jp');
  expect(again.json().code).toBe('sign_in_failed');
  expect(again.headers['set-cookie']).toBeUndefined();
  expect(await sessionsOf(ito)).toBe(0);
});

test('another agency cannot end a session', async () => {
  const cookie = await signedIn(node, 'mori@example.jp');
  const elsewhere = await testing.foundAgency(database, '別の代行');
  await testing.asHouse(node, elsewhere.agency, (tx) => store.endSessions(tx, mori));
  expect(await sessionsOf(mori)).toBeGreaterThan(0);
  expect((await askMe(node, cookie)).statusCode).toBe(200);
});

test('a session that is over is over, and one a day old is made to last when the console opens', async () => {
  const cookie = await signedIn(node, 'mori@example.jp');
  expect((await askMe(node, cookie)).headers['set-cookie']).toBeUndefined();

  await age('12 days');
  const slid = await askMe(node, cookie);
  expect(slid.statusCode).toBe(200);
  expect(slid.headers['set-cookie']).toContain('Max-Age=1209600');
  expect(cookieOf(slid)).toBe(cookie);

  await age('-1 hour');
  expect((await askMe(other, cookie)).statusCode).toBe(401);
  const before = await sessionsOf(mori);
  await signedIn(node, 'mori@example.jp');
  expect(await sessionsOf(mori)).toBe(before);

  async function age(left: string): Promise<void> {
    await testing.asOwner(database.url, (owner) =>
      owner.query(`update sign_in.session set "expiresAt" = current_timestamp + $1::interval where "token" = $2`, [
        left,
        decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0],
      ]),
    );
  }
});

test('the app can read no password and no session', async () => {
  for (const table of ['account', 'session', '"user"', 'verification', 'tries'])
    await expect(node.books.pool.query(`select * from sign_in.${table}`)).rejects.toThrow(/permission denied/);
  for (const read of [
    '"email" from sign_in."user"',
    '"token" from sign_in.session',
    '"password" from sign_in.account',
  ]) {
    const connection = await node.books.pool.connect();
    await connection.query(`begin; set local role staff_scope; set local app.agency = '${place.agency}'`);
    await expect(connection.query(`select ${read}`)).rejects.toThrow(/permission denied/);
    await connection.query('rollback');
    connection.release();
  }
});

/** Has both nodes look, so that both remember. */
async function remember(...cookies: string[]): Promise<void> {
  for (const cookie of cookies)
    for (const each of [node, other]) expect((await askMe(each, cookie)).statusCode).toBe(200);
}

/** Well before the few seconds for which an asker is remembered. */
async function refusedSoon(on: testing.Node, cookie: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await askMe(on, cookie)).statusCode === 401) return;
    await pause(20);
  }
  throw new Error('the session is still remembered');
}

function sessionsOf(person: string): Promise<number> {
  return testing.asOwner(database.url, async (owner) => {
    const { rows } = await owner.query('select count(*)::int as n from sign_in.session where "userId" = $1', [person]);
    return rows[0].n;
  });
}
