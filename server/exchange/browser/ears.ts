// Hears, on this node, that there is news for a page: the two pages of a call may be on different nodes, and a hint in
// the database reaches both.
import type { PageNews } from '@denwaban/api/exchange';
import { type Books, inAgency, theHouse } from '../../shell/agency.ts';
import type { Clock } from '../../shell/clock.ts';
import { listen } from '../../shell/listen.ts';
import { log } from '../../shell/log.ts';
import type { Side } from './page.ts';
import * as store from './store.ts';

declare module '../../shell/agency.ts' {
  interface Books {
    ears: Pick<Ears, 'heardSince'>;
  }
}

/** One page's stream. */
type Listener = { agency: string; call: string; side: Side; tell(news: PageNews): void };

export type Ears = {
  /** Tells a page its news from here on, beginning with everything said to it so far. */
  attend(books: Books, listener: Listener): () => void;
  /** Since when we have been hearing without a gap. */
  heardSince(): Date;
  stop(): Promise<void>;
};

export async function openEars(url: string, clock: Clock): Promise<Ears> {
  let since = clock.now();
  const attentive = new Map<string, Set<Attending>>();
  const everyone = () => {
    since = clock.now();
    for (const those of attentive.values()) for (const one of those) one.hear('state');
  };
  const listening = await listen(url, 'signals', (payload) => pass(attentive, payload), everyone);
  return {
    attend: (books, listener) => attend(attentive, attending(books, listener), `${listener.call} ${listener.side}`),
    heardSince: () => since,
    stop: listening.stop,
  };
}

type Attending = { hear(news: PageNews['news']): void };

function pass(attentive: ReadonlyMap<string, ReadonlySet<Attending>>, payload: string): void {
  const [call, side, news] = payload.split(' ');
  for (const one of attentive.get(`${call} ${side}`) ?? []) one.hear(news as PageNews['news']);
}

function attend(attentive: Map<string, Set<Attending>>, one: Attending, key: string): () => void {
  const those = attentive.get(key) ?? new Set();
  attentive.set(key, those.add(one));
  one.hear('state');
  return () => {
    those.delete(one);
    if (those.size === 0 && attentive.get(key) === those) attentive.delete(key);
  };
}

/** Fetches one at a time, so that signals are told in their order; a hint during a fetch asks for one more. */
function attending(books: Books, { agency, call, side, tell }: Listener): Attending {
  const told = new Set<string>();
  let fetching = false;
  let again = false;

  // By the set of those told, not by a last id: a signal may commit after one with a later id.
  async function fetch(): Promise<void> {
    const scope = { as: 'staff', agency, by: theHouse } as const;
    for (const { id, signal } of await inAgency(books, scope, (tx) => store.signalsTo(tx, call, side))) {
      if (told.has(id)) continue;
      told.add(id);
      tell({ news: 'signal', id, signal });
    }
  }

  async function fetchAll(): Promise<void> {
    fetching = true;
    do {
      again = false;
      await fetch().catch((error) => log.warn({ err: error, call }, 'signals could not be fetched'));
    } while (again);
    fetching = false;
  }

  return {
    hear: (news) => {
      if (news === 'state') tell({ news: 'state' });
      if (fetching) again = true;
      else void fetchAll();
    },
  };
}
