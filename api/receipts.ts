import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, id, instant, month, short } from './shapes.ts';

/** What is read out to the caller, or texted. */
export const issued = z
  .object({
    receiptNumber: z.string(),
    /** Eight digits, asked for beside the number. */
    code: z.string(),
    /** The page where both are typed. */
    page: z.url(),
    expiresAt: instant,
    texted: z.enum(['no', 'on_its_way', 'not_configured']),
  })
  .meta({ id: 'IssuedReceipt' });
export type IssuedReceipt = z.output<typeof issued>;

export const issueReceipt = endpoint({
  name: 'issueReceipt',
  method: 'POST',
  path: '/cases/:id/receipt',
  door: 'take_calls',
  says: 'Give the caller of a case a status page: the code to read out, and the address by SMS where a number is given. A complaint is acknowledged by a number read out.',
  params: byId,
  body: z.object({
    /** A telephone number as people write it. */
    to: short.nullable().default(null),
    /** The same key twice sends one short message. */
    key: id.optional(),
  }),
  answer: issued,
});

const token = z.object({ token: z.string().min(8).max(200) });

/** What a caller sees: nobody's name, no number, no word of what was said. */
export const status = z
  .object({
    client: z.string(),
    receiptNumber: z.string(),
    progress: z.enum(['received', 'with_client', 'callback_due', 'answered', 'closed']),
    receivedAt: instant,
    /** The words that were promised. */
    promise: z.string().nullable(),
    mayAnswer: z.boolean(),
    answered: z.enum(['satisfied', 'partly', 'not']).nullable(),
  })
  .meta({ id: 'ReceiptStatus' });
export type ReceiptStatus = z.output<typeof status>;

export const openReceipt = endpoint({
  name: 'openReceipt',
  method: 'GET',
  path: '/receipts/:token',
  door: 'link',
  says: 'How far a case is, for its caller, by the secret of the link or by `<receipt number>.<code>`.',
  params: token,
  answer: status,
});

export const answerReceipt = endpoint({
  name: 'answerReceipt',
  method: 'POST',
  path: '/receipts/:token/answer',
  door: 'link',
  says: 'The caller says whether they are content (納得 / 一部納得 / 不納得), once, when something has come of the case.',
  params: token,
  body: z.object({ answer: z.enum(['satisfied', 'partly', 'not']) }),
  answer: status,
});

/** Counts alone: nobody of the agency is named, and no single answer can be told apart from its number. */
export const satisfaction = z
  .object({
    month,
    closed: z.number().int(),
    asked: z.number().int(),
    satisfied: z.number().int(),
    partly: z.number().int(),
    not: z.number().int(),
    /** Closed cases whose caller rang again within fourteen days. */
    rangAgain: z.number().int(),
  })
  .meta({ id: 'Satisfaction' });
export type SatisfactionShown = z.output<typeof satisfaction>;

const inMonth = z.object({ month: month.optional() });

export const getSatisfaction = endpoint({
  name: 'getSatisfaction',
  method: 'GET',
  path: '/clients/:client/satisfaction',
  door: 'see_usage',
  says: 'What callers of a client said of how their cases ended in a month, and how many rang again within fourteen days.',
  params: byClient,
  query: inMonth,
  answer: satisfaction,
});

export const getOwnSatisfaction = endpoint({
  name: 'getOwnSatisfaction',
  method: 'GET',
  path: '/company/satisfaction',
  door: 'see_own_usage',
  says: 'The same, for the asker’s own company.',
  query: inMonth,
  answer: satisfaction,
});
