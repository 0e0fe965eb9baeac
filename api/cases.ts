import { emptyComplaint } from '@denwaban/domain/complaints';
import { z } from 'zod';
import { callback } from './callbacks.ts';
import { check } from './checks.ts';
import { complaint, complaintState, nextAction, severity } from './complaint-shapes.ts';
import { ownCorrection } from './corrections.ts';
import { endpoint } from './endpoint.ts';
import { promise } from './promises.ts';
import { relay } from './relays.ts';
import { answers, question } from './scripts.ts';
import { byId, e164, id, instant, long, named, paged, pageOf, short } from './shapes.ts';

const fact = z.string().max(2000);

/** The record of a complaint as typed; a desk that does not ask for it sends none. */
export const complaintDraft = z
  .object({
    category: short,
    product: z.string().max(400),
    orderNumber: short,
    facts: z.object({ who: fact, when: fact, where: fact, what: fact, why: fact, how: fact }),
    remedySought: z.string().max(2000),
    severity: short,
    safety: short,
    complexity: short,
    impact: short,
    immediateAction: short,
    emotionStart: short,
    emotionEnd: short,
    apologised: short,
    receiptTold: short,
    namedEmployee: short,
    fallbackReason: short,
  })
  .meta({ id: 'ComplaintDraft' });

export const promiseDraft = z.object({ what: z.string().max(1000), by: short, until: short });

/** The intake as typed, complete at every moment; checked only when the case is opened. */
export const draft = z
  .object({
    kind: short,
    complaintAbout: short,
    urgency: short,
    addressee: short,
    askedFor: short,
    summary: z.string().max(1000),
    details: long,
    callerKind: short.default(''),
    callerReference: z.string().max(400).default(''),
    callerReferenceNotObtained: short.default(''),
    answers,
    callback: z.object({
      wanted: short,
      wishAt: short,
      wishWords: short,
      bestTime: short,
      number: short,
      numberNotObtained: short,
    }),
    complaint: complaintDraft.default(emptyComplaint),
    promises: z.array(promiseDraft).max(20).default([]),
  })
  .meta({ id: 'Draft' });

export const complaintAbout = z.enum(['staff', 'service', 'operator', 'other']);
export const callerKind = z.enum(['customer', 'consumer_centre', 'lawyer', 'police', 'authority', 'press', 'partner']);

export const caseLine = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    clientColour: z.string(),
    receiptNumber: z.string(),
    kind: z.enum(['inquiry', 'complaint', 'order', 'reservation', 'other']),
    complaintAbout: complaintAbout.nullable(),
    urgency: z.enum(['normal', 'urgent']),
    callerKind,
    /** Of a complaint, 1 to 4. */
    severity: severity.nullable(),
    complaintState: complaintState.nullable(),
    callerName: z.string().nullable(),
    callerNumber: e164.nullable(),
    summary: z.string(),
    state: z.enum(['open', 'closed']),
    openedAt: instant,
    /** null: nobody, a message on the voicemail. */
    takenBy: named.nullable(),
    relayState: relay.shape.state.nullable(),
    /** Its report waits for a supervisor's look. */
    held: z.boolean(),
  })
  .meta({ id: 'CaseLine' });
export type CaseLine = z.output<typeof caseLine>;

export const happening = z.object({
  at: instant,
  name: z.string(),
  by: z.string(),
  data: z.record(z.string(), z.unknown()),
});

export const caseFile = caseLine
  .extend({
    tier: z.union([z.literal(1), z.literal(2)]),
    addressee: named.nullable(),
    askedFor: z.string(),
    callerReading: z.string().nullable(),
    callerCompany: z.string().nullable(),
    /** Of every caller but customers: their number for the matter and who asks, or why it could not be had. */
    callerReference: z
      .union([
        z.object({ given: z.string() }),
        z.object({ notObtained: z.enum(['declined', 'cut_off', 'inaudible', 'not_needed']) }),
      ])
      .nullable(),
    treatment: z.enum(['take', 'answer', 'decline', 'dedicated']).nullable(),
    fallbackReason: z
      .enum(['not_in_manual', 'beyond_limit', 'not_identified', 'caller_insists', 'client_decides', 'other'])
      .nullable(),
    details: z.string(),
    asked: z.array(question),
    answers,
    calls: z.array(id),
    closedAt: instant.nullable(),
    check: check.nullable(),
    relay: relay.nullable(),
    corrections: z.array(ownCorrection),
    callback: callback.nullable(),
    complaint: complaint.nullable(),
    promises: z.array(promise),
    next: nextAction.nullable(),
    history: z.array(happening),
    may: z.object({ close: z.boolean(), reopen: z.boolean(), correct: z.boolean() }),
  })
  .meta({ id: 'CaseFile' });
export type CaseFile = z.output<typeof caseFile>;

export const opened = z.object({ id, receiptNumber: z.string(), promise: z.string().nullable() });

export const openCase = endpoint({
  name: 'openCase',
  method: 'POST',
  path: '/cases',
  door: 'take_calls',
  says: 'Take the message of a call: every required answer given or marked 伺えず, or refused with the field named.',
  body: z.object({ call: id, draft }),
  answer: opened,
});

export const joinCase = endpoint({
  name: 'joinCase',
  method: 'POST',
  path: '/cases/:id/calls',
  door: 'take_calls',
  says: 'This call is about a case that is already there.',
  params: byId,
  body: z.object({ call: id }),
  answer: opened,
});

export const listCases = endpoint({
  name: 'listCases',
  method: 'GET',
  path: '/cases',
  door: 'see_cases',
  says: 'Cases, newest first: open ones by default.',
  query: paged.extend({
    state: z.enum(['open', 'closed', 'all']).default('open'),
    client: id.optional(),
    kind: z.enum(['complaint', 'all']).default('all'),
    /** At least so grave. */
    severity: z.coerce.number().int().min(1).max(4).optional(),
    /** Whose move is next; of open cases only. */
    next: z.enum(['agency', 'client']).optional(),
  }),
  answer: pageOf(caseLine.extend({ next: nextAction.nullable() })),
});

export const getCase = endpoint({
  name: 'getCase',
  method: 'GET',
  path: '/cases/:id',
  door: 'see_cases',
  says: 'One case, whole: its answers, report, callback, calls and history.',
  params: byId,
  answer: caseFile,
});

export const closeCase = endpoint({
  name: 'closeCase',
  method: 'POST',
  path: '/cases/:id/closure',
  door: 'see_cases',
  says: 'Close a case.',
  params: byId,
  answer: caseFile,
});

export const reopenCase = endpoint({
  name: 'reopenCase',
  method: 'DELETE',
  path: '/cases/:id/closure',
  door: 'see_cases',
  says: 'Open a closed case again.',
  params: byId,
  answer: caseFile,
});
