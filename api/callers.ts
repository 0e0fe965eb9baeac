import { callerNeeds } from '@denwaban/domain/callers';
import { z } from 'zod';
import { callback } from './callbacks.ts';
import { caseLine } from './cases.ts';
import { endpoint } from './endpoint.ts';
import { byId, day, e164, id, instant, paged, pageOf, short } from './shapes.ts';
import { task } from './tasks.ts';

const need = z.enum(callerNeeds);

const note = z.object({
  id,
  words: z.string(),
  /** Business name of who wrote it. */
  by: z.string(),
  writtenAt: instant,
  /** It disappears by itself at this time. */
  until: instant,
});

/** How to guide a caller: of those who answer for the client, and of nobody else. */
export const callerCare = z.object({ needs: z.array(need), notes: z.array(note) }).meta({ id: 'CallerCare' });
export type CallerCare = z.output<typeof callerCare>;

export const callerLine = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    name: z.string().nullable(),
    reading: z.string().nullable(),
    numbers: z.array(e164),
    lastSeen: instant,
    calls: z.number().int(),
  })
  .meta({ id: 'CallerLine' });
export type CallerLine = z.output<typeof callerLine>;

export const callerFile = callerLine
  .extend({
    firstSeen: instant,
    /** Who has this caller's history since they were found to be one person. */
    mergedInto: z.object({ id, name: z.string().nullable() }).nullable(),
    /** Null for whoever does not answer for the client. */
    care: callerCare.nullable(),
    cases: z.array(caseLine),
    recentCalls: z.array(z.object({ id, arrivedAt: instant, number: e164.nullable(), how: z.string().nullable() })),
    promises: z.array(callback),
    tasks: z.array(task),
    swallowed: z.array(z.object({ id, name: z.string().nullable(), numbers: z.array(e164), mergedAt: instant })),
    maybeSame: z.array(callerLine.extend({ why: z.array(z.enum(['number', 'name', 'reading'])) })),
    may: z.object({ keep: z.boolean(), merge: z.boolean(), erase: z.boolean() }),
  })
  .meta({ id: 'CallerFile' });
export type CallerFile = z.output<typeof callerFile>;

export const listCallers = endpoint({
  name: 'listCallers',
  method: 'GET',
  path: '/callers',
  door: 'keep_callers',
  says: 'Callers, whoever rang last first; `said` is part of a name, a reading or a number.',
  query: paged.extend({ client: id.optional(), said: short.default('') }),
  answer: pageOf(callerLine),
});

export const getCaller = endpoint({
  name: 'getCaller',
  method: 'GET',
  path: '/callers/:id',
  door: 'keep_callers',
  says: 'A caller, whole: numbers, needs, notes, and what they rang about.',
  params: byId,
  answer: callerFile,
});

export const nameCaller = endpoint({
  name: 'nameCaller',
  method: 'PUT',
  path: '/callers/:id/name',
  door: 'keep_callers',
  says: 'Correct a caller’s name and its reading (kana).',
  params: byId,
  body: z.object({ name: short, reading: short.nullable() }),
  answer: callerFile,
});

export const addCallerNumber = endpoint({
  name: 'addCallerNumber',
  method: 'POST',
  path: '/callers/:id/numbers',
  door: 'keep_callers',
  says: 'Another number by which this caller is recognised.',
  params: byId,
  body: z.object({ number: short }),
  answer: callerFile,
});

export const removeCallerNumber = endpoint({
  name: 'removeCallerNumber',
  method: 'DELETE',
  path: '/callers/:id/numbers/:number',
  door: 'keep_callers',
  says: 'A number no longer says that it is this caller.',
  params: byId.extend({ number: short }),
  answer: callerFile,
});

export const setCallerNeeds = endpoint({
  name: 'setCallerNeeds',
  method: 'PUT',
  path: '/callers/:id/needs',
  door: 'keep_callers',
  says: 'What this caller needs so that they can be guided well; only by those who answer for the client.',
  params: byId,
  body: z.object({ needs: z.array(need) }),
  answer: callerCare,
});

export const writeCallerNote = endpoint({
  name: 'writeCallerNote',
  method: 'POST',
  path: '/callers/:id/notes',
  door: 'keep_callers',
  says: 'A note for whoever answers next, shown until the end of a Tokyo day and then gone.',
  params: byId,
  body: z.object({ words: z.string().max(1000), until: day }),
  answer: callerCare,
});

export const removeCallerNote = endpoint({
  name: 'removeCallerNote',
  method: 'DELETE',
  path: '/caller-notes/:id',
  door: 'keep_callers',
  says: 'Take a note away before its time.',
  params: byId,
  answer: callerCare,
});

export const requestOfCaller = endpoint({
  name: 'requestOfCaller',
  method: 'POST',
  path: '/callers/:id/requests',
  door: 'keep_callers',
  says: 'A caller asks to see or have corrected what is kept of them: a task for the client, who decides, with its clock.',
  params: byId,
  body: z.object({ kind: z.enum(['disclosure', 'correction']), words: z.string().max(2000) }),
  answer: task,
});

export const mergeCallers = endpoint({
  name: 'mergeCallers',
  method: 'POST',
  path: '/callers/:id/merges',
  door: 'merge_callers',
  says: 'Two callers are one person: the other’s numbers, calls, cases and promises are this one’s.',
  params: byId,
  body: z.object({ swallowed: id }),
  answer: callerFile,
});

export const splitCaller = endpoint({
  name: 'splitCaller',
  method: 'POST',
  path: '/callers/:id/split',
  door: 'merge_callers',
  says: 'A caller who was swallowed by mistake is their own again, with everything that was theirs.',
  params: byId,
  answer: callerFile,
});

export const eraseCaller = endpoint({
  name: 'eraseCaller',
  method: 'DELETE',
  path: '/callers/:id',
  door: 'erase_callers',
  says: 'On the client’s instruction: name, reading, numbers, needs and notes are gone for good; calls and cases stay.',
  params: byId,
  answer: callerFile,
});
