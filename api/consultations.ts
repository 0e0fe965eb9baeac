import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, named, paged, pageOf, short } from './shapes.ts';

export const consultation = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    clientColour: z.string(),
    case: id,
    receiptNumber: z.string(),
    callerName: z.string().nullable(),
    summary: z.string(),
    question: z.string(),
    by: z.enum(['phone', 'chat', 'portal']),
    /** Who is asked now; null where anybody at the client may answer. */
    to: named.nullable(),
    /** A person of the agency, by business name. */
    askedBy: z.string(),
    askedAt: instant,
    /** When the clock runs out, in the client's business time. */
    dueAt: instant,
    overdue: z.boolean(),
    /** The first time it ran out. */
    overdueSince: instant.nullable(),
    state: z.enum(['asked', 'answered', 'withdrawn']),
    /** The answer; or why it was withdrawn. */
    words: z.string().nullable(),
    /** Whether the caller may be told these words. */
    mayBeTold: z.boolean(),
    /** マニュアルに載せる */
    forManual: z.boolean(),
    settledBy: z.string().nullable(),
    settledAt: instant.nullable(),
    may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'Consultation' });
export type ConsultationShown = z.output<typeof consultation>;

const answer = z.object({
  words: z.string().max(2000),
  mayBeTold: z.boolean().default(true),
  forManual: z.boolean().default(false),
});

const listed = paged.extend({ state: z.enum(['asked', 'overdue', 'answered', 'all']).default('asked') });
const consultations = z.object({ items: z.array(consultation) });

export const askClient = endpoint({
  name: 'askClient',
  method: 'POST',
  path: '/cases/:id/consultations',
  door: 'ask_clients',
  says: 'Ask the client a question about a case. The answer goes back to the caller by the case’s callback.',
  params: byId,
  body: z.object({
    question: z.string().max(2000),
    by: z.enum(['phone', 'chat', 'portal']),
    to: id.nullable().default(null),
    withinMinutes: z.number().int().default(60),
  }),
  answer: consultation,
});

export const listConsultations = endpoint({
  name: 'listConsultations',
  method: 'GET',
  path: '/consultations',
  door: 'ask_clients',
  says: 'Questions to clients: open or overdue ones by their deadline, the others newest first.',
  query: listed.extend({ client: id.optional() }),
  answer: pageOf(consultation),
});

export const consultationsOfCase = endpoint({
  name: 'consultationsOfCase',
  method: 'GET',
  path: '/cases/:id/consultations',
  door: 'see_cases',
  says: 'What the client was asked about a case, oldest first.',
  params: byId,
  answer: consultations,
});

export const recordAnswer = endpoint({
  name: 'recordAnswer',
  method: 'POST',
  path: '/consultations/:id/answer',
  door: 'ask_clients',
  says: 'Staff write down what the client answered on the telephone or in a chat.',
  params: byId,
  body: answer,
  answer: consultation,
});

export const withdrawConsultation = endpoint({
  name: 'withdrawConsultation',
  method: 'POST',
  path: '/consultations/:id/withdrawal',
  door: 'ask_clients',
  says: 'The question has become idle; it is said why.',
  params: byId,
  body: z.object({ why: short }),
  answer: consultation,
});

export const listOwnConsultations = endpoint({
  name: 'listOwnConsultations',
  method: 'GET',
  path: '/company/consultations',
  door: 'answer_consultations',
  says: 'What the agency asks a client’s people: open ones by their deadline, answered ones newest first.',
  query: listed,
  answer: pageOf(consultation),
});

export const answerConsultation = endpoint({
  name: 'answerConsultation',
  method: 'POST',
  path: '/company/consultations/:id/answer',
  door: 'answer_consultations',
  says: 'A client’s person answers; with `mayBeTold` the agency tells the caller these words.',
  params: byId,
  body: answer,
  answer: consultation,
});
