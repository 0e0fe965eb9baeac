// 森 registers an authenticator, loses it, and the agency begins to ask everybody for one.
import { tmpdir } from 'node:os';
import { isRefusal } from '@denwaban/domain/refusals';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listAccess } from '../../access/list-access.ts';
import { authenticator } from '../../testing/authenticator.ts';
import { freshDatabase, type TestDatabase } from '../../testing/database.ts';
import { quickPasswords } from '../../testing/passwords.ts';
import { runCommand } from '../../testing/run-command.ts';
import * as testing from '../testing.ts';
import { base32, codeAt, keyUri, stepAt, stepOf } from './totp.ts';

const { asOwner, cookieOf, enterAs, hire, meet, password, post, signedIn } = testing;

let database: TestDatabase;
let node: testing.Node;
let place: testing.Place;
let mori: string;
let kato: string;

beforeAll(async () => {
  database = await freshDatabase();
  node = await testing.openNode(database, { passwords: quickPasswords });
  place = await testing.foundAgency(database);
  mori = await hire(node, place, 'operator', 'mori@example.jp');
  kato = await hire(node, place, 'manager', 'kato@example.jp');
});
// A code serves once, and so does its half minute: each test has an hour of its own.
beforeEach(() => {
  node.time.now = new Date(node.time.now.getTime() + 61 * 60_000);
});
afterAll(async () => {
  await node.stop();
  await database.drop();
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const asks = async (method: Method, path: string, cookie: string, body: object = {}, from = '203.0.113.1') => {
  const headers = { cookie, 'x-forwarded-for': from, 'user-agent': 'Firefox' };
  const sent = method === 'GET' || method === 'DELETE' ? {} : { payload: body };
  const response = await node.server.inject({ method, url: `/api${path}`, headers, ...sent });
  return { status: response.statusCode, ...(response.body && response.json()) };
};
const codeOf = (secret: string, later = 0) =>
  codeAt(fromBase32(secret), stepAt(new Date(node.time.now.getTime() + later * 1000)));
const passes = (ticket: string, code: string, from?: string) =>
  post(node, '/sign-in/codes', { body: { ticket, code }, from });
const ticketFor = async (email: string) => (await enterAs(node, email)).json().ticket as string;

async function registers(cookie: string, name = 'スマートフォン') {
  const begun = await asks('POST', '/me/authenticators', cookie, { password, name });
  const confirmed = await asks('POST', `/me/authenticators/${begun.id}/confirmation`, cookie, {
    code: codeOf(begun.secret),
  });
  expect(confirmed.status).toBe(200);
  return { id: begun.id as string, secret: begun.secret as string, codes: confirmed.recoveryCodes as string[] };
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

// RFC 6238 appendix B, the last six of its eight digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i of the epoch the code of the standard’s secret is %s', (second, code) => {
  const [secret, now] = [Buffer.from('12345678901234567890'), new Date(second * 1000)];
  expect(codeAt(secret, stepAt(now))).toBe(code);
  const step = stepAt(now);
  for (const by of [-30_000, 0, 30_000])
    expect(
      stepOf(` ${code.slice(0, 3)} ${code.slice(3)}`, secret, { now: new Date(now.getTime() + by), after: null }),
    ).toBe(step);
  expect(stepOf(code, secret, { now: new Date(now.getTime() + 61_000), after: null })).toBeNull();
  expect(stepOf(code, secret, { now, after: step })).toBeNull();
});

test('a secret is written as apps read it', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(keyUri({ secret: 'MZXW6', agency: '六花 電話', account: 'mori@example.jp' })).toBe(
    `otpauth://totp/${encodeURIComponent('六花 電話')}:mori%40example.jp?secret=MZXW6&issuer=${encodeURIComponent('六花 電話')}`,
  );
});

test('森 registers an authenticator; from then on the password alone opens nothing', async () => {
  const cookie = await signedIn(node, 'mori@example.jp');
  expect(await asks('POST', '/me/authenticators', cookie, { password: 'another', name: 'x' })).toMatchObject({
    status: 403,
    code: 'password_wrong',
  });
  const { secret, codes } = await registers(cookie);
  expect(codes).toHaveLength(10);
  expect(await asks('GET', '/me/security', cookie)).toMatchObject({
    factors: [{ kind: 'authenticator', name: 'スマートフォン' }],
    recoveryCodesLeft: 10,
    isDemanded: false,
  });

  const first = await enterAs(node, 'mori@example.jp');
  expect(first.json()).toEqual({ step: 'second_factor', ticket: expect.any(String), ways: ['authenticator'] });
  expect(first.headers['set-cookie']).toBeUndefined();
  const { ticket } = first.json();
  expect((await passes(ticket, '000000')).json()).toMatchObject({ code: 'code_wrong' });
  // The half minute in which it was registered is used up.
  expect((await passes(ticket, codeOf(secret))).json()).toMatchObject({ code: 'code_wrong' });
  const entered = await passes(ticket, codeOf(secret, 30));
  expect(entered.json()).toMatchObject({ as: 'staff', person: { id: mori } });
  expect((await testing.askMe(node, cookieOf(entered))).statusCode).toBe(200);
  // Neither the ticket nor the code serves again.
  expect((await passes(ticket, codes[0] as string)).json()).toMatchObject({ code: 'sign_in_expired' });
  expect((await passes(await ticketFor('mori@example.jp'), codeOf(secret, 30))).json()).toMatchObject({
    code: 'code_wrong',
  });

  const rescued = await passes(
    await ticketFor('mori@example.jp'),
    (codes[0] as string).toLowerCase().replace('-', ' '),
  );
  expect(rescued.statusCode).toBe(200);
  expect((await passes(await ticketFor('mori@example.jp'), codes[0] as string)).json()).toMatchObject({
    code: 'code_wrong',
  });
  expect(await asks('GET', '/me/security', cookieOf(rescued))).toMatchObject({ recoveryCodesLeft: 9 });
});

test('a passkey is registered, is the second step, and opens the door alone; no other device’s answer does', async () => {
  const cookie = await signedIn(node, 'kato@example.jp');
  const device = authenticator('http://localhost:8484');
  const start = () => asks('POST', '/me/passkey-options', cookie, { password });
  const begun = await start();
  const add = (credential: object, ticket = begun.ticket) =>
    asks('POST', '/me/passkeys', cookie, { ticket, name: 'ノートPC', credential });
  // Another site's page cannot have it made for ours.
  expect(await add(authenticator('https://evil.example.jp').makes(begun.options))).toMatchObject({
    code: 'passkey_refused',
  });
  expect(await add(device.makes(begun.options))).toMatchObject({ code: 'sign_in_expired' });
  const again = await start();
  expect((await add(device.makes(again.options), again.ticket)).recoveryCodes).toHaveLength(10);

  const second = (await enterAs(node, 'kato@example.jp')).json();
  expect(second.ways).toEqual(['passkey']);
  const enters = async (body: object, by: (options: object) => object) => {
    const asked = (await post(node, '/sign-in/passkey-options', { body })).json();
    return post(node, '/sign-in/passkeys', { body: { ticket: asked.ticket, credential: by(asked.options) } });
  };
  expect((await enters({ ticket: second.ticket }, device.shows)).json()).toMatchObject({ person: { id: kato } });
  expect((await enters({}, device.shows)).json()).toMatchObject({ person: { id: kato } });
  const stranger = authenticator('http://localhost:8484');
  stranger.makes(again.options);
  expect((await enters({}, stranger.shows)).json()).toMatchObject({ code: 'passkey_refused' });
  // Somebody else's answer, under the name of this passkey.
  const forged = (options: object) => ({ ...stranger.shows(options), id: device.shows(options).id });
  expect((await enters({}, forged)).json()).toMatchObject({ code: 'passkey_refused' });
  // An answer that was seen before serves nobody.
  const asked = (await post(node, '/sign-in/passkey-options', { body: {} })).json();
  const body = { ticket: asked.ticket, credential: device.shows(asked.options) };
  expect((await post(node, '/sign-in/passkeys', { body })).statusCode).toBe(200);
  expect((await post(node, '/sign-in/passkeys', { body })).json()).toMatchObject({ code: 'sign_in_expired' });

  const [{ id }] = (await asks('GET', '/me/security', cookie)).factors;
  expect((await asks('POST', `/me/factors/${id}/removal`, cookie, { password })).status).toBe(204);
});

test('what was left half done, or was begun too long ago, opens nothing', async () => {
  const ticket = await ticketFor('mori@example.jp');
  node.time.now = new Date(node.time.now.getTime() + 11 * 60_000);
  expect((await passes(ticket, '123456')).json()).toMatchObject({ code: 'sign_in_expired' });
  const cookie = await signedIn(node, 'kato@example.jp');
  await asks('POST', '/me/authenticators', cookie, { password, name: '未完了' });
  expect((await enterAs(node, 'kato@example.jp')).json()).toMatchObject({ as: 'staff' });
  expect(await asks('GET', '/me/security', cookie)).toMatchObject({ factors: [] });
});

test('codes cannot be tried out: five from one place, ten from everywhere, in an hour', async () => {
  const ticket = await ticketFor('mori@example.jp');
  const tried = async (from: string) => (await passes(ticket, '000000', from)).statusCode;
  const from = (place: number, times: number) => Array.from({ length: times }, () => `203.0.113.${place}`);
  const answers = [];
  for (const each of [...from(50, 6), ...from(51, 5)]) answers.push(await tried(each));
  expect(answers).toEqual([403, 403, 403, 403, 403, 429, 403, 403, 403, 403, 429]);
});

test('neither the database nor an answer bears a secret as it is', async () => {
  await asOwner(database.url, async (owner) => {
    const { rows } = await owner.query('select sealed from sign_in.factors');
    const { rows: codes } = await owner.query('select hash from sign_in.recovery_codes');
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed } of rows) expect(sealed).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    for (const { hash } of codes) expect(hash).toHaveLength(43);
  });
});

test('a manager lets 森 begin again: their sessions end, they are written to, and it is in the history', async () => {
  const cookie = await signedIn(node, 'kato@example.jp');
  expect((await asks('POST', `/staff/${mori}/factors-reset`, cookie)).status).toBe(204);
  expect((await asks('POST', `/staff/${mori}/factors-reset`, cookie)).status).toBe(404);
  const again = await enterAs(node, 'mori@example.jp');
  expect(again.json()).toMatchObject({ person: { id: mori } });
  expect(await asks('GET', '/me/security', cookieOf(again))).toMatchObject({ factors: [], recoveryCodesLeft: 0 });
  await asOwner(database.url, async (owner) => {
    const { rows } = await owner.query(`select by_id from events where name = 'staff.factors_reset' and about = $1`, [
      mori,
    ]);
    expect(rows).toEqual([{ by_id: kato }]);
    const { rows: letters } = await owner.query(`select to_address, subject from letters where kind = 'security'`);
    expect(letters).toEqual([{ to_address: 'mori@example.jp', subject: '【六花電話代行】二段階認証を解除しました' }]);
  });
  expect(await resetsPutDown()).toMatchObject([
    { what: 'factors', about: { id: mori, label: '森 さつき' }, by: { kind: 'staff', id: kato } },
  ]);
  // An operator may not.
  expect((await asks('POST', `/staff/${kato}/factors-reset`, cookieOf(again))).status).toBe(403);
});

test('a lone manager who lost everything is let in by a command at the machine, which is put down', async () => {
  const { codes } = await registers(await signedIn(node, 'kato@example.jp'));
  expect(codes.length).toBeGreaterThan(0);
  expect((await enterAs(node, 'kato@example.jp')).json()).not.toHaveProperty('person');
  const resets = (email: string) => runCommand(database, tmpdir(), 'reset-factors', '--email', email);
  expect(await resets('Kato@example.jp')).toMatchObject({ code: 0 });
  expect(await resets('kato@example.jp')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('登録されていません'),
  });
  expect((await enterAs(node, 'kato@example.jp')).json()).toMatchObject({ person: { id: kato } });
  const atMachine = (await resetsPutDown()).filter(({ by }) => by.kind === 'house');
  expect(atMachine).toMatchObject([{ what: 'factors', about: { id: kato, label: '森 さつき' }, by: { id: null } }]);
});

async function resetsPutDown() {
  const query = { action: 'reset', limit: 10 } as const;
  const found = await testing.asHouse(node, place.agency, (tx) => listAccess(tx, { query } as never));
  if (isRefusal(found)) throw new Error(found.code);
  return found.items;
}

const usual = { demand: 'off', idleMinutes: null, mostHours: null, addresses: [] };

test('where the agency demands it, whoever signs in next registers one first, and can do nothing else', async () => {
  const manager = await signedIn(node, 'kato@example.jp');
  const before = await signedIn(node, 'mori@example.jp');
  const set = await asks('PUT', '/agency/security', manager, { ...usual, demand: 'staff' });
  expect(set).toMatchObject({ demand: 'staff', from: '203.0.113.1' });
  expect(set.without.map(({ id }: { id: string }) => id).sort()).toEqual([mori, kato].sort());
  // Who is at work finishes their day.
  expect(await asks('GET', '/me', before)).toMatchObject({ mustEnrol: false });

  const cookie = await signedIn(node, 'mori@example.jp');
  expect(await asks('GET', '/me', cookie)).toMatchObject({ mustEnrol: true, abilities: ['keep_own_profile'] });
  expect(await asks('POST', `/staff/${kato}/factors-reset`, cookie)).toMatchObject({ code: 'second_factor_needed' });
  const { id } = await registers(cookie);
  expect(await asks('GET', '/me', cookie)).toMatchObject({ mustEnrol: false });
  expect(await asks('POST', `/me/factors/${id}/removal`, cookie, { password })).toMatchObject({
    code: 'second_factor_demanded',
  });
  expect((await asks('PUT', `/me/factors/${id}`, cookie, { name: '社用端末' })).status).toBe(204);

  // Of a client's people nobody asked for one.
  const owner = await meet(node, place, { role: 'owner', email: 'sakurai@example.jp' });
  await node.signIn.createPerson({ ...place, person: owner, email: 'sakurai@example.jp', password });
  const entered = await enterAs(node, 'sakurai@example.jp');
  expect(entered.json()).toMatchObject({ as: 'client', mustEnrol: false });
  expect(await asks('GET', '/me/security', cookieOf(entered))).toMatchObject({ isDemanded: false, factors: [] });

  await asks('PUT', '/agency/security', manager, usual);
  expect((await asks('POST', `/me/factors/${id}/removal`, cookie, { password })).status).toBe(204);
  expect(await asks('GET', '/me/security', cookie)).toMatchObject({ factors: [], recoveryCodesLeft: 0 });
});

test('a person sees where they are signed in, and ends one session or all others', async () => {
  await asOwner(database.url, (owner) => owner.query('delete from sign_in."session"'));
  const [here, there, elsewhere] = [
    await signedIn(node, 'mori@example.jp'),
    await signedIn(node, 'mori@example.jp'),
    await signedIn(node, 'mori@example.jp'),
  ];
  const { sessions } = await asks('GET', '/me/security', here);
  expect(sessions).toHaveLength(3);
  expect(sessions.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
  const its = (await asks('GET', '/me/security', there)).sessions.find(({ isThis }: { isThis: boolean }) => isThis);
  const manager = await signedIn(node, 'kato@example.jp');
  expect((await asks('DELETE', `/me/sessions/${its.id}`, manager)).status).toBe(404);
  expect((await asks('DELETE', `/me/sessions/${its.id}`, here)).status).toBe(204);
  expect((await testing.askMe(node, there)).statusCode).toBe(401);
  expect((await asks('POST', '/me/sessions/others/ending', here)).status).toBe(204);
  expect((await testing.askMe(node, elsewhere)).statusCode).toBe(401);
  expect((await testing.askMe(node, here)).statusCode).toBe(200);
});

test('a session is over when it has lain idle, and when it is too old', async () => {
  const manager = await signedIn(node, 'kato@example.jp');
  await asks('PUT', '/agency/security', manager, { ...usual, idleMinutes: 30, mostHours: 12 });
  const [idle, old, used] = [
    await signedIn(node, 'mori@example.jp'),
    await signedIn(node, 'mori@example.jp'),
    await signedIn(node, 'mori@example.jp'),
  ];
  const token = (cookie: string) => decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0];
  await asOwner(database.url, async (owner) => {
    const moved = (set: string, cookie: string) =>
      owner.query(`update sign_in."session" set ${set} where "token" = $1`, [token(cookie)]);
    await moved(`"seenAt" = current_timestamp - interval '31 minutes'`, idle);
    await moved(`"createdAt" = current_timestamp - interval '13 hours'`, old);
    await moved(
      `"createdAt" = current_timestamp - interval '11 hours', "seenAt" = current_timestamp - interval '29 minutes'`,
      used,
    );
    await owner.query(`select pg_notify('signed_out', '')`);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const [cookie, status] of [
    [idle, 401],
    [old, 401],
    [used, 200],
  ] as const)
    expect((await testing.askMe(node, cookie)).statusCode).toBe(status);
  const { sessions } = await asks('GET', '/me/security', used);
  const its = sessions.find(({ isThis }: { isThis: boolean }) => isThis);
  expect(Date.now() - Date.parse(its.seenAt)).toBeLessThan(60_000);
  await asks('PUT', '/agency/security', manager, usual);
});

test('staff come in from the agency’s own addresses, where it has named them; clients’ people from anywhere', async () => {
  const manager = await signedIn(node, 'kato@example.jp');
  const wish = (addresses: string[]) => asks('PUT', '/agency/security', manager, { ...usual, addresses });
  expect(await wish(['198.51.100.0/24'])).toMatchObject({ status: 409, code: 'own_address_left_out' });
  expect(await wish(['office'])).toMatchObject({ problems: [{ field: 'addresses.0', code: 'not_an_address' }] });
  expect(await wish(['203.0.113.0/24', ''])).toMatchObject({ status: 200, addresses: ['203.0.113.0/24'] });
  const away = await enterAs(node, 'mori@example.jp', { from: '198.51.100.9' });
  expect(away.json()).toMatchObject({ code: 'address_not_allowed' });
  expect(away.headers['set-cookie']).toBeUndefined();
  const inside = await signedIn(node, 'mori@example.jp');
  expect((await asks('GET', '/me', inside)).status).toBe(200);
  expect((await asks('GET', '/me', inside, {}, '198.51.100.9')).status).toBe(401);
  expect((await enterAs(node, 'sakurai@example.jp', { from: '198.51.100.9' })).statusCode).toBe(200);
  await asks('PUT', '/agency/security', manager, usual);
});
