import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { calendar } from './hours.ts';
import { byClient, byId, day, id, instant, named, short } from './shapes.ts';

const tier = z.union([z.literal(1), z.literal(2)]);
const words = z.string().max(2000);

const lineWish = z.object({
  wish: z.enum(['add', 'change', 'close']),
  /** Null: one that there is not yet. */
  line: id.nullable(),
  label: short,
  number: short,
  /** How calls are to reach us, in words. */
  forwarding: z.string().max(1000),
});

const topicWish = z.object({ topic: short, treatment: z.enum(['answer', 'take', 'decline']), words });

const asked = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('hours'), calendar }),
    z.object({ kind: z.literal('lines'), lines: z.array(lineWish).max(50) }),
    z.object({ kind: z.literal('scope'), tier, topics: z.array(topicWish).max(50) }),
  ])
  .meta({ id: 'ChangeAsked' });

const hoursBefore = z.object({ kind: z.literal('hours'), calendar });
const linesBefore = z.object({
  kind: z.literal('lines'),
  lines: z.array(z.object({ id, label: z.string(), number: z.string().nullable() })),
});
const scopeBefore = z.object({ kind: z.literal('scope'), tier });
const before = z.discriminatedUnion('kind', [hoursBefore, linesBefore, scopeBefore]).meta({ id: 'ChangeBefore' });

export const change = z
  .object({
    id,
    client: named,
    by: named.extend({ as: z.enum(['contact', 'staff']) }),
    asked,
    /** How it stood when it was asked for. */
    before,
    /** The day from which it is to hold. */
    from: day,
    words: z.string(),
    proposedAt: instant,
    state: z.enum(['proposed', 'accepted', 'in_force', 'returned', 'withdrawn']),
    settled: z.object({ by: named, at: instant, words: z.string() }).nullable(),
    may: z.object({ settle: z.boolean(), recall: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'Change' });
export type ChangeShown = z.output<typeof change>;

export const listChanges = endpoint({
  name: 'listChanges',
  method: 'GET',
  path: '/changes',
  door: 'see_changes',
  says: 'What clients ask to have changed, of all clients or one, newest first: waiting for an answer, coming on their day, or settled.',
  query: z.object({ state: z.enum(['waiting', 'coming', 'settled']).optional(), client: id.optional() }),
  answer: z.object({ changes: z.array(change) }),
});

export const getChange = endpoint({
  name: 'getChange',
  method: 'GET',
  path: '/changes/:id',
  door: 'see_changes',
  says: 'A change with how things stood before; `isStale` where the hours were changed otherwise meanwhile.',
  params: byId,
  answer: z.object({ change, isStale: z.boolean() }),
});

export const acceptChange = endpoint({
  name: 'acceptChange',
  method: 'POST',
  path: '/changes/:id/acceptance',
  door: 'settle_changes',
  says: 'Publish a change from the day that was asked for, or another: hours and lines on that day, scope into the contract and the draft of the manual.',
  params: byId,
  body: z.object({ from: day.nullable().default(null), words: words.default('') }),
  answer: change,
});

export const returnChange = endpoint({
  name: 'returnChange',
  method: 'POST',
  path: '/changes/:id/return',
  door: 'settle_changes',
  says: 'Give a change back with words; or stop one that was accepted, before its day.',
  params: byId,
  body: z.object({ words }),
  answer: change,
});

const proposing = z.object({ asked, from: day, words });

export const scheduleChange = endpoint({
  name: 'scheduleChange',
  method: 'POST',
  path: '/clients/:client/changes',
  door: 'settle_changes',
  says: 'Set a client’s hours, lines or scope from a later day on.',
  params: byClient,
  body: proposing,
  answer: change,
});

export const listOwnChanges = endpoint({
  name: 'listOwnChanges',
  method: 'GET',
  path: '/company/changes',
  door: 'propose_changes',
  says: 'What a client’s owners have asked to have changed, newest first, and how things stand.',
  answer: z.object({
    changes: z.array(change),
    standing: z.object({ hours: hoursBefore, lines: linesBefore, scope: scopeBefore }),
  }),
});

export const proposeChange = endpoint({
  name: 'proposeChange',
  method: 'POST',
  path: '/company/changes',
  door: 'propose_changes',
  says: 'Ask the agency to change the company’s hours, lines or scope from a day on, with the reason. Nothing changes until it accepts.',
  body: proposing,
  answer: change,
});

export const withdrawChange = endpoint({
  name: 'withdrawChange',
  method: 'DELETE',
  path: '/company/changes/:id',
  door: 'propose_changes',
  says: 'Take back a change that waits for its answer.',
  params: byId,
  answer: change,
});
