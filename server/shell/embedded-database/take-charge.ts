import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { CannotStart } from './cannot-start.ts';
import { clearStalePid, knock } from './keeper.ts';
import type { Log } from './log.ts';
import type { Place } from './place.ts';
import { type Leash, launch, type Postmaster, stopProcess } from './postmaster.ts';

export type Charge = { postmaster: Postmaster; keeper: Client };

export type Command = { place: Place; words: string[]; leash: Leash; log: Log };

const patienceSeconds = 30;
const triesToStart = 5;

/** Makes way (an orphan is stopped, another keeper is respected), starts PostgreSQL and keeps it. */
export async function takeCharge(command: Command): Promise<Charge> {
  let lastWords: string[] = [];
  for (let tries = 1; tries <= triesToStart; tries++) {
    await makeWay(command);
    const postmaster = launch(command);
    const keeper = await keep(command, postmaster);
    if (keeper) return { postmaster, keeper };
    lastWords = postmaster.lastWords;
    // After a crash the former processes need a moment to notice it and go.
    await wait(200 * tries);
  }
  throw new CannotStart(`PostgreSQL did not start in ${command.place.data}. It said: ${lastWords.join(' / ')}`);
}

async function makeWay({ place, log }: Command): Promise<void> {
  const progress = everyTwoSeconds(() => log.info('Waiting for the database that still runs on this data to end …'));
  for (;;) {
    const found = await knock(place);
    if (found.here === 'nobody') return clearStalePid(place);
    if (found.here === 'between') {
      progress();
      await wait(50);
      continue;
    }
    if (found.keeper === 'another') throw inUse(place, found.name);
    log.warn(`Stopping a database (process ${found.pid}) whose Denwaban has gone`);
    await found.connection.end();
    await stopProcess({ pid: found.pid, patienceSeconds });
  }
}

function inUse(place: Place, keeper: string): CannotStart {
  return new CannotStart(
    `Another Denwaban (${keeper}) already runs on the data in ${place.data}. ` +
      `Stop it first, or set DENWABAN_DATA to another folder.`,
  );
}

/** Null when this postmaster ended before anybody could connect. */
export async function keep({ place, log }: Command, postmaster: Postmaster): Promise<Client | null> {
  const progress = everyTwoSeconds(() =>
    log.info('The database is starting (after a crash it repairs itself first) …'),
  );
  while (!postmaster.ended) {
    const found = await knock(place);
    if (found.here === 'postgres' && found.keeper === 'us' && found.pid === postmaster.pid) return found.connection;
    if (found.here === 'postgres' && found.keeper === 'us') await found.connection.end();
    if (found.here === 'postgres' && found.keeper === 'another') throw inUse(place, found.name);
    progress();
    await wait(20);
  }
  return null;
}

function everyTwoSeconds(report: () => void): () => void {
  let last = performance.now();
  return () => {
    if (performance.now() - last < 2000) return;
    last = performance.now();
    report();
  };
}

export async function release({ postmaster, keeper }: Charge): Promise<void> {
  await keeper.end().catch(() => {});
  if (!postmaster.ended) await stopProcess({ pid: postmaster.pid, patienceSeconds });
  await postmaster.exited;
}
