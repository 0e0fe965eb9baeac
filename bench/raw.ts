import { newId } from '@denwaban/server/shell/ids.ts';
import type pg from 'pg';
import { seconds } from './figures.ts';

/** What the machine gives at best: one small insert per commit, on so many connections, for two seconds. */
export async function rawCommitsPerSecond(owner: pg.Pool, connections: number): Promise<number> {
  await owner.query('create table if not exists bench_raw (id uuid primary key, note text not null)');
  const start = performance.now();
  let commits = 0;
  const insert = async () => {
    while (seconds(start) < 2) {
      await owner.query('insert into bench_raw values ($1, $2)', [newId(), 'a small note']);
      commits++;
    }
  };
  await Promise.all(Array.from({ length: connections }, insert));
  return commits / seconds(start);
}
