import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { openPool } from './database.ts';

const database = await freshDatabase();
const pool = openPool(database.url);

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('a connection that dies in somebody’s hands fails their next query, and not the whole process', async () => {
  const connection = await pool.connect();
  const { rows } = await connection.query('select pg_backend_pid() as pid');
  const died = new Promise((resolve) => connection.once('end', resolve));
  await pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
  await died;
  await expect(connection.query('select 1')).rejects.toThrow();
  connection.release(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
