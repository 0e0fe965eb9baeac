// Calls taken by hand (手動受付): on any telephone whatever, the operator names the client.
import { z } from 'zod';
import { clientCard } from './clients.ts';
import { endpoint } from './endpoint.ts';
import { e164, id } from './shapes.ts';

export const findable = clientCard
  .pick({ id: true, code: true, name: true, reading: true, colour: true, open: true })
  .extend({
    numbers: z.array(e164),
    /** Of a client that has left: what its late callers are told. No call is taken in its name. */
    guidance: z.string().nullable(),
  })
  .meta({ id: 'FindableClient' });
export type FindableClient = z.output<typeof findable>;

export const listManualClients = endpoint({
  name: 'listManualClients',
  method: 'GET',
  path: '/desk/clients',
  door: 'take_calls',
  says: 'For whom the operator may take a call by hand, with what tells the companies apart; and those that have left, with what their late callers are told.',
  answer: z.object({ clients: z.array(findable) }),
});

export const takeCallByHand = endpoint({
  name: 'takeCallByHand',
  method: 'POST',
  path: '/desk/calls',
  door: 'take_calls',
  says: 'A caller is on the operator’s telephone, whichever it is: greeting, form and clock stand on the desk.',
  body: z.object({
    client: id,
    /** As the telephone shows it: a number, 非通知, 公衆電話, 表示圏外; empty where it shows nothing. */
    from: z.string().max(40).default(''),
  }),
  answer: z.object({ call: id }),
});

export const enterCallAfterwards = endpoint({
  name: 'enterCallAfterwards',
  method: 'POST',
  path: '/desk/past-calls',
  door: 'take_calls',
  says: 'A call of the last three days that the operator talked to its end while the system or their hands were away: it stands at its own times, marked, and waits for its message among the unfinished.',
  body: z.object({
    client: id,
    from: z.string().max(40).default(''),
    /** Tokyo time, as `2026-05-07T10:42`. */
    beganAt: z.string().max(30),
    endedAt: z.string().max(30),
  }),
  answer: z.object({ call: id }),
});
