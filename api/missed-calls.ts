// Missed calls (不在着信): whoever rang and was spoken to by nobody.
import { missedCallMinutes } from '@denwaban/domain/missed-calls';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, e164, id, instant, named, paged, pageOf } from './shapes.ts';

export const missedCall = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    lineLabel: z.string(),
    number: e164,
    caller: id.nullable(),
    callerName: z.string().nullable(),
    times: z.number().int(),
    firstAt: instant,
    lastAt: instant,
    longestWaitSeconds: z.number().int(),
    why: z.enum(['abandoned', 'not_reached']),
    dueAt: instant.nullable(),
    overdue: z.boolean(),
    claimedBy: named.nullable(),
    state: z.enum(['open', 'answered', 'settled']),
    settled: z
      .object({
        at: instant,
        /** Null: they were spoken to in a later call. */
        result: z.enum(['called_back', 'not_needed']).nullable(),
        by: z.string().nullable(),
        words: z.string(),
      })
      .nullable(),
    may: z.object({ claim: z.boolean(), settle: z.boolean(), reopen: z.boolean() }),
  })
  .meta({ id: 'MissedCall' });
export type MissedCallShown = z.output<typeof missedCall>;

const wanted = paged.extend({ state: z.enum(['open', 'settled']).default('open') });
const settlement = z.object({
  result: z.enum(['called_back', 'not_needed']),
  words: z.string().max(500).default(''),
});

export const listMissedCalls = endpoint({
  name: 'listMissedCalls',
  method: 'GET',
  path: '/missed-calls',
  door: 'settle_callbacks',
  says: 'Callers nobody has spoken to: open ones by deadline, or those that are over newest first.',
  query: wanted.extend({ client: id.optional() }),
  answer: pageOf(missedCall).extend({
    /** Today, of callers who kept their number back: nobody can ring them, and they are counted only. */
    withheldToday: z.number().int(),
  }),
});

export const claimMissedCall = endpoint({
  name: 'claimMissedCall',
  method: 'POST',
  path: '/missed-calls/:id/claim',
  door: 'settle_callbacks',
  says: 'Say that one sees to it (対応します).',
  params: byId,
  answer: missedCall,
});

export const settleMissedCall = endpoint({
  name: 'settleMissedCall',
  method: 'POST',
  path: '/missed-calls/:id/result',
  door: 'settle_callbacks',
  says: 'They were called back, or nobody need ring them.',
  params: byId,
  body: settlement,
  answer: missedCall,
});

export const reopenMissedCall = endpoint({
  name: 'reopenMissedCall',
  method: 'POST',
  path: '/missed-calls/:id/reopening',
  door: 'settle_callbacks',
  says: 'What was settled by mistake is open again.',
  params: byId,
  answer: missedCall,
});

export const missedCallPolicy = z
  .object({
    withinMinutes: z.number().int().min(missedCallMinutes.least).max(missedCallMinutes.most),
    shownToClient: z.boolean(),
  })
  .meta({ id: 'MissedCallPolicy' });

export const getMissedCallPolicy = endpoint({
  name: 'getMissedCallPolicy',
  method: 'GET',
  path: '/clients/:client/missed-call-policy',
  door: 'see_clients',
  says: 'Within how many minutes missed calls of a client are seen to, and whether its people see them.',
  params: byClient,
  answer: missedCallPolicy,
});

export const setMissedCallPolicy = endpoint({
  name: 'setMissedCallPolicy',
  method: 'PUT',
  path: '/clients/:client/missed-call-policy',
  door: 'edit_clients',
  says: 'Set within how many minutes missed calls of a client are seen to, and whether its people see them.',
  params: byClient,
  body: missedCallPolicy,
});

export const listOwnMissedCalls = endpoint({
  name: 'listOwnMissedCalls',
  method: 'GET',
  path: '/company/missed-calls',
  door: 'settle_own_callbacks',
  says: 'Callers of one’s own company nobody has spoken to, where the agency shows them.',
  query: wanted,
  answer: pageOf(missedCall).extend({ shown: z.boolean() }),
});

export const settleOwnMissedCall = endpoint({
  name: 'settleOwnMissedCall',
  method: 'POST',
  path: '/company/missed-calls/:id/result',
  door: 'settle_own_callbacks',
  says: 'The company has called them back, or nobody need ring them.',
  params: byId,
  body: settlement,
  answer: missedCall,
});
