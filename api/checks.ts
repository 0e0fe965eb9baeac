import { mostMinutes } from '@denwaban/domain/checks';
import { z } from 'zod';
import { ownCorrection } from './corrections.ts';
import { endpoint } from './endpoint.ts';
import { message } from './relays.ts';
import { byClient, byId, id, instant, named, paged, pageOf } from './shapes.ts';

export const check = z
  .object({
    reasons: z.array(z.enum(['trainee', 'complaint'])),
    askedAt: instant,
    state: z.enum(['held', 'released', 'passed']),
    /** When it goes by itself. */
    until: instant.nullable(),
    /** When it went without having been looked at, and why. */
    releasedAt: instant.nullable(),
    releasedWhy: z.enum(['urgent', 'deadline_near', 'time']).nullable(),
    passedBy: named.nullable(),
    passedAt: instant.nullable(),
    may: z.object({ pass: z.boolean() }),
  })
  .meta({ id: 'Check' });
export type CheckShown = z.output<typeof check>;

export const checkLine = check
  .extend({
    case: id,
    receiptNumber: z.string(),
    client: id,
    clientName: z.string(),
    clientColour: z.string(),
    label: z.enum(['urgent', 'callback', 'report']),
    kind: z.enum(['inquiry', 'complaint', 'order', 'reservation', 'other']),
    summary: z.string(),
    takenBy: named.nullable(),
  })
  .meta({ id: 'CheckLine' });
export type CheckLine = z.output<typeof checkLine>;

export const listChecks = endpoint({
  name: 'listChecks',
  method: 'GET',
  path: '/checks',
  door: 'check_reports',
  says: 'Reports a supervisor looks at before they go: those waiting and those gone unlooked at, or those looked at, newest first.',
  query: paged.extend({ state: z.enum(['waiting', 'passed']).default('waiting') }),
  answer: pageOf(checkLine).extend({ held: z.number().int(), released: z.number().int() }),
});

export const getCheck = endpoint({
  name: 'getCheck',
  method: 'GET',
  path: '/checks/:id',
  door: 'check_reports',
  says: 'One report as its client will see it: the message in the portal, and the letter. By its case.',
  params: byId,
  answer: checkLine.extend({
    message,
    letter: z.object({ subject: z.string(), body: z.string() }),
    corrections: z.array(ownCorrection),
  }),
});

export const passCheck = endpoint({
  name: 'passCheck',
  method: 'POST',
  path: '/checks/:id/passing',
  door: 'check_reports',
  says: 'A supervisor has looked at it: a report that is held goes now.',
  params: byId,
  answer: checkLine,
});

export const checkPolicy = z
  .object({ trainees: z.boolean(), complaints: z.boolean(), minutes: z.number().int().min(1).max(mostMinutes) })
  .meta({ id: 'CheckPolicy' });
export type CheckPolicyShown = z.output<typeof checkPolicy>;

const policies = z.object({
  /** What holds where nothing else is agreed. */
  agency: checkPolicy,
  clients: z.array(z.object({ client: named, colour: z.string(), policy: checkPolicy.nullable() })),
  people: z.array(z.object({ person: named, role: z.string(), trainee: z.boolean() })),
});
export type CheckPolicies = z.output<typeof policies>;

export const getCheckPolicies = endpoint({
  name: 'getCheckPolicies',
  method: 'GET',
  path: '/checks/policies',
  door: 'check_reports',
  says: 'Which reports are looked at before they go: for all clients, for single ones, and who is in training.',
  answer: policies,
});

export const setCheckPolicy = endpoint({
  name: 'setCheckPolicy',
  method: 'PUT',
  path: '/checks/policies',
  door: 'check_reports',
  says: 'Say what is looked at where nothing else was agreed with a client.',
  body: checkPolicy,
  answer: checkPolicy,
});

export const setClientCheckPolicy = endpoint({
  name: 'setClientCheckPolicy',
  method: 'PUT',
  path: '/clients/:client/check-policy',
  door: 'check_reports',
  says: 'Say what is looked at for one client; null: what holds for all.',
  params: byClient,
  body: z.object({ policy: checkPolicy.nullable() }),
  answer: z.object({ policy: checkPolicy.nullable() }),
});

export const setTraining = endpoint({
  name: 'setTraining',
  method: 'PUT',
  path: '/staff/:id/training',
  door: 'check_reports',
  says: 'Say whether a person is in training (研修中).',
  params: byId,
  body: z.object({ trainee: z.boolean() }),
  answer: z.object({ trainee: z.boolean() }),
});
