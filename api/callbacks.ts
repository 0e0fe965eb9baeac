import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, e164, id, instant, named, paged, pageOf } from './shapes.ts';

export const callback = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    case: id,
    receiptNumber: z.string(),
    callerName: z.string().nullable(),
    summary: z.string(),
    number: e164.nullable(),
    /** ご希望 */
    wishAt: instant.nullable(),
    wishWords: z.string(),
    /** お約束: the exact words said. */
    promise: z.string(),
    /** 目安: the client's own deadline. */
    targetAt: instant.nullable(),
    /** Open: the client's move. Passed on: the agency is to tell the caller the client's words. */
    state: z.enum(['open', 'passed_on', 'done']),
    overdue: z.boolean(),
    claimedBy: named.nullable(),
    result: z.enum(['called_back', 'not_needed', 'told_by_agency']).nullable(),
    /** What the client wants passed on, or noted with the result. */
    words: z.string().nullable(),
    attempts: z.number().int(),
    openedAt: instant,
    settledAt: instant.nullable(),
    may: z.object({ claim: z.boolean(), settle: z.boolean(), passOn: z.boolean() }),
  })
  .meta({ id: 'Callback' });
export type CallbackShown = z.output<typeof callback>;

const result = z.object({
  result: z.enum(['called_back', 'no_answer', 'not_needed', 'pass_on']),
  words: z.string().max(2000).default(''),
});

export const listCallbacks = endpoint({
  name: 'listCallbacks',
  method: 'GET',
  path: '/callbacks',
  door: 'settle_callbacks',
  says: 'Promised callbacks: open ones by deadline, or done ones newest first.',
  query: paged.extend({ state: z.enum(['open', 'done']).default('open'), client: id.optional() }),
  answer: pageOf(callback),
});

export const settleCallback = endpoint({
  name: 'settleCallback',
  method: 'POST',
  path: '/callbacks/:id/result',
  door: 'settle_callbacks',
  says: 'Staff note how a callback ended, as the client told them.',
  params: byId,
  body: result,
  answer: callback,
});

export const passOnDone = endpoint({
  name: 'passOnDone',
  method: 'POST',
  path: '/callbacks/:id/passing-on',
  door: 'settle_callbacks',
  says: 'The agency has told the caller what the client wanted passed on.',
  params: byId,
  answer: callback,
});

export const claimOwnCallback = endpoint({
  name: 'claimOwnCallback',
  method: 'POST',
  path: '/company/callbacks/:id/claim',
  door: 'settle_own_callbacks',
  says: '対応します: a contact takes the callback on.',
  params: byId,
  answer: callback,
});

export const settleOwnCallback = endpoint({
  name: 'settleOwnCallback',
  method: 'POST',
  path: '/company/callbacks/:id/result',
  door: 'settle_own_callbacks',
  says: 'A contact says how the callback ended: 折り返し済 / 留守・再架電 / 対応不要 / 代行から伝えてほしい.',
  params: byId,
  body: result,
  answer: callback,
});
