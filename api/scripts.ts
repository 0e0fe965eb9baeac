import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, id, instant, long, short } from './shapes.ts';

const choices = z.array(z.object({ value: short, label: short })).max(50);

const answerKind = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('long_text') }),
  z.object({ kind: z.literal('choice'), choices }),
  z.object({ kind: z.literal('phone') }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('yes_no') }),
  z.object({ kind: z.literal('name') }),
  z.object({ kind: z.literal('postal_code') }),
  z.object({ kind: z.literal('email') }),
  z.object({ kind: z.literal('number'), min: z.number().nullable(), max: z.number().nullable() }),
  z.object({ kind: z.literal('pattern'), pattern: short, example: short }),
]);

export const question = z
  .object({
    id: z.string().max(40),
    label: short,
    say: z.string().max(1000),
    required: z.boolean(),
    readBack: z.boolean(),
    shownWhen: z.object({ question: z.string().max(40), is: z.array(short).max(50) }).nullable(),
    fills: z.enum(['caller_name', 'caller_number', 'caller_company']).nullable(),
  })
  .and(answerKind)
  .meta({ id: 'Question' });

export const content = z
  .object({
    greeting: z.object({ text: z.string().max(1000), reading: z.string().max(1000) }),
    recordingNotice: z.string().max(1000),
    closing: z.string().max(1000),
    mayTell: z.array(z.object({ topic: short, words: z.string().max(2000) })).max(100),
    ngWords: z.array(short).max(200),
    questions: z.array(question).max(60),
  })
  .meta({ id: 'ScriptContent' });

export const answer = z.union([
  z.object({ given: long, reading: short.optional(), readBack: z.boolean().optional() }),
  z.object({ notObtained: z.enum(['declined', 'cut_off', 'inaudible', 'not_needed']) }),
]);
export const answers = z.record(z.string().max(40), answer).meta({ id: 'Answers' });

export const version = z
  .object({
    id,
    client: id,
    number: z.number().int(),
    state: z.enum(['draft', 'published', 'retired']),
    content,
    publishedAt: instant.nullable(),
  })
  .meta({ id: 'ScriptVersion' });
export type VersionShown = z.output<typeof version>;

export const listVersions = endpoint({
  name: 'listVersions',
  method: 'GET',
  path: '/clients/:client/scripts',
  door: 'see_clients',
  says: 'The versions of a client’s script, newest first.',
  params: byClient,
  answer: z.object({
    versions: z.array(version.omit({ content: true })),
    published: version.nullable(),
    draft: version.nullable(),
  }),
});

export const getVersion = endpoint({
  name: 'getVersion',
  method: 'GET',
  path: '/scripts/:id',
  door: 'see_clients',
  says: 'One version of a script, whole.',
  params: byId,
  answer: version,
});

export const saveScriptDraft = endpoint({
  name: 'saveScriptDraft',
  method: 'PUT',
  path: '/clients/:client/scripts/draft',
  door: 'edit_clients',
  says: 'Save the draft of the next version; what stands in its way of being published comes back as problems.',
  params: byClient,
  body: content,
  answer: z.object({
    version,
    problems: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
  }),
});

export const publishScript = endpoint({
  name: 'publishScript',
  method: 'POST',
  path: '/clients/:client/scripts/publication',
  door: 'edit_clients',
  says: 'Put the draft in force; calls under way keep the version they began with.',
  params: byClient,
  answer: version,
});
