import { outcomes, remarkKinds } from '@denwaban/domain/remarks';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, month, named, paged, pageOf } from './shapes.ts';

const words = z.string().max(2000);
const kind = z.enum(remarkKinds);

/** As the client's people see it: what they said, and what we found. Who listened again is the agency's affair. */
export const ownRemark = z
  .object({
    id,
    kind,
    words: z.string(),
    at: instant,
    dueAt: instant.nullable(),
    state: z.enum(['open', 'settled']),
    settled: z.object({ outcome: z.enum(outcomes), words: z.string(), at: instant }).nullable(),
  })
  .meta({ id: 'OwnRemark' });
export type OwnRemark = z.output<typeof ownRemark>;

export const remark = ownRemark
  .extend({
    client: id,
    clientName: z.string(),
    clientColour: z.string(),
    case: id,
    receiptNumber: z.string(),
    summary: z.string(),
    /** The client's person who made it. */
    by: named,
    /** Who took the message. */
    takenBy: named.nullable(),
    owner: named.nullable(),
    overdue: z.boolean(),
    calls: z.array(id),
    may: z.object({ take: z.boolean(), settle: z.boolean() }),
  })
  .meta({ id: 'Remark' });
export type RemarkShown = z.output<typeof remark>;

export const listRemarks = endpoint({
  name: 'listRemarks',
  method: 'GET',
  path: '/remarks',
  door: 'recheck_remarks',
  says: 'What clients remarked on messages of ours: those to be listened to again by their clock, or those settled, newest first.',
  query: paged.extend({ state: z.enum(['open', 'settled']).default('open'), client: id.optional() }),
  answer: pageOf(remark).extend({ open: z.number().int() }),
});

export const takeRemark = endpoint({
  name: 'takeRemark',
  method: 'POST',
  path: '/remarks/:id/owner',
  door: 'recheck_remarks',
  says: 'Whoever asks listens again from now on.',
  params: byId,
  answer: remark,
});

export const settleRemark = endpoint({
  name: 'settleRemark',
  method: 'POST',
  path: '/remarks/:id/settlement',
  door: 'recheck_remarks',
  says: 'What was found by listening again, and what the client reads of it. An error that can be put right is settled by its correction.',
  params: byId,
  body: z.object({ outcome: z.enum(outcomes), words }),
  answer: remark,
});

const said = z.object({ kind, words: words.default('') });

export const remarkOnMessage = endpoint({
  name: 'remarkOnMessage',
  method: 'POST',
  path: '/company/inbox/:id/remarks',
  door: 'remark_on_messages',
  says: 'A client’s person says what is not right in a message; it is listened to again.',
  params: byId,
  body: said,
  answer: ownRemark,
});

export const remarkByLink = endpoint({
  name: 'remarkByLink',
  method: 'POST',
  path: '/links/:token/remarks',
  door: 'link',
  says: 'The same, from the page behind a letter’s link.',
  params: z.object({ token: z.string().min(20).max(200) }),
  body: said,
  answer: ownRemark,
});

const counted = z.object({ messages: z.number().int(), errors: z.number().int(), rate: z.number().nullable() });
export type CountedErrors = z.output<typeof counted>;

export const errorRates = endpoint({
  name: 'errorRates',
  method: 'GET',
  path: '/remarks/error-rates',
  door: 'see_error_rates',
  says: 'Messages of a Tokyo month in which an error of ours reached the client, found by a recheck or put right by a correction, for each hundred: together, by client and by operator.',
  query: z.object({ month }),
  answer: z.object({
    month,
    all: counted,
    clients: z.array(counted.extend({ client: named, colour: z.string() })),
    operators: z.array(counted.extend({ operator: named })),
  }),
});

export const ownErrorRates = endpoint({
  name: 'ownErrorRates',
  method: 'GET',
  path: '/company/error-rates',
  door: 'see_own_error_rates',
  says: 'The same for the client’s own messages, of the team as a whole, by month, the last first.',
  answer: z.object({ months: z.array(counted.extend({ month })) }),
});
