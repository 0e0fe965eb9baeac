import type { House } from '@denwaban/server/house.ts';
import type pg from 'pg';

/** While `work` runs, whatever the house commits is undone: what is answered to one leaves the town to the next as it was. */
export async function undone<T>({ books }: House, work: () => Promise<T>): Promise<T> {
  const { pool } = books;
  books.pool = undoing(pool);
  try {
    return await work();
  } finally {
    books.pool = pool;
  }
}

function undoing(pool: pg.Pool): pg.Pool {
  const connect = async () => {
    const connection = await pool.connect();
    return {
      query: (text: unknown, ...rest: unknown[]) =>
        connection.query(...([text === 'commit' ? 'rollback' : text, ...rest] as [string])),
      release: (broken?: Error) => connection.release(broken),
    };
  };
  return { connect, query: pool.query.bind(pool) } as unknown as pg.Pool;
}
