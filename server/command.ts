// What every command of the command line begins with: the settings, the secret, and the database as its owner.
import { join } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Config, describeProblems, isConfigProblems, readConfig } from './shell/config.ts';
import { CannotStart, runningDatabase, startEmbeddedDatabase } from './shell/embedded-database/index.ts';
import { keptSecret } from './shell/kept-secret.ts';
import { log } from './shell/log.ts';
import { Stop } from './shell/stop.ts';

export type Ground = { config: Config; secret: string; ownerUrl: string };

/** Runs a command on settings that make sense; what stops it is told in plain words. */
export async function command(work: (config: Config) => Promise<void>): Promise<void> {
  const config = readConfig();
  if (isConfigProblems(config)) {
    console.error(describeProblems(config));
    process.exit(2);
  }
  log.level = config.logLevel === 'info' ? 'warn' : config.logLevel;
  try {
    await work(config);
  } catch (failure) {
    if (!(failure instanceof CannotStart) && !(failure instanceof Stop)) throw failure;
    console.error(failure.message);
    process.exitCode = 1;
  }
}

/** With the database at hand: the one outside, ours as it runs under a Denwaban right now, or ours started for the while. */
export async function onGround<T>(config: Config, work: (ground: Ground) => Promise<T>): Promise<T> {
  const secret = config.secret ?? keptSecret(config.dataFolder);
  if (config.database.kind === 'external') return work({ config, secret, ownerUrl: config.database.url });
  const folder = join(config.dataFolder, 'database');
  const running = await runningDatabase(folder);
  if (running) return work({ config, secret, ownerUrl: running });
  return alone(config, ({ ownerUrl }) => work({ config, secret, ownerUrl }));
}

/** The same, where nobody else may be at work: throws `CannotStart` if a Denwaban runs on our own database. */
export async function alone<T>(config: Config, work: (ground: Pick<Ground, 'ownerUrl'>) => Promise<T>): Promise<T> {
  if (config.database.kind === 'external') return work({ ownerUrl: config.database.url });
  const embedded = await startEmbeddedDatabase({ folder: join(config.dataFolder, 'database'), log });
  try {
    return await work({ ownerUrl: embedded.url });
  } finally {
    await embedded.stop();
  }
}

/** The words after the command. Anything that is not in the usage stops it with the usage. */
export function wordsOf<const O extends ParseArgsOptionsConfig>(
  options: O,
  usage: { english: string; japanese: string },
) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (failure) {
    throw new Stop(`${(failure as Error).message}\n${usage.english}`, usage.japanese);
  }
}
