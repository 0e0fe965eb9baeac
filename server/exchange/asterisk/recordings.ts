import { setTimeout as pause } from 'node:timers/promises';
import { keepCall } from '../../recordings/keep-call.ts';
import type { Books } from '../../shell/agency.ts';
import { log } from '../../shell/log.ts';
import { letRun } from '../../shell/under-way.ts';
import type { Leg } from '../exchange.ts';
import type { Engine } from './engine.ts';
import type { Sight } from './look.ts';
import { recordingNamed, recordingOf } from './names.ts';

// A file is whole some 20 ms after its caller is gone.
const wholeMs = 500;

/** Brings in what was kept of a call that has just ended. What goes wrong the next look sets right. */
export function bringInSoon(books: Books, engine: Engine, leg: Leg): void {
  const work = pause(wholeMs)
    .then(() => bringIn(books, engine, leg))
    .catch((error) => log.warn({ err: error, call: leg.call }, 'a recording could not be brought in yet'));
  letRun(books.pool, work);
}

/** Brings in what nobody of ours was there for, or could not be kept then: of calls that are over, and whose files are whole. */
export async function bringInRecordings(books: Books, engine: Engine, { channels, booked }: Sight): Promise<void> {
  const there = new Set(channels.map(({ id }) => id));
  const now = books.clock.now().getTime();
  const isGoingOn = ({ call, channel }: Sight['booked'][number]) =>
    there.has(channel) || call.endedAt === null || now - call.endedAt.getTime() < wholeMs;
  const goingOn = new Set(booked.filter(isGoingOn).map(({ call }) => call.id));
  for (const { name } of (await engine.ari.ask('GET /recordings/stored', {})) ?? []) {
    const leg = recordingOf(name);
    if (!leg || goingOn.has(leg.call)) continue;
    await bringIn(books, engine, leg).catch((error) =>
      log.warn({ err: error, call: leg.call }, 'a recording could not be brought in yet'),
    );
  }
}

const underWay = new WeakMap<Engine['ari'], Set<string>>();

/** Into the books first, and only then off the engine. */
async function bringIn(books: Books, { ari }: Engine, leg: Leg): Promise<void> {
  const name = recordingNamed(leg);
  const bringing = underWay.get(ari) ?? new Set();
  underWay.set(ari, bringing);
  if (bringing.has(name)) return;
  bringing.add(name);
  try {
    if ((await keepCall(books, leg, () => ari.openRecording(name))) === 'too_early') return;
    await ari.ask('DELETE /recordings/stored/{recordingName}', { recordingName: name });
  } finally {
    bringing.delete(name);
  }
}
