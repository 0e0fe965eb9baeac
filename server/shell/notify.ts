import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { log } from './log.ts';
import { letRun } from './under-way.ts';

// NOTIFY inside a transaction takes one lock for the whole database at commit: all commits of all agencies would stand in
// one queue, each behind the other's disk. So hints leave after the commit: at once after a quiet moment, else with all that gathered
// meanwhile.

const gatherMs = 20;

/** Tells every node that listens to `channel`. A hint may be lost with this process; nothing may depend on it alone. */
export function notify(pool: pg.Pool, channel: string, hints: readonly string[]): void {
  const messenger = messengerOf(pool);
  messenger.waiting.push(...hints.map((hint) => ({ channel, hint })));
  if (!messenger.isOut) letRun(pool, carry(pool, messenger));
}

type Messenger = { waiting: { channel: string; hint: string }[]; isOut: boolean };

const messengers = new WeakMap<pg.Pool, Messenger>();

function messengerOf(pool: pg.Pool): Messenger {
  const known = messengers.get(pool);
  if (known) return known;
  const made: Messenger = { waiting: [], isOut: false };
  messengers.set(pool, made);
  return made;
}

async function carry(pool: pg.Pool, messenger: Messenger): Promise<void> {
  messenger.isOut = true;
  while (messenger.waiting.length > 0) {
    const taken = messenger.waiting.splice(0);
    const told = [taken.map(({ channel }) => channel), taken.map(({ hint }) => hint)];
    await pool
      .query('select pg_notify(channel, hint) from unnest($1::text[], $2::text[]) as told (channel, hint)', told)
      .catch((error: Error) => log.warn({ err: error }, 'hints to the consoles were lost'));
    await pause(gatherMs);
  }
  messenger.isOut = false;
}
