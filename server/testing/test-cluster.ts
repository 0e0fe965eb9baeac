import pg from 'pg';
import { startEmbeddedDatabase } from '../shell/embedded-database/index.ts';
import { migrate } from '../shell/migrate.ts';

export type TestCluster = { ownerUrl: string; template: string; close(): Promise<void> };

/** Logins of every test database are signed with this. */
export const testSecret = 'only-for-tests-only-for-tests-only-for-tests';

/** A throwaway PostgreSQL with one migrated database, which every test database is copied from. */
export async function openTestCluster(folder: string): Promise<TestCluster> {
  const database = await startEmbeddedDatabase({ folder, log: quiet, durability: 'throwaway' });
  try {
    await migrate({ ownerUrl: database.url, secret: testSecret });
    await sealTemplate(database.url);
  } catch (failure) {
    await database.stop();
    throw failure;
  }
  return { ownerUrl: withDatabase(database.url, 'postgres'), template: templateName, close: database.stop };
}

const templateName = 'denwaban';

/** While anybody is connected to a template it cannot be copied. */
async function sealTemplate(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await owner.connect();
  await owner.query(`alter database ${templateName} allow_connections false`);
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [templateName]);
  await owner.end();
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

const quiet = {
  debug: () => {},
  info: () => {},
  warn: (message: string) => console.warn(message),
  error: (message: string) => console.error(message),
};
