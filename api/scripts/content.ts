// What a manual says, and what was answered to its questions.
import { callKinds, complaintKinds } from '@denwaban/domain/scripts';
import { z } from 'zod';
import { long, short } from '../shapes.ts';
import { item, spoken } from './shapes.ts';

const kindOfCall = z.object({ kind: z.enum(callKinds), about: z.enum(complaintKinds).nullable() });

const timeOfDay = z.object({
  days: z.enum(['every', 'weekdays', 'days_off']),
  from: z.string().max(5),
  to: z.string().max(5),
});

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
    id: item,
    label: short,
    say: z.string().max(1000),
    required: z.boolean(),
    readBack: z.boolean(),
    shownWhen: z.object({ question: item, is: z.array(short).max(50) }).nullable(),
    onlyFor: z.array(kindOfCall).max(20),
    onlyAt: z.array(timeOfDay).max(20),
    fills: z.enum(['caller_name', 'caller_number', 'caller_company']).nullable(),
  })
  .and(answerKind)
  .meta({ id: 'Question' });

const faq = z.object({ id: item, question: short, alsoAsked: z.array(short).max(20), answer: spoken, product: short });

export const procedure = z.object({
  id: item,
  trouble: short,
  product: short,
  about: z.enum(complaintKinds),
  minSeverity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  say: spoken,
  mayOffer: z.object({ what: short, upToYen: z.number() }).nullable(),
  neverPromise: z.array(short).max(20),
  decides: z.enum(['agency', 'client']),
  evidence: z.array(short).max(20),
});

const treatment = z.discriminatedUnion('is', [
  z.object({ is: z.literal('take') }),
  z.object({ is: z.literal('answer') }),
  z.object({ is: z.literal('decline'), words: spoken }),
  z.object({ is: z.literal('dedicated'), senior: z.string().max(40), limitYen: z.number(), words: spoken }),
]);

const scopeLine = z.object({
  id: item,
  topic: short,
  kind: kindOfCall.nullable(),
  words: z.array(short).max(50),
  treatment,
});

export const content = z
  .object({
    greeting: z.object({ text: z.string().max(1000), reading: z.string().max(1000) }),
    recordingNotice: z.string().max(1000),
    closing: z.string().max(1000),
    sales: z.object({
      rule: z.enum(['decline', 'memo', 'send_to']),
      words: z.string().max(1000),
      sendTo: z.string().max(1000),
    }),
    mayTell: z.array(z.object({ topic: short, words: z.string().max(2000) })).max(100),
    ngWords: z.array(short).max(200),
    questions: z.array(question).max(60),
    faq: z.array(faq).max(1000),
    procedures: z.array(procedure).max(100),
    scope: z.array(scopeLine).max(100),
    people: z.array(z.object({ id: item, who: short, words: spoken })).max(200),
    absence: z.object({ in: short, meeting: short, out: short, off: short, unknown: short }),
  })
  .meta({ id: 'ScriptContent' });

export const answer = z.union([
  z.object({ given: long, reading: short.optional(), readBack: z.boolean().optional() }),
  z.object({ notObtained: z.enum(['declined', 'cut_off', 'inaudible', 'not_needed']) }),
]);

export const answers = z.record(z.string().max(40), answer).meta({ id: 'Answers' });
