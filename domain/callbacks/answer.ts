import type { Callback, CallbackAnswer, CallbackEvent } from './callback.ts';

/** An event without the things every event of one callback has in common. */
type Happened = CallbackEvent extends infer E ? (E extends CallbackEvent ? Omit<E, 'client' | 'id'> : never) : never;

export function changed(callback: Callback, happened: Happened): CallbackAnswer {
  const { client, id } = callback;
  return { callback, events: [{ client, id, ...happened } as CallbackEvent] };
}

export function unchanged(callback: Callback): CallbackAnswer {
  return { callback, events: [] };
}
