import { fieldNames } from '@denwaban/domain/search';
import { z } from 'zod';
import { callerLine } from './callers.ts';
import { caseLine } from './cases.ts';
import { endpoint } from './endpoint.ts';
import { day, id, named, paged } from './shapes.ts';

/** Where the words of the query stand, as they were written. */
const found = z.object({
  field: z.enum(fieldNames),
  pieces: z.array(z.object({ text: z.string(), marked: z.boolean() })),
});
export type Found = z.output<typeof found>;

const foundCase = z.object({ what: z.literal('case'), id, case: caseLine, found: z.array(found) });

const foundCaller = z.object({ what: z.literal('caller'), id, caller: callerLine, found: z.array(found) });

export const hit = z.discriminatedUnion('what', [foundCase, foundCaller]).meta({ id: 'Hit' });
export type Hit = z.output<typeof hit>;
export type FoundCase = z.output<typeof foundCase>;

const q = z.string().max(200);
const state = z.enum(['open', 'closed']);
const caseKind = z.enum(['inquiry', 'complaint', 'order', 'reservation', 'other']);

const asked = paged.extend({
  q,
  kind: caseKind.optional(),
  state: state.optional(),
  /** Opened on this Tokyo day or later, and on this or earlier. */
  from: day.optional(),
  to: day.optional(),
});

/** `next`, where it is not null, says that there are more than the items. A query without letters finds nothing. */
const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: id.nullable(),
    /** The case of which the query is the receipt number. */
    receipt: id.nullable(),
  });

export const search = endpoint({
  name: 'search',
  method: 'GET',
  path: '/search',
  door: 'see_cases',
  says: 'Cases and callers in which every word of the query stands, in whatever kana, width or form of kanji; newest first.',
  query: asked.extend({ kind: z.enum([...caseKind.options, 'caller']).optional(), client: id.optional() }),
  answer: page(hit),
});

export const searchOwn = endpoint({
  name: 'searchOwn',
  method: 'GET',
  path: '/company/search',
  door: 'see_own_inbox',
  says: 'The company’s own cases in which every word of the query stands; newest first.',
  query: asked,
  answer: page(foundCase),
});

const namesFound = z.object({
  people: z.array(named.extend({ reading: z.string(), client: named })),
  staff: z.array(named),
  lines: z.array(z.object({ id, label: z.string(), number: z.string().nullable(), client: named })),
});
export type NamesFound = z.output<typeof namesFound>;

export const findNames = endpoint({
  name: 'findNames',
  method: 'GET',
  path: '/search/names',
  door: 'see_clients',
  says: 'People of clients and of the staff by name or reading, lines by number or label: the few that fit best what was typed.',
  query: z.object({ q }),
  answer: namesFound,
});
