// Accounts at carriers sign in at one engine of the house: of two registrations of one account, some carriers ring both, and some
// know the last alone.
import { setTimeout as pause } from 'node:timers/promises';
import { type Books, inAgency, theHouse } from '../../../shell/agency.ts';
import { type Lease, seekLease } from '../../../shell/lease.ts';
import { log } from '../../../shell/log.ts';
import type { Engine } from '../engine.ts';
import * as engines from '../store.ts';
import { layAll } from './lay-all.ts';
import { joinsAnew } from './put-down.ts';
import { signsHere, signsInAt } from './signs-in.ts';

// An engine that is started again, or whose driver is, has its accounts back before others ask for them.
const patienceMs = 5_000;
const tryAgainMs = 1_000;

/**
 * Accounts sign in at this engine from when they have been at none of the others for some seconds, until it is stopped. An engine that
 * comes back finds them elsewhere, and leaves them there.
 */
export function seekAccounts(databaseUrl: string, books: Books, engine: Engine): { stop(): void } {
  let lease: Lease | null = null;
  let isStopped = false;
  void leavesFor(engine).then((leavesMs) => {
    if (isStopped) return;
    lease = seekLease(databaseUrl, 'accounts at carriers', {
      leavesMs,
      taken: () => {
        engine.signsIn = true;
        void moveHere(books, engine);
      },
      lost: () => {
        engine.signsIn = false;
      },
    });
  });
  return {
    stop: () => {
      isStopped = true;
      engine.signsIn = false;
      void lease?.stop();
    },
  };
}

/** At which they are already, or the first of a house where they are at none, need not wait for another. */
async function leavesFor(engine: Engine): Promise<number> {
  if (await isThere(engine)) return 0;
  const others = await Promise.all(engine.neighbours.map(isThere));
  return engine.isFirst && !others.includes(true) ? 0 : patienceMs;
}

/** One that does not answer is not there. */
function isThere({ ari }: Engine): Promise<boolean> {
  return signsInAt(ari).catch(() => false);
}

async function moveHere(books: Books, engine: Engine): Promise<void> {
  while (engine.signsIn) {
    try {
      await signInAlone(books, engine);
      if (!(await signsInAt(engine.ari))) await signIn(books, engine);
      return;
    } catch (error) {
      log.warn({ err: error, engine: engine.name }, 'accounts could not be signed in to yet');
      await pause(tryAgainMs);
    }
  }
}

/**
 * One that was cut off may believe still that they are its own. Where it is signed out, a carrier that knows the last alone knows
 * nobody any more: so they sign in here again.
 */
export async function signInAlone(books: Books, engine: Engine): Promise<void> {
  const signingIn = await Promise.all(engine.neighbours.map(isThere));
  const others = engine.neighbours.filter((_, at) => signingIn[at]);
  for (const other of others) {
    await signsHere(other.ari, 'no');
    await layAll(books, other);
  }
  if (others.length > 0) await signIn(books, engine);
}

async function signIn(books: Books, engine: Engine): Promise<void> {
  await signsHere(engine.ari, 'yes');
  await layAll(books, engine, 'layAnew');
  for (const agency of await engines.agenciesOn(books, engine.name))
    await inAgency(books, { as: 'staff', agency, by: theHouse }, joinsAnew);
}
