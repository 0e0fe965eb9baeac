import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, day, id, instant, month } from './shapes.ts';

export const usageLine = z
  .object({
    id,
    call: id,
    day,
    at: instant,
    counted: z.boolean(),
    rule: z.string(),
    /** Why it counted or not: the words of the rule that judged it. */
    why: z.object({ ja: z.string(), en: z.string() }),
    callState: z.object({
      seconds: z.number().int(),
      disposition: z.string().nullable(),
      receiptNumber: z.string().nullable(),
    }),
  })
  .meta({ id: 'UsageLine' });

export const usage = z
  .object({
    client: id,
    month,
    included: z.number().int(),
    counted: z.number().int(),
    notCounted: z.number().int(),
    remaining: z.number().int(),
    over: z.number().int(),
    baseYen: z.number().int(),
    overYen: z.number().int(),
    /** Counted calls by the end of the month if it goes on as it did. */
    headingFor: z.number().int().nullable(),
    byDay: z.array(z.object({ day, counted: z.number().int(), notCounted: z.number().int() })),
    lines: z.array(usageLine),
  })
  .meta({ id: 'Usage' });
export type UsageShown = z.output<typeof usage>;

const inMonth = z.object({ month: month.optional() });

export const getUsage = endpoint({
  name: 'getUsage',
  method: 'GET',
  path: '/clients/:client/usage',
  door: 'see_usage',
  says: 'A client’s month to date against the included calls, line by line with the rule that judged it.',
  params: byClient,
  query: inMonth,
  answer: usage,
});

export const getOwnUsage = endpoint({
  name: 'getOwnUsage',
  method: 'GET',
  path: '/company/usage',
  door: 'see_own_usage',
  says: 'The same for a contact’s own company.',
  query: inMonth,
  answer: usage,
});
