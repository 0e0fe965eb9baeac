// `npx denwaban index`: writes down anew everything that can be found, should the index ever be in doubt. Searching goes on.
import { join } from 'node:path';
import { writeAll } from './search/catch-up.ts';
import type { Books } from './shell/agency.ts';
import { wallClock } from './shell/clock.ts';
import { describeProblems, isConfigProblems, readConfig } from './shell/config.ts';
import { openPool } from './shell/database.ts';
import { CannotStart, startEmbeddedDatabase } from './shell/embedded-database/index.ts';
import { keptSecret } from './shell/kept-secret.ts';
import { log } from './shell/log.ts';
import { loginUrl, migrate } from './shell/migrate.ts';

const config = readConfig();
if (isConfigProblems(config)) {
  console.error(describeProblems(config));
  process.exit(2);
}

try {
  const secret = config.secret ?? keptSecret(config.dataFolder);
  if (config.database.kind === 'external') await index(config.database.url, secret);
  else await indexEmbedded(join(config.dataFolder, 'database'), secret);
} catch (failure) {
  if (!(failure instanceof CannotStart)) throw failure;
  console.error(failure.message);
  process.exitCode = 1;
}

async function indexEmbedded(folder: string, secret: string): Promise<void> {
  const embedded = await startEmbeddedDatabase({ folder, log });
  try {
    await index(embedded.url, secret);
  } finally {
    await embedded.stop();
  }
}

async function index(ownerUrl: string, secret: string): Promise<void> {
  await migrate({ ownerUrl, secret });
  const owner = openPool(ownerUrl, { max: 1 });
  const pool = openPool(loginUrl(ownerUrl, 'denwaban_app', secret), { max: 1 });
  try {
    const { rows } = await owner.query<{ id: string; name: string }>('select agency_id as id, name from agencies');
    for (const { id, name } of rows)
      console.log(`${name}: ${await writeAll({ pool, clock: wallClock } as Books, id)} written / 件を書き込みました`);
  } finally {
    await owner.end();
    await pool.end();
  }
}
