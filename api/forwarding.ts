// Forwarding (転送): how a client's own numbers come to its lines.
import { forwardingCarriers, forwardingWays } from '@denwaban/domain/forwarding';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, e164, id, instant, short } from './shapes.ts';

export const forwarding = z
  .object({
    line: id,
    label: z.string(),
    /** Where to forward to; null where calls to the line come by no number. */
    receives: e164.nullable(),
    number: e164.nullable(),
    carrier: z.enum(forwardingCarriers),
    way: z.enum(forwardingWays),
    seconds: z.number().int().nullable(),
    /** Whether anybody has said how it is forwarded. */
    agreed: z.boolean(),
    /** Since when it is silent, where the supervisors were told so. */
    silentSince: instant.nullable(),
    /** Whose telephone this number is: ringing them would come back to us. */
    loops: z.array(z.string()),
  })
  .meta({ id: 'Forwarding' });
export type ForwardingShown = z.output<typeof forwarding>;

const forwardings = z.object({ lines: z.array(forwarding) });

export const listForwardings = endpoint({
  name: 'listForwardings',
  method: 'GET',
  path: '/clients/:client/forwarding',
  door: 'see_clients',
  says: 'How a client’s numbers are forwarded to its lines, and which lines have gone silent.',
  params: byClient,
  answer: forwardings,
});

export const agreeForwarding = endpoint({
  name: 'agreeForwarding',
  method: 'PUT',
  path: '/lines/:id/forwarding',
  door: 'edit_clients',
  says: 'Say how a client forwards to a line: its number, its carrier, when, and after how many seconds.',
  params: byId,
  body: z.object({
    number: short.nullable(),
    carrier: z.enum(forwardingCarriers),
    way: z.enum(forwardingWays),
    seconds: z.number().nullable(),
  }),
  answer: forwarding,
});

export const listOwnForwardings = endpoint({
  name: 'listOwnForwardings',
  method: 'GET',
  path: '/company/forwarding',
  door: 'see_own_company',
  says: 'How the company forwards its numbers to us, for its own people.',
  answer: forwardings,
});
