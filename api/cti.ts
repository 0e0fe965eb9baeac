// CTI (電話交換機の連携): the connections to existing PBXs, and the door at which a PBX tells of its calls.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, named, short } from './shapes.ts';

const extension = z.string().trim().min(1).max(40);

/** What a PBX tells of one of its calls, once it is known to be that PBX. docs/cti.md says how it is signed. */
export const ctiDelivery = z
  .object({
    /** The PBX's own name for the call. */
    call: z.string().trim().min(1).max(200),
    fact: z.enum(['ring', 'answer', 'hang_up']),
    from: z.string().max(100).nullable().default(null),
    to: z.string().max(100).nullable().default(null),
    extension: extension.nullable().default(null),
    by: z.enum(['caller', 'operator']).nullable().default(null),
  })
  .meta({ id: 'CtiDelivery' });

/** What became of a delivery. The first six were heard; the others were not. */
export const ctiOutcome = z.enum([
  'heard',
  'repeated',
  'kept',
  'too_late',
  'extension_unknown',
  'not_granted',
  'operator_on_call',
  'line_unknown',
  'client_without_manual',
  'unreadable',
  'connection_closed',
  'signature_missing',
  'signature_too_old',
  'signature_wrong',
]);
export type CtiOutcome = z.output<typeof ctiOutcome>;

export const ctiConnection = z
  .object({
    id,
    name: z.string(),
    state: z.enum(['open', 'closed']),
    /** Where the PBX delivers, below the address of this installation. */
    path: z.string(),
    /** Of the secrets that hold, since when and, for one that was replaced, until when. Never what they are. */
    secrets: z.array(z.object({ id, madeAt: instant, until: instant.nullable() })),
    extensions: z.array(z.object({ extension: z.string(), staff: named })),
  })
  .meta({ id: 'CtiConnection' });
export type CtiConnection = z.output<typeof ctiConnection>;

const withSecret = z.object({ connection: ctiConnection, secret: z.string() });

export const listCti = endpoint({
  name: 'listCti',
  method: 'GET',
  path: '/cti',
  door: 'connect_pbx',
  says: 'The connections to existing PBXs, with the extensions of the staff.',
  answer: z.object({ connections: z.array(ctiConnection) }),
});

export const addCti = endpoint({
  name: 'addCti',
  method: 'POST',
  path: '/cti',
  door: 'connect_pbx',
  says: 'Connect a PBX. Its secret is shown this once.',
  body: z.object({ name: short.min(1) }),
  answer: withSecret,
});

export const editCti = endpoint({
  name: 'editCti',
  method: 'PUT',
  path: '/cti/:id',
  door: 'connect_pbx',
  says: 'Rename a connection, or close it: nothing is heard of a closed one.',
  params: byId,
  body: z.object({ name: short.min(1), state: z.enum(['open', 'closed']) }),
  answer: ctiConnection,
});

export const renewCtiSecret = endpoint({
  name: 'renewCtiSecret',
  method: 'POST',
  path: '/cti/:id/secret',
  door: 'connect_pbx',
  says: 'A new secret, shown this once. The one before holds for a day, so that the PBX can be changed over, or ends now.',
  params: byId,
  body: z.object({ before: z.enum(['holds_a_day', 'ends_now']) }),
  answer: withSecret,
});

export const setCtiExtensions = endpoint({
  name: 'setCtiExtensions',
  method: 'PUT',
  path: '/cti/:id/extensions',
  door: 'connect_pbx',
  says: 'Whose telephone each extension of the PBX is.',
  params: byId,
  body: z.object({ extensions: z.array(z.object({ extension, staff: id })).max(1000) }),
  answer: ctiConnection,
});

export const listCtiDeliveries = endpoint({
  name: 'listCtiDeliveries',
  method: 'GET',
  path: '/cti/:id/deliveries',
  door: 'connect_pbx',
  says: 'The latest deliveries of a PBX and what became of each, newest first. Kept for a week, without numbers of callers.',
  params: byId,
  answer: z.object({
    deliveries: z.array(
      z.object({
        id,
        at: instant,
        call: z.string().nullable(),
        fact: z.enum(['ring', 'answer', 'hang_up']).nullable(),
        extension: z.string().nullable(),
        outcome: ctiOutcome,
      }),
    ),
  }),
});

export const deliverCti = endpoint({
  name: 'deliverCti',
  method: 'POST',
  path: '/cti-deliveries/:agency/:connection',
  door: 'everybody',
  says: 'A PBX tells of a call: a CtiDelivery, signed by the headers Denwaban-Timestamp and Denwaban-Signature.',
  params: z.object({ agency: id, connection: id }),
  body: z.record(z.string().max(100), z.unknown()),
  answer: z.object({ outcome: ctiOutcome }),
});
