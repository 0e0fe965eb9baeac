import { z } from 'zod';
import { callback } from './callbacks.ts';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, named, paged, short } from './shapes.ts';

export const promise = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    case: id,
    receiptNumber: z.string(),
    callerName: z.string().nullable(),
    /** In the words it was made in. */
    what: z.string(),
    /** Which side does it. */
    by: z.enum(['agency', 'client']),
    who: named.nullable(),
    until: instant,
    overdue: z.boolean(),
    /** A person of the agency, by business name. */
    madeBy: z.string(),
    madeAt: instant,
    state: z.enum(['open', 'kept', 'broken', 'withdrawn']),
    words: z.string().nullable(),
    settledBy: z.string().nullable(),
    settledAt: instant.nullable(),
    may: z.object({ settle: z.boolean() }),
  })
  .meta({ id: 'Promise' });
export type PromiseShown = z.output<typeof promise>;

/** Everything a caller was promised in a case: a callback is a promise of its own kind. */
export const promised = z.object({ promises: z.array(promise), callback: callback.nullable() });
export type Promised = z.output<typeof promised>;

const result = z.object({ result: z.enum(['kept', 'broken', 'withdrawn']), words: z.string().max(2000).default('') });

export const makePromise = endpoint({
  name: 'makePromise',
  method: 'POST',
  path: '/cases/:id/promises',
  door: 'keep_promises',
  says: 'Write down what a caller was promised in a case: by which side, and by when (`2026-05-06T17:00` in Tokyo).',
  params: byId,
  body: z.object({ what: z.string().max(1000), by: short, until: short }),
  answer: promised,
});

export const listPromises = endpoint({
  name: 'listPromises',
  method: 'GET',
  path: '/promises',
  door: 'keep_promises',
  says: 'What callers were promised and still wait for, the soonest first. Callbacks are listed on their own.',
  query: z.object({ limit: paged.shape.limit, client: id.optional() }),
  answer: z.object({ items: z.array(promise) }),
});

export const settlePromise = endpoint({
  name: 'settlePromise',
  method: 'POST',
  path: '/promises/:id/result',
  door: 'keep_promises',
  says: 'A promise was kept, was broken, or was taken back with the caller’s knowledge; the last two say why.',
  params: byId,
  body: result,
  answer: promise,
});

export const settleOwnPromise = endpoint({
  name: 'settleOwnPromise',
  method: 'POST',
  path: '/company/promises/:id/result',
  door: 'keep_own_promises',
  says: 'The client’s people settle what was promised in their name.',
  params: byId,
  body: result,
  answer: promise,
});
