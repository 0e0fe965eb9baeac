// Starts Denwaban: settings, database, house; and stops it in the opposite order.
import { join } from 'node:path';
import { raiseDemo } from '../scenarios/demo.ts';
import { isThereAny } from './agencies/store.ts';
import { buildHouse } from './house.ts';
import { startNightlyBackups } from './shell/backups/nightly.ts';
import { describeProblems, isConfigProblems, readConfig } from './shell/config.ts';
import { CannotStart, startEmbeddedDatabase } from './shell/embedded-database/index.ts';
import { keptSecret } from './shell/kept-secret.ts';
import { whenLauncherGoes } from './shell/launcher.ts';
import { log } from './shell/log.ts';

const config = readConfig();
if (isConfigProblems(config)) {
  console.error(describeProblems(config));
  process.exit(2);
}
log.level = config.logLevel;

// What was started, last first: a stop may come while something is still starting.
const started: (() => Promise<void>)[] = [];
let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const end of started) await end();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
whenLauncherGoes(() => void stop());

const ownerUrl = config.database.kind === 'external' ? config.database.url : await startOwnDatabase(config.dataFolder);
const secret = config.secret ?? keptSecret(config.dataFolder);
const house = await buildHouse({ config, ownerUrl, secret });
started.unshift(house.stop);

if (config.demo) await raiseDemo({ house, ownerUrl, secret, progress: console.log });
const address = await house.open();
started.unshift(startNightlyBackups({ config, ownerUrl, secret }));
console.log(`Denwaban / 電話番: ${config.publicUrl ?? address}`);
if (!(await isThereAny(ownerUrl)))
  console.log('No agency yet / 代行会社がまだありません: npx denwaban found --help (docs/operating.md)');

/** What keeps it from starting is said in plain words, not as a stack. */
async function startOwnDatabase(dataFolder: string): Promise<string> {
  try {
    const database = await startEmbeddedDatabase({ folder: join(dataFolder, 'database'), log });
    started.unshift(database.stop);
    return database.url;
  } catch (failure) {
    if (!(failure instanceof CannotStart)) throw failure;
    console.error(failure.message);
    process.exit(1);
  }
}
