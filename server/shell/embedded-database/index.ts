import { CannotStart } from './cannot-start.ts';
import { type Durability, database, ensureDatabase, owner, prepareCluster, settingsOf } from './cluster.ts';
import { knock } from './keeper.ts';
import type { Log } from './log.ts';
import { placeIn, urlOf } from './place.ts';
import { chooseLeash, type Leash } from './postmaster.ts';
import { copyPrograms } from './programs.ts';
import { chooseRunAs, prefixOf, type RunAs } from './run-as.ts';
import { supervise } from './supervise.ts';
import { takeCharge } from './take-charge.ts';

export { CannotStart };

export type EmbeddedDatabase = {
  /** Connects as the owner of the database `denwaban`; other roles connect with another user name in the same URL. */
  url: string;
  /** Of the postmaster that runs now. */
  readonly pid: number;
  stop(): Promise<void>;
};

type Options = { folder: string; log: Log; durability?: Durability; leash?: Leash; runAs?: RunAs };

/**
 * A whole PostgreSQL in a folder of ours: made on first start, started again when it dies, gone when this process goes.
 * Call it from the main thread: the kernel ends PostgreSQL with the thread that started it.
 * Throws `CannotStart` with plain words when something is missing or the folder is in use.
 */
export async function startEmbeddedDatabase(options: Options): Promise<EmbeddedDatabase> {
  const { folder, log, durability = 'kept', leash = chooseLeash() } = options;
  const place = placeIn(folder);
  const programs = await copyPrograms(place, log);
  const runAs = options.runAs ?? chooseRunAs(place);
  await prepareCluster({ place, programs, runAs, durability }, log);
  const words = [...prefixOf(runAs), programs.postgres, '-D', place.data, ...settingsOf({ place, durability })];
  const command = { place, words, leash, log };
  const charge = await takeCharge(command);
  await ensureDatabase(charge.keeper);
  const supervised = supervise(charge, command);
  return {
    url: urlOf(place, { user: owner, database }),
    get pid() {
      return supervised.pid;
    },
    stop: supervised.stop,
  };
}

/** The address of a database that a Denwaban keeps in this folder right now, as its owner; null where none does. */
export async function runningDatabase(folder: string): Promise<string | null> {
  const place = placeIn(folder);
  const found = await knock(place);
  if (found.here === 'postgres' && found.keeper === 'another') return urlOf(place, { user: owner, database });
  // One whose keeper has gone is for the next start to stop.
  if (found.here === 'postgres' && found.keeper === 'us') await found.connection.end();
  return null;
}
