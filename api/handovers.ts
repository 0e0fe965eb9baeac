import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, named, paged, pageOf } from './shapes.ts';

const line = z.object({ kind: z.enum(['callback', 'promise']), id });

/** Something a caller still waits for, as it stands now. */
const item = line.extend({
  client: id,
  clientName: z.string(),
  case: id,
  receiptNumber: z.string(),
  callerName: z.string().nullable(),
  words: z.string(),
  until: instant.nullable(),
  overdue: z.boolean(),
  /** Settled since it was handed over. */
  settled: z.boolean(),
  /** Whether whoever asks promised it. */
  mine: z.boolean(),
});
export type HandoverItem = z.output<typeof item>;

export const handover = z
  .object({
    id,
    by: named,
    /** null: whoever comes. */
    to: named.nullable(),
    words: z.string(),
    items: z.array(item),
    at: instant,
    state: z.enum(['open', 'taken', 'withdrawn']),
    takenBy: z.string().nullable(),
    settledAt: instant.nullable(),
    may: z.object({ take: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'Handover' });
export type HandoverShown = z.output<typeof handover>;

export const listHandovers = endpoint({
  name: 'listHandovers',
  method: 'GET',
  path: '/handovers',
  door: 'hand_over',
  says: 'What one shift left to the next: what waits to be taken over, or all that was, newest first.',
  query: paged.extend({ state: z.enum(['open', 'all']).default('open') }),
  answer: pageOf(handover),
});

export const getFloor = endpoint({
  name: 'getFloor',
  method: 'GET',
  path: '/handovers/floor',
  door: 'hand_over',
  says: 'What may be handed over now: callbacks passed on to the agency and its own promises, and to whom.',
  answer: z.object({ items: z.array(item), people: z.array(named) }),
});

export const handOver = endpoint({
  name: 'handOver',
  method: 'POST',
  path: '/handovers',
  door: 'hand_over',
  says: 'Leave to the next what is ticked, and words.',
  body: z.object({ to: id.nullable().default(null), words: z.string().max(5000), lines: z.array(line).max(200) }),
  answer: handover,
});

export const takeOver = endpoint({
  name: 'takeOver',
  method: 'POST',
  path: '/handovers/:id/taking',
  door: 'hand_over',
  says: 'Take over what another left, every line ticked again.',
  params: byId,
  body: z.object({ ticked: z.array(line).max(200) }),
  answer: handover,
});

export const withdrawHandover = endpoint({
  name: 'withdrawHandover',
  method: 'POST',
  path: '/handovers/:id/withdrawal',
  door: 'hand_over',
  says: 'Whoever hands over stays after all.',
  params: byId,
  answer: handover,
});
