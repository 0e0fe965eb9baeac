import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { type Lease, seekLease } from './lease.ts';
import { loginUrl } from './migrate.ts';

let database: TestDatabase;
const seekers: Lease[] = [];
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await Promise.all(seekers.map((lease) => lease.stop()));
  await database.drop();
});

/** Says who has it, one after the other, in `told`. */
function seek(who: string, told: string[], leavesMs = 0): Lease {
  const url = loginUrl(database.url, 'denwaban_app', database.secret);
  const lease = seekLease(url, 'the wheel', {
    leavesMs,
    taken: () => told.push(`${who} has it`),
    lost: () => told.push(`${who} has lost it`),
  });
  seekers.push(lease);
  return lease;
}

async function isTold(told: readonly string[], what: string): Promise<void> {
  for (const deadline = Date.now() + 10_000; !told.includes(what); await pause(20))
    if (Date.now() > deadline) throw new Error(`not told that ${what}, but: ${told.join(', ')}`);
}

test('one has it, and the next as soon as it is given back', async () => {
  const told: string[] = [];
  const first = seek('the first', told);
  await isTold(told, 'the first has it');
  const second = seek('the second', told);
  await pause(700);
  expect(told).toEqual(['the first has it']);
  await first.stop();
  await isTold(told, 'the second has it');
  expect(told).toEqual(['the first has it', 'the first has lost it', 'the second has it']);
  await second.stop();
});

test('who leaves it to others takes it only when nobody has had it for so long', async () => {
  const told: string[] = [];
  const first = seek('the first', told);
  await isTold(told, 'the first has it');
  const other = seek('the other', told, 3_000);
  await first.stop();
  await pause(600);
  const again = seek('the first again', told);
  await isTold(told, 'the first again has it');
  await again.stop();
  await isTold(told, 'the other has it');
  expect(told.filter((each) => each === 'the other has it')).toHaveLength(1);
  await other.stop();
});

test('whose connection is gone has lost it at once, and asks again', async () => {
  const told: string[] = [];
  seek('the only one', told);
  await isTold(told, 'the only one has it');
  await cutOff();
  await isTold(told, 'the only one has lost it');
  told.length = 0;
  await isTold(told, 'the only one has it');
});

/** Ends the connection that holds the lock. */
async function cutOff(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(
    `select pg_terminate_backend(pid) from pg_locks join pg_database d on d.oid = database
     where locktype = 'advisory' and granted and datname = current_database()`,
  );
  owner.end();
  await once(owner, 'end');
}
