import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { quickPasswords } from '../testing/passwords.ts';
import * as testing from './testing.ts';

const { enterAs, post } = testing;

let database: TestDatabase;
let node: testing.Node;

beforeAll(async () => {
  database = await freshDatabase();
  node = await testing.openNode(database, { passwords: quickPasswords });
  const place = await testing.foundAgency(database);
  await testing.hire(node, place, 'operator', 'mori@example.jp');
  await testing.hire(node, place, 'operator', 'kato@example.jp');
});

afterAll(async () => {
  await node.stop();
  await database.drop();
});

beforeEach(async () => {
  node.time.now = testing.now;
  await testing.asOwner(database.url, (owner) => owner.query('truncate sign_in.tries'));
});

test('after five wrong passwords even the right one must wait a quarter of an hour', async () => {
  expect(await codesOf(5, () => enterAs(node, 'mori@example.jp', { password: 'wrong' }))).toEqual(failed(5));

  const sixth = await enterAs(node, 'mori@example.jp');
  expect(sixth.statusCode).toBe(429);
  expect(sixth.json().code).toBe('too_many_tries');
  expect(sixth.headers['set-cookie']).toBeUndefined();

  later(14);
  expect((await enterAs(node, 'mori@example.jp')).statusCode).toBe(429);
  later(15);
  expect((await enterAs(node, 'mori@example.jp')).statusCode).toBe(200);
});

test('tries at once count as tries one after the other', async () => {
  const answers = await Promise.all(
    Array.from({ length: 9 }, () => enterAs(node, 'mori@example.jp', { password: 'wrong' })),
  );
  const codes = answers.map((answer) => answer.json().code).sort();
  expect(codes).toEqual([...failed(5), ...Array(4).fill('too_many_tries')]);
});

test('an address that nobody has runs into the same limit', async () => {
  expect(await codesOf(6, () => enterAs(node, 'nobody@example.jp'))).toEqual([...failed(5), 'too_many_tries']);
});

test('somebody else’s wrong passwords from elsewhere do not keep a person out, until there are very many', async () => {
  await already({ account: 'mori@example.jp', address: '', count: 28 });
  expect((await enterAs(node, 'mori@example.jp', { password: 'wrong', from: '198.51.100.1' })).statusCode).toBe(403);
  expect((await enterAs(node, 'mori@example.jp', { password: 'wrong', from: '198.51.100.2' })).statusCode).toBe(403);
  expect((await enterAs(node, 'mori@example.jp', { from: '198.51.100.3' })).statusCode).toBe(429);
  expect((await enterAs(node, 'kato@example.jp', { from: '198.51.100.3' })).statusCode).toBe(200);
});

test('one address that tries many accounts is stopped, and other addresses are not', async () => {
  await already({ account: '', address: '203.0.113.9', count: 100 });
  expect((await enterAs(node, 'mori@example.jp', { from: '203.0.113.9' })).statusCode).toBe(429);
  expect((await enterAs(node, 'mori@example.jp', { from: '203.0.113.10' })).statusCode).toBe(200);
});

test('a whole shift signs in from one address', async () => {
  await already({ account: '', address: '203.0.113.9', count: 99 });
  for (const who of ['mori@example.jp', 'kato@example.jp', 'mori@example.jp'])
    expect((await enterAs(node, who, { from: '203.0.113.9' })).statusCode).toBe(200);
});

test('the addresses of one IPv6 household count as one', async () => {
  const from = (last: number) => `2001:db8:1:2::${last}`;
  for (let last = 1; last <= 5; last++)
    expect((await enterAs(node, 'mori@example.jp', { password: 'wrong', from: from(last) })).statusCode).toBe(403);
  expect((await enterAs(node, 'mori@example.jp', { from: from(6) })).statusCode).toBe(429);
  expect((await enterAs(node, 'mori@example.jp', { from: '2001:db8:1:3::1' })).statusCode).toBe(200);
});

test('who got in starts afresh', async () => {
  await codesOf(4, () => enterAs(node, 'mori@example.jp', { password: 'wrong' }));
  expect((await enterAs(node, 'mori@example.jp')).statusCode).toBe(200);
  expect(await codesOf(5, () => enterAs(node, 'mori@example.jp', { password: 'wrong' }))).toEqual(failed(5));
});

test('resets are counted too, whoever they are for', async () => {
  const ask = () => post(node, '/sign-in/resets', { body: { email: 'nobody@example.jp' } });
  for (let times = 0; times < 3; times++) expect((await ask()).statusCode).toBe(204);
  expect((await ask()).json().code).toBe('too_many_tries');
  later(60);
  expect((await ask()).statusCode).toBe(204);
});

test('an address that is none stands for all such', async () => {
  const from = 'unknown, or worse';
  expect(await codesOf(6, () => enterAs(node, 'mori@example.jp', { password: 'wrong', from }))).toEqual([
    ...failed(5),
    'too_many_tries',
  ]);
});

async function codesOf(times: number, ask: () => Promise<{ json(): { code: string } }>): Promise<string[]> {
  const codes: string[] = [];
  for (let time = 0; time < times; time++) codes.push((await ask()).json().code);
  return codes;
}

function failed(times: number): string[] {
  return Array(times).fill('sign_in_failed');
}

function later(minutes: number): void {
  node.time.now = new Date(testing.now.getTime() + minutes * 60_000);
}

function already({ account, address, count }: { account: string; address: string; count: number }) {
  const until = new Date(testing.now.getTime() + 60_000);
  return testing.asOwner(database.url, (owner) =>
    owner.query(`insert into sign_in.tries values ('sign_in', $1, $2, $3, $4)`, [account, address, count, until]),
  );
}
