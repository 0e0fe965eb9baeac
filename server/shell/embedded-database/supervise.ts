import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { type Charge, type Command, keep, release, takeCharge } from './take-charge.ts';

const longestPauseSeconds = 30;

/** Starts PostgreSQL again whenever it dies, for as long as it takes, until told to stop. */
export function supervise(charge: Charge, command: Command): { readonly pid: number; stop(): Promise<void> } {
  const { log } = command;
  const stopping = new AbortController();
  let current = charge;
  const watching = watch();

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await Promise.race([current.postmaster.exited, lossOf(current.keeper)]);
      if (stopping.signal.aborted) return;
      current = (await rekeep()) ?? (await startAgain()) ?? current;
    }
    await release(current);
  }

  /** The death of any PostgreSQL process ends all connections, ours too, while the postmaster lives on. */
  async function rekeep(): Promise<Charge | null> {
    const { postmaster } = current;
    const keeper = await keep(command, postmaster);
    return keeper && { postmaster, keeper };
  }

  async function startAgain(): Promise<Charge | null> {
    log.error(`The database ended by itself (${current.postmaster.ended}); starting it again`);
    for (let seconds = 1; !stopping.signal.aborted; seconds = Math.min(seconds * 2, longestPauseSeconds)) {
      try {
        return await takeCharge(command);
      } catch (failure) {
        log.error(`The database is down; next attempt in ${seconds} s. ${(failure as Error).message}`);
        await wait(seconds * 1000, null, { signal: stopping.signal }).catch(() => {});
      }
    }
    return null;
  }

  return {
    get pid() {
      return current.postmaster.pid;
    },
    async stop() {
      stopping.abort();
      await release(current);
      await watching;
    },
  };
}

function lossOf(keeper: Client): Promise<void> {
  return new Promise((resolve) => keeper.once('end', resolve));
}
