// `npx denwaban migrate`: brings the database up to date without starting, for those who migrate before they roll out.
import { join } from 'node:path';
import { describeProblems, isConfigProblems, readConfig } from './shell/config.ts';
import { CannotStart, startEmbeddedDatabase } from './shell/embedded-database/index.ts';
import { keptSecret } from './shell/kept-secret.ts';
import { log } from './shell/log.ts';
import { migrate } from './shell/migrate.ts';

const config = readConfig();
if (isConfigProblems(config)) {
  console.error(describeProblems(config));
  process.exit(2);
}

try {
  const secret = config.secret ?? keptSecret(config.dataFolder);
  if (config.database.kind === 'external') await migrate({ ownerUrl: config.database.url, secret });
  else await migrateEmbedded(join(config.dataFolder, 'database'), secret);
  console.log('The database is up to date / データベースは最新です');
} catch (failure) {
  if (!(failure instanceof CannotStart)) throw failure;
  console.error(failure.message);
  process.exitCode = 1;
}

async function migrateEmbedded(folder: string, secret: string): Promise<void> {
  const embedded = await startEmbeddedDatabase({ folder, log });
  try {
    await migrate({ ownerUrl: embedded.url, secret });
  } finally {
    await embedded.stop();
  }
}
