import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHouse, type House } from '@denwaban/server/house.ts';
import { type Config, readConfig } from '@denwaban/server/shell/config.ts';
import { freshDatabase, type TestDatabase } from '@denwaban/server/testing/database.ts';
import { quickPasswords } from '@denwaban/server/testing/passwords.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { raiseCast } from '../../database/cast/raise.ts';
import { admit } from '../../database/cast/sign-ins.ts';
import { check } from './check.ts';
import { outcome } from './outcome.ts';
import { type Simulated, simulate } from './simulate.ts';
import { table } from './table.ts';

let database: TestDatabase;
let folder: string;
let house: House;
let happened: Simulated;
const asked = { calls: 6, seed: 7, speed: 120 };

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'denwaban-simulation-'));
  const config = readConfig({ PORT: '0', DENWABAN_DATA: folder, DENWABAN_PRETEND: 'on' }) as Config;
  const { url: ownerUrl, secret } = database;
  house = await buildHouse({ config, ownerUrl, secret, passwords: quickPasswords });
  await raiseCast(house.books);
  await admit(house.books, house.signIn.createPerson);
  const url = await house.open();
  happened = await simulate({ ...asked, url, tell: () => {} });
}, 120_000);
afterAll(async () => {
  await house.stop();
  await rm(folder, { recursive: true });
  await database.drop();
});

test('callers, operators and clients of a running house leave books that agree with what they did', async () => {
  const told = outcome(asked, happened, await check(happened.town, happened.supervisor));
  expect(told).toMatchObject({ calls: 6, problems: [], contradictions: [], consistent: true });
  expect(told.messages.taken).toBe(happened.town.cases.size);
  expect(table(told)).toContain('every message was relayed');
});

test('a call that the house knows nothing of does not go unnoticed', async () => {
  const lost = { ...happened.town, calls: new Map(happened.town.calls) };
  const unknown = '00000000-0000-7000-8000-000000000000';
  lost.calls.set(unknown, [...happened.town.calls.values()][0] as never);
  const told = outcome(asked, happened, await check(lost, happened.supervisor, 0));
  expect(told).toMatchObject({ contradictions: [`call ${unknown} is not in the books`], consistent: false });
  expect(table(told)).toContain('do not agree');
});
