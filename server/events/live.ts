// The live feed: hints that something changed, without data or order. Whoever hears one fetches what it shows.
import { type Listening, listen } from '../shell/listen.ts';

/** `word` is the event's name (`case.opened`), `id` the thing it is about. `*` asks to fetch everything shown again. */
export type Hint = { word: string; id: string };

/** `said` is the hint as it goes over the line, put into words once for all who hear it. */
export type Listener = Ear & { tell(said: string): void };

/**
 * What a console has to hear of. A desk hears of its own operator's calls and not of its neighbours': of a hundred desks
 * ninety-nine would fetch in vain at each of them. The board hears of all.
 */
export type Ear = { agency: string } & (
  | { as: 'client'; client: string }
  | { as: 'board' }
  | { as: 'desk'; operator: string }
);

export type Live = { subscribe(listener: Listener): () => void; stop(): Promise<void> };

/** `count` is told each event's name, once on every node. */
export async function openLive(url: string, count: (name: string) => void): Promise<Live> {
  const listeners = new Set<Listener>();
  const round = openRound(listeners);
  const listening: Listening = await listen(
    url,
    'live',
    (payload) => {
      count(payload.split(' ')[1] ?? '');
      round.pass(payload);
    },
    () => everyone(listeners),
  );
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      round.stop();
      await listening.stop();
    },
  };
}

// Of a hundred desks each would be written to at every stroke of the others; in rounds it is a few times a second.
const roundMs = 200;

/**
 * What concerns one operator is told at once; what concerns nobody in particular, to everybody in rounds, the first of which
 * begins at once: after a quiet moment nobody waits.
 */
function openRound(listeners: ReadonlySet<Listener>) {
  let gathered = new Set<string>();
  let resting: NodeJS.Timeout | undefined;
  const go = () => {
    resting = undefined;
    if (gathered.size === 0) return;
    const payloads = gathered;
    gathered = new Set();
    resting = setTimeout(go, roundMs).unref();
    for (const payload of payloads) pass(listeners, payload);
  };
  return {
    pass: (payload: string) => {
      if (!payload.endsWith(' -')) return pass(listeners, payload);
      gathered.add(payload);
      if (!resting) go();
    },
    stop: () => clearTimeout(resting),
  };
}

/** Whom a hint concerns; `-` stands for nobody in particular. */
export type Concern = { agency: string; client: string; operator: string };

function pass(listeners: ReadonlySet<Listener>, payload: string): void {
  const [agency = '', word = '', id = '', client = '-', operator = '-'] = payload.split(' ');
  const said = wordsOf({ word, id });
  for (const listener of listeners) if (hears(listener, { agency, client, operator })) listener.tell(said);
}

export function hears(ear: Ear, concern: Concern): boolean {
  if (ear.agency !== concern.agency) return false;
  switch (ear.as) {
    case 'client':
      return ear.client === concern.client;
    case 'desk':
      return concern.operator === '-' || concern.operator === ear.operator;
    case 'board':
      return true;
  }
}

function everyone(listeners: ReadonlySet<Listener>): void {
  for (const listener of listeners) listener.tell(everything);
}

const wordsOf = (hint: Hint) => JSON.stringify(hint);

/** Fetch everything shown again. */
export const everything = wordsOf({ word: '*', id: '' });
