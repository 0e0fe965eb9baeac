import type { MadePromise, PromiseAnswer, PromiseEvent } from './promise.ts';

/** An event without the things every event of one promise has in common. */
type Happened = PromiseEvent extends infer E ? (E extends PromiseEvent ? Omit<E, 'client' | 'id'> : never) : never;

export function changed(promise: MadePromise, happened: Happened): PromiseAnswer {
  const { client, id } = promise;
  return { promise, events: [{ client, id, ...happened } as PromiseEvent] };
}

export function unchanged(promise: MadePromise): PromiseAnswer {
  return { promise, events: [] };
}
