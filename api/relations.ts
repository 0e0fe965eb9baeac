import { z } from 'zod';
import { callback } from './callbacks.ts';
import { caseLine } from './cases.ts';
import { endpoint } from './endpoint.ts';
import { promise } from './promises.ts';
import { byId, e164, id, instant, short } from './shapes.ts';

/** Why another case may be about the same. */
const because = z.discriminatedUnion('is', [
  z.object({ is: z.literal('same_caller') }),
  z.object({ is: z.literal('same_number'), number: e164 }),
  z.object({ is: z.literal('same_reading'), reading: z.string() }),
  /** Letters and digits alone. */
  z.object({ is: z.literal('same_order_number'), number: z.string() }),
  /** `share` of 1, and words that both have. */
  z.object({ is: z.literal('alike'), share: z.number(), words: z.array(z.string()) }),
]);
export type BecauseShown = z.output<typeof because>;

export const relations = z
  .object({
    case: id,
    /** The case whose part it is. */
    mergedInto: caseLine.nullable(),
    /** What is part of it, with what the caller was promised there. */
    merged: z.array(
      z.object({
        case: caseLine,
        by: z.string(),
        at: instant,
        promises: z.array(promise),
        callback: callback.nullable(),
      }),
    ),
    /** `how` says what the other one is: linked, what this one was split off from, or what was split off from it. */
    related: z.array(
      z.object({
        relation: id,
        case: caseLine,
        how: z.enum(['linked', 'origin', 'offspring']),
        by: z.string(),
        at: instant,
      }),
    ),
    suggestions: z.array(
      z.object({
        case: caseLine,
        because: z.array(because),
        /** Which of the two would be kept if they are merged; null: they cannot be. */
        keep: id.nullable(),
      }),
    ),
    /** Its calls, the one it was opened in first. */
    calls: z.array(z.object({ id, at: instant })),
    may: z.object({ link: z.boolean(), merge: z.boolean(), split: z.boolean(), splitOff: z.boolean() }),
  })
  .meta({ id: 'Relations' });
export type RelationsShown = z.output<typeof relations>;

export const relationsOfCase = endpoint({
  name: 'relationsOfCase',
  method: 'GET',
  path: '/cases/:id/relations',
  door: 'see_cases',
  says: 'What a case has to do with others of its client, and which may be about the same, and why.',
  params: byId,
  answer: relations,
});

export const linkCases = endpoint({
  name: 'linkCases',
  method: 'POST',
  path: '/cases/:id/links',
  door: 'link_cases',
  says: 'Two cases are about the same thing; each goes on by itself.',
  params: byId,
  body: z.object({ other: id }),
  answer: relations,
});

export const unlinkCases = endpoint({
  name: 'unlinkCases',
  method: 'DELETE',
  path: '/cases/links/:id',
  door: 'link_cases',
  says: 'Two cases were linked by mistake.',
  params: byId,
  answer: relations,
});

export const mergeCases = endpoint({
  name: 'mergeCases',
  method: 'POST',
  path: '/cases/:id/merges',
  door: 'merge_cases',
  says: 'Another case is part of this one: it leaves the lists, keeps all it has, and closes with this one.',
  params: byId,
  body: z.object({ swallowed: id }),
  answer: relations,
});

export const splitCases = endpoint({
  name: 'splitCases',
  method: 'DELETE',
  path: '/cases/:id/merge',
  door: 'merge_cases',
  says: 'A case that is part of another stands by itself again, as it was.',
  params: byId,
  answer: relations,
});

export const splitOffCall = endpoint({
  name: 'splitOffCall',
  method: 'POST',
  path: '/cases/:id/splits',
  door: 'merge_cases',
  says: 'One call of a case turned out to be about something else, and becomes a case of its own.',
  params: byId,
  body: z.object({
    call: id,
    kind: short,
    complaintAbout: short.default(''),
    summary: z.string().max(1000),
    details: z.string().max(20_000).default(''),
  }),
  answer: z.object({ id, receiptNumber: z.string() }),
});
