import { setTimeout as pause } from 'node:timers/promises';
import type { Books } from '../../shell/agency.ts';
import { type Lease, seekLease } from '../../shell/lease.ts';
import { log } from '../../shell/log.ts';
import { adopt } from './adopt.ts';
import type { EngineAddress } from './ari/ask.ts';
import { listenTo } from './ari/listen.ts';
import type { Engine } from './engine.ts';
import { hearing } from './hear-event.ts';
import { lookAgain } from './look-again.ts';
import { seekAccounts } from './trunks/accounts.ts';
import { watchTrunks } from './trunks/watch.ts';

const lookAgainMs = 60_000;
const adoptAgainMs = 1_000;
const hesitationMs = 1_000;

/** `afterMs`: one engine after the other, or the first node to come would have them all. */
type Driving = { books: Books; engine: Engine; address: EngineAddress; afterMs: number; databaseUrl: string };

/**
 * Drives the engine while this node holds its lease: hears what happens there, and carries out what all nodes command. Who
 * loses the lease, or is replaced at the engine by whoever holds it now, acts no more; who is replaced and has the lease still
 * comes back.
 */
export function drive(driving: Driving): { stop(): Promise<void> } {
  const { engine, afterMs, databaseUrl } = driving;
  let atWheel: { stop(): void } | null = null;
  const holder = {
    hesitates: () => drivenBeside(engine) * hesitationMs,
    taken: () => {
      engine.isOurs = true;
      atWheel = takeWheel(driving);
    },
    lost: () => {
      engine.isOurs = false;
      atWheel?.stop();
      engine.calls.forget();
    },
  };
  let lease: Lease | null = null;
  const beginning = setTimeout(() => {
    lease = seekLease(databaseUrl, `engine ${engine.name}`, holder);
  }, afterMs);
  return {
    stop: async () => {
      clearTimeout(beginning);
      await lease?.stop();
      engine.ari.close();
      engine.ami.close();
    },
  };
}

/** Nodes share the engines: who drives one leaves the next to another for a while. */
function drivenBeside({ neighbours }: Engine): number {
  return neighbours.filter(({ isOurs }) => isOurs).length;
}

/** Listens from before the first look on, and hears what was said meanwhile after it. */
function takeWheel({ books, engine, address, databaseUrl }: Driving): { stop(): void } {
  const hear = hearing(books, engine);
  const letGo = new AbortController();
  let adopted = Promise.resolve();
  let accounts: { stop(): void } | null = null;
  const listening = listenTo(address, {
    up: () => {
      adopted = adoptAtLast(books, engine, letGo.signal).then(() => {
        accounts?.stop();
        accounts = engine.calls.areKnown() ? seekAccounts(databaseUrl, books, engine) : null;
      });
    },
    hear: (event) => void adopted.then(() => hear(event)),
    down: (how) => {
      log.warn({ engine: engine.name, how }, 'the engine is not heard any more');
      accounts?.stop();
      engine.calls.forget();
    },
  });
  const looking = setInterval(() => {
    if (engine.calls.areKnown())
      lookAgain(books, engine).catch((error) => log.warn({ err: error }, 'the engine could not be looked at'));
  }, lookAgainMs);
  const watching = watchTrunks(books, engine);
  return {
    stop: () => {
      letGo.abort();
      accounts?.stop();
      watching.stop();
      clearInterval(looking);
      listening.stop();
      engine.calls.forget();
    },
  };
}

async function adoptAtLast(books: Books, engine: Engine, letGo: AbortSignal): Promise<void> {
  while (!letGo.aborted) {
    try {
      return await adopt(books, engine);
    } catch (error) {
      log.warn({ err: error }, 'the engine could not be taken over yet');
      await pause(adoptAgainMs);
    }
  }
}
