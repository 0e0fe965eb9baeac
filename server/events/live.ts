// The live feed: hints that something changed, without data or order. Whoever hears one fetches what it shows.
import { type Listening, listen } from '../shell/listen.ts';

/** `word` is the event's name (`case.opened`), `id` the thing it is about. `*` asks to fetch everything shown again. */
export type Hint = { word: string; id: string };

export type Listener = { agency: string; client: string | null; tell(hint: Hint): void };

export type Live = { subscribe(listener: Listener): () => void; stop(): Promise<void> };

export async function openLive(url: string): Promise<Live> {
  const listeners = new Set<Listener>();
  const listening: Listening = await listen(
    url,
    'live',
    (payload) => pass(listeners, payload),
    () => everyone(listeners),
  );
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: listening.stop,
  };
}

function pass(listeners: ReadonlySet<Listener>, payload: string): void {
  const [agency, word = '', id = '', client = null] = payload.split(' ');
  for (const listener of listeners)
    if (listener.agency === agency && (listener.client === null || listener.client === client))
      listener.tell({ word, id });
}

function everyone(listeners: ReadonlySet<Listener>): void {
  for (const listener of listeners) listener.tell({ word: '*', id: '' });
}
