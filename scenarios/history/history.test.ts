import { listCalls } from '@denwaban/api/calls';
import { getCase, listCases } from '@denwaban/api/cases';
import { listMissedCalls } from '@denwaban/api/missed-calls';
import { listRemarks } from '@denwaban/api/remarks';
import { getReport, listReports } from '@denwaban/api/reports';
import { getBoard } from '@denwaban/api/routing';
import { freshDatabase, type TestDatabase } from '@denwaban/server/testing/database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { type SignIn, signIns } from '../../database/cast/sign-ins.ts';
import type { Person } from '../asking.ts';
import { chance } from '../chance.ts';
import { raiseDemo } from '../demo.ts';
import { letterbox } from '../post.ts';
import { openWorld, type World } from '../world.ts';
import { planOf } from './plan.ts';
import { seedHistory } from './seed-history.ts';

// A Friday evening, and the night before it.
const until = new Date('2026-11-20T19:30:00+09:00');
const shares: number[] = [];
let database: TestDatabase;
let world: World;
let supervisor: Person;

beforeAll(async () => {
  database = await freshDatabase();
  const { url: ownerUrl, secret } = database;
  await seedHistory({ ownerUrl, secret, until, days: 1, seed: 7, progress: (share) => shares.push(share) });
  world = await openWorld({ ownerUrl, secret, at: until, post: letterbox() });
  supervisor = world.person(signIns.find(({ email }) => email === cast.minato.staff.watanabe.email) as SignIn);
}, 180_000);
afterAll(async () => {
  await world.end();
  await database.drop();
});

test('the same seed plans the same calls, and another seed others', () => {
  const plan = (seed: number) =>
    planOf({ days: ['2026-11-18', '2026-11-19', '2026-11-20'], until, luck: chance(seed) });
  expect(plan(7)).toEqual(plan(7));
  expect(plan(7)).not.toEqual(plan(8));
});

test('every call of the past is over and on the bill or off it, by a rule', async () => {
  const { items } = await supervisor.asks(listCalls, { query: { limit: 100 } });
  expect(items.length).toBeGreaterThan(15);
  for (const call of items) expect(call).toMatchObject({ state: 'ended', counted: expect.any(Boolean) });
  const times = items.map(({ arrivedAt }) => arrivedAt);
  expect(times).toEqual(times.toSorted().reverse());
});

test('every message was reported, and those of the last hour are fresh', async () => {
  const { items } = await supervisor.asks(listCases, { query: { state: 'all', limit: 100 } });
  // What somebody in training took is looked at first.
  for (const each of items) expect(each.relayState === null).toBe(each.held);
  expect(items.filter(({ held }) => held)).toHaveLength(1);
  const lastHour = items.filter(({ openedAt }) => Date.parse(openedAt) > until.getTime() - 3_600_000);
  expect(lastHour).toHaveLength(4);
  expect(items.filter(({ complaintAbout }) => complaintAbout === 'staff')).toHaveLength(1);
});

test('the board shows a report that reached nobody and a callback that is overdue, and empty desks', async () => {
  const board = await supervisor.asks(getBoard);
  expect(board.waiting).toEqual([]);
  expect(board.operators.every(({ state }) => state === 'signed_off')).toBe(true);
  expect(board.unreached.length).toBeGreaterThanOrEqual(1);
  expect(board.callbacks.some(({ overdue }) => overdue)).toBe(true);
});

test('who rang in vain rang since yesterday, and is somebody’s to ring yet', async () => {
  const { items } = await supervisor.asks(listMissedCalls, { query: {} });
  expect(items.length).toBeGreaterThanOrEqual(2);
  for (const { lastAt } of items) expect(Date.parse(lastAt)).toBeGreaterThan(until.getTime() - 86_400_000);
});

test('starting the demo again adds nothing, and tells who may sign in', async () => {
  const before = await supervisor.asks(listCalls, { query: { limit: 100 } });
  const told: string[] = [];
  const { url: ownerUrl, secret } = database;
  await raiseDemo({ house: world.house, ownerUrl, secret, progress: (line) => told.push(line) });
  expect(await supervisor.asks(listCalls, { query: { limit: 100 } })).toEqual(before);
  expect(told.join('\n')).toContain('suzuki@example.jp');
  expect(told.join('\n')).not.toContain('nagoya');
});

test('progress goes up to the whole', () => {
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
});

test('one report was corrected and is in a daily report issued anew, one remark is listened to again, and another was answered', async () => {
  const { items } = await supervisor.asks(listCases, { query: { client: cast.sakura.id, state: 'all', limit: 100 } });
  const files = await Promise.all(items.map(({ id }) => supervisor.asks(getCase, { params: { id } })));
  const corrected = files.filter(({ corrections }) => corrections.length > 0);
  expect(corrected).toHaveLength(1);
  const reports = await supervisor.asks(listReports, { params: { client: cast.sakura.id }, query: {} });
  const [anew, ...more] = reports.items.filter(({ version }) => version === 2);
  expect(more).toEqual([]);
  expect(anew).toMatchObject({ differences: 0, delivery: 'sent' });
  const { corrections } = await supervisor.asks(getReport, { params: { id: anew?.id as string }, query: {} });
  expect(corrections).toEqual([{ of: 'message', receiptNumber: corrected[0]?.receiptNumber, how: 'changed' }]);
  const remarks = (state: 'open' | 'settled') => supervisor.asks(listRemarks, { query: { state } });
  expect((await remarks('open')).items).toMatchObject([{ owner: { name: '渡辺' } }]);
  expect((await remarks('settled')).items).toMatchObject([{ settled: { outcome: 'caller_said_so' } }]);
});

test.each([
  ['a Sunday evening', '2026-11-22T20:10:00+09:00'],
  ['New Year’s morning', '2027-01-01T10:00:00+09:00'],
])('a demo can be raised at any hour: %s', async (_, at) => {
  const raised = await freshDatabase();
  const { url: ownerUrl, secret } = raised;
  await seedHistory({ ownerUrl, secret, until: new Date(at), days: 0, seed: 7, progress: () => {} });
  const written = await openWorld({ ownerUrl, secret, at: new Date(at), post: letterbox() });
  const asked = written.person(signIns.find(({ email }) => email === cast.minato.staff.watanabe.email) as SignIn);
  const { items } = await asked.asks(listCases, { query: { state: 'all', limit: 100 } });
  expect(items.filter(({ held }) => held)).toHaveLength(1);
  await written.end();
  await raised.drop();
});
