import type { Call } from '@denwaban/domain/calls';
import { type Books, inAgency, theHouse } from '../../shell/agency.ts';
import type { Operations } from './ari/api.ts';
import type { Engine } from './engine.ts';
import * as store from './store.ts';

export type BookedCall = { agency: string; call: Call; channel: string };

/** What the books say is on the engine, and then what is there. */
export type Sight = {
  booked: readonly BookedCall[];
  channels: Operations['GET /channels']['answer'];
  bridges: Operations['GET /bridges']['answer'];
  /** Since when the engine runs: older calls went with the one before. */
  runsSince: Date;
};

/** The books first: what they know must be there, while what is there may be on its way into them. */
export async function look(books: Books, { name, ari }: Engine): Promise<Sight> {
  const booked = await bookedOn(books, name);
  const [channels, bridges, info] = await Promise.all([
    ari.ask('GET /channels', {}),
    ari.ask('GET /bridges', {}),
    ari.ask('GET /asterisk/info', { only: 'status' }),
  ]);
  const runsSince = new Date(info?.status?.startup_time ?? 0);
  return { booked, channels: channels ?? [], bridges: bridges ?? [], runsSince };
}

async function bookedOn(books: Books, engine: string): Promise<BookedCall[]> {
  const booked: BookedCall[] = [];
  for (const agency of await store.agenciesOn(books, engine)) {
    const calls = await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => store.callsOn(tx, engine));
    booked.push(...calls.map((each) => ({ agency, ...each })));
  }
  return booked;
}
