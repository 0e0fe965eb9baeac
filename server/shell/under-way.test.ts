import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { openPool } from './database.ts';
import { loginUrl } from './migrate.ts';
import { notify } from './notify.ts';
import { closePool, letRun } from './under-way.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('hints that gathered while others were on their way arrive before the pool is closed', async () => {
  const listener = new pg.Client({ connectionString: database.url });
  await listener.connect();
  const heard: string[] = [];
  listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
  await listener.query('listen live');
  const pool = openPool(loginUrl(database.url, 'denwaban_app', database.secret), { max: 2 });
  notify(pool, 'live', ['the first']);
  notify(pool, 'live', ['the second']);
  await closePool(pool);
  await listener.query('select 1');
  await listener.end();
  expect(heard).toEqual(['the first', 'the second']);
});

test('work that sets off other work is waited for to its end', async () => {
  const pool = openPool(loginUrl(database.url, 'denwaban_app', database.secret), { max: 2 });
  const done: string[] = [];
  const works = async (name: string, next?: () => void) => {
    await pool.query('select pg_sleep(0.05)');
    done.push(name);
    next?.();
  };
  letRun(
    pool,
    works('a command', () => letRun(pool, works('its striking off'))),
  );
  await closePool(pool);
  expect(done).toEqual(['a command', 'its striking off']);
});
