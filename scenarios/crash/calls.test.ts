import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCases } from '@denwaban/api/cases';
import { getBoard } from '@denwaban/api/routing';
import { getUsage } from '@denwaban/api/usage';
import { isAlive } from '@denwaban/server/shell/embedded-database/postmaster.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { messageFor } from '../structure/doors/message.ts';
import { type Node, patiently } from './node.ts';
import { openOwnSite } from './site.ts';

// Servers and databases that start and repair themselves, several times.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { suzuki, takahashi, ito, watanabe, kato, nakamura } = cast.minato.staff;
const { number: line } = cast.sakura.lines;
const patience = { timeout: 60_000, interval: 100 };
// A job that was under way when its server died is taken for lost after a minute, which is looked for once a minute.
const longPatience = { ...patience, timeout: 140_000 };

let site: Awaited<ReturnType<typeof openOwnSite>>;
let node: Node;

beforeAll(async () => {
  site = await openOwnSite();
  node = await site.start('2026-11-20T10:00');
});
afterAll(() => site?.end());

const message = messageFor(cast.sakura.script.content, {
  name: '山本 和子',
  reading: 'ヤマモト カズコ',
  phone: '090-1234-5678',
  summary: '商品が割れていた',
});
const halfTyped = { ...message, details: '昨日届いた箱を開けたら', answers: {} };

const waiting = async () => (await site.person(kato).asks(getBoard)).waiting.map(({ id }) => id);
const databasePid = () =>
  Number.parseInt(readFileSync(join(site.folder, 'database/postgres/postmaster.pid'), 'utf8'), 10);

const counted = async () => {
  const asked = { params: { client: cast.sakura.id }, query: { month: '2026-11' } };
  return (await site.person(nakamura).asks(getUsage, asked)).lines.map(({ call }) => call).sort();
};

let calls: Record<'talking' | 'held' | 'wrapUp' | 'offered' | 'second' | 'third', string>;

test('a server that is killed takes its database with it, and both come back with every call where it was', async () => {
  calls = await sixCallers();
  const order = [calls.offered, calls.second, calls.third];
  expect(await waiting()).toEqual(order);
  const database = databasePid();
  await node.kill();
  await expect.poll(() => isAlive(database), patience).toBe(false);

  // A minute later: the offer and the wrap-up should have ended meanwhile.
  node = await site.start('2026-11-20T10:02');
  expect(await site.operator(suzuki).looks()).toMatchObject({
    operator: { state: 'talking' },
    call: { id: calls.talking, draft: halfTyped, draftRevision: 1 },
  });
  expect(await site.operator(ito).looks()).toMatchObject({ operator: { state: 'held' }, call: { id: calls.held } });
  await site.operator(ito).resumes();
  expect(await site.operator(ito).looks()).toMatchObject({ operator: { state: 'talking' } });

  // The wrap-up ended first, so its operator got the first of those who waited; then the offer lapsed.
  await expect
    .poll(() => site.operator(takahashi).looks(), patience)
    .toMatchObject({ operator: { state: 'away', reason: 'offer_lapsed' }, call: null });
  expect(await site.operator(watanabe).looks()).toMatchObject({
    operator: { state: 'offered' },
    call: { id: calls.second },
  });
  expect(await waiting()).toEqual(order);
});

test('whose offer lapsed is the first to be offered again, before those who came later', async () => {
  await site.operator(ito).endsAs('sales');
  expect((await site.operator(ito).looks()).call?.id).toBe(calls.offered);
  await site.operator(ito).answers();
  expect(await waiting()).toEqual([calls.second, calls.third]);
  await expect.poll(counted, patience).toEqual([calls.held, calls.wrapUp].sort());
});

test('a database that is killed under its server is back within seconds, and nothing that was answered is lost', async () => {
  const desk = site.operator(suzuki);
  await desk.types({ ...halfTyped, details: message.details });
  const killed = databasePid();
  process.kill(killed, 'SIGKILL');
  expect(await patiently(() => desk.callInHand())).toMatchObject({
    id: calls.talking,
    draft: { details: message.details },
    draftRevision: 2,
  });
  expect(databasePid()).not.toBe(killed);
  expect(await waiting()).toEqual([calls.second, calls.third]);
});

test('a message that is being taken while the database dies is taken once', async () => {
  const desk = site.operator(suzuki);
  const taking = desk.takesMessage(message, calls.talking).catch(() => null);
  process.kill(databasePid(), 'SIGKILL');
  const before = await taking;
  const taken = await patiently(() => desk.takesMessage(message, calls.talking));
  if (before) expect(taken.id).toBe(before.id);
  const { items } = await site.person(suzuki).asks(listCases, { query: { client: cast.sakura.id, state: 'all' } });
  expect(items.map(({ id }) => id)).toEqual([taken.id]);
});

test('killed once more: the message is reported, and every call that ended has one line on the bill', async () => {
  const desk = site.operator(suzuki);
  await desk.hangsUp();
  await desk.finishes();
  await node.kill();
  node = await site.start('2026-11-20T10:10');
  await expect
    .poll(async () => {
      const [{ id } = { id: '' }] = (await site.person(suzuki).asks(listCases, { query: {} })).items;
      return (await desk.reads(id)).relay?.state;
    }, longPatience)
    .toBe('kept');
  await expect.poll(counted, longPatience).toEqual([calls.talking, calls.held, calls.wrapUp].sort());
}, 300_000);

/** One talks, one is held, one is being written up, one rings at a desk, and two wait. */
async function sixCallers(): Promise<typeof calls> {
  const rings = (from: string) => site.caller(from).rings(line);
  await site.operator(suzuki).isAvailable();
  const talking = await rings('090-1234-5678');
  await site.operator(suzuki).answers();
  await site.operator(suzuki).types(halfTyped);
  await site.operator(ito).isAvailable();
  const held = await rings('090-1234-0002');
  await site.operator(ito).answers();
  await site.operator(ito).holds();
  await site.operator(watanabe).isAvailable();
  const wrapUp = await rings('090-1234-0003');
  await site.operator(watanabe).answers();
  await site.operator(takahashi).isAvailable();
  const offered = await rings('090-1234-0004');
  const second = await rings('090-1234-0005');
  const third = await rings('090-1234-0006');
  await site.operator(watanabe).hangsUp();
  return { talking, held, wrapUp, offered, second, third };
}
