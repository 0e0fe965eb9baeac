import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listRelays } from '@denwaban/api/relays';
import { getBoard } from '@denwaban/api/routing';
import { getUsage } from '@denwaban/api/usage';
import { openPool } from '@denwaban/server/shell/database.ts';
import { emptyDatabase, type TestDatabase } from '@denwaban/server/testing/database.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { messageFor } from '../structure/doors/message.ts';
import type { Node } from './node.ts';
import { raise, type Site, siteOn } from './site.ts';

// Several servers at once, on few processors.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { suzuki, ito, watanabe, nakamura } = cast.minato.staff;
const { sakura } = cast;
const patience = { timeout: 60_000, interval: 100 };

let folder: string;
let database: TestDatabase;
let site: Site;
let nodes: Node[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'denwaban-crash-'));
  database = await emptyDatabase();
  const env = { DATABASE_URL: database.url, DENWABAN_SECRET: database.secret, DENWABAN_DATA: folder };
  site = siteOn({ ...env, DENWABAN_ROLES: 'web,worker,exchange' });
  nodes = await Promise.all([1, 2, 3].map(() => site.start('2026-11-20T10:00')));
  await raise({ ownerUrl: database.url, folder, signing: database.secret });
});

afterAll(async () => {
  await site?.end();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

test('three servers that start at once on an empty database migrate it once', async () => {
  const owner = openPool(database.url);
  const { rows } = await owner.query('select name from migrations order by name');
  await owner.end();
  const files = (await readdir(join(import.meta.dirname, '../../database/migrations'))).filter((name) =>
    name.endsWith('.sql'),
  );
  expect(rows.map(({ name }) => name)).toEqual([...files.sort(), '0900_jobs']);
});

test('of two servers one is killed in the middle of a call: the other goes on with it, and with everybody’s session', async () => {
  const [one, other, third] = nodes as [Node, Node, Node];
  await third.kill();
  site.ask(other);
  await site.operator(ito).isAvailable();
  site.ask(one);
  await site.operator(suzuki).isAvailable();
  const calls = [await rings('090-1234-0001'), await rings('090-1234-0002'), await rings('090-1234-0003')];
  await site.operator(suzuki).answers();
  await site.operator(suzuki).types({ ...message, details: 'ここまで' });
  site.ask(other);
  await site.operator(ito).answers();
  const [talking, alsoTalking, waiting] = await callsInHand();
  expect([talking, alsoTalking, waiting].sort()).toEqual(calls.sort());
  site.ask(one);
  const lost = site
    .operator(suzuki)
    .types({ ...message, details: '送りかけ' })
    .catch(() => null);
  await one.kill();
  await lost;

  site.ask(other);
  const { draft, draftRevision } = await site.operator(suzuki).callInHand();
  expect([
    [1, 'ここまで'],
    [2, '送りかけ'],
  ]).toContainEqual([draftRevision, draft.details]);
  await site.operator(suzuki).takesMessage(message);
  await site.operator(suzuki).hangsUp();
  await site.operator(suzuki).finishes();
  await expect.poll(async () => (await site.operator(suzuki).looks()).call?.id, patience).toBe(waiting);
  const usage = async () => {
    const asked = { params: { client: sakura.id }, query: { month: '2026-11' } };
    return (await site.person(nakamura).asks(getUsage, asked)).lines.map(({ call }) => call);
  };
  await expect.poll(usage, patience).toEqual([talking]);
});

test('the work that is left is done by whoever is left', async () => {
  const relays = async () => (await site.person(watanabe).asks(listRelays, { query: {} })).items;
  await expect
    .poll(relays, patience)
    .toMatchObject([{ state: 'kept', ledger: [{ kind: 'queued' }, { kind: 'kept' }] }]);
});

const message = messageFor(sakura.script.content, {
  name: '山本 和子',
  reading: 'ヤマモト カズコ',
  phone: '090-1234-5678',
  summary: '商品が割れていた',
});

function rings(from: string): Promise<string> {
  return site.caller(from).rings(sakura.lines.number);
}

/** Those of 鈴木 and 伊藤, and the one that waits. */
async function callsInHand(): Promise<string[]> {
  const { waiting } = await site.person(watanabe).asks(getBoard);
  const inHand = [await site.operator(suzuki).callInHand(), await site.operator(ito).callInHand()];
  return [...inHand, ...waiting].map(({ id }) => id);
}
