import pg from 'pg';
import { expect, test } from 'vitest';
import { loginUrl } from '../shell/migrate.ts';
import { freshDatabase } from './database.ts';

test('two test databases asked for at once are migrated, empty and apart', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  await query(one.url, 'create table only_here (id int)');

  expect(await query(one.url, 'select count(*)::int as n from migrations')).not.toEqual([{ n: 0 }]);
  await expect(query(two.url, 'select * from only_here')).rejects.toThrow(/does not exist/);

  await Promise.all([one.drop(), two.drop()]);
});

test('the run-time login enters a test database, and does not keep it from being dropped', async () => {
  const { url, secret, drop } = await freshDatabase();
  const app = new pg.Client({ connectionString: loginUrl(url, 'denwaban_app', secret) });
  app.on('error', () => {});
  await app.connect();
  expect((await app.query('select current_user as name')).rows).toEqual([{ name: 'denwaban_app' }]);

  await drop();

  await expect(query(url, 'select 1')).rejects.toThrow(/does not exist/);
});

async function query(url: string, statement: string): Promise<unknown[]> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return (await owner.query(statement)).rows;
  } finally {
    await owner.end();
  }
}
