// Transfers (取次): somebody of a client's is rung in the middle of a call.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, e164, id, instant, short } from './shapes.ts';

const kind = z.enum(['warm', 'cold']);
const presence = z.enum(['in', 'meeting', 'out', 'off', 'unknown']);

export const transferLine = z
  .object({
    id,
    call: id,
    kind,
    /** As whom they were rung. */
    name: z.string(),
    number: e164,
    begunAt: instant,
    answeredAt: instant.nullable(),
    /** 取次済み: since when the caller and they have talked without us. */
    connectedAt: instant.nullable(),
    overAt: instant.nullable(),
    why: z
      .enum([
        ...(['busy', 'declined', 'no_answer', 'unreachable', 'hung_up', 'let_go'] as const),
        ...(['caller_gone', 'operator_gone'] as const),
      ])
      .nullable(),
  })
  .meta({ id: 'TransferLine' });
export type TransferLine = z.output<typeof transferLine>;

/** What an operator may do about transfers in the call in hand. */
export const transferAtDesk = z
  .object({
    /** As agreed with the client; none: every call becomes a message. */
    kinds: z.array(kind),
    /** Whether any number may be typed. */
    typed: z.boolean(),
    /** For each of the client's people why they may not be rung, as a refusal's code; null: they may. */
    people: z.array(z.object({ id, why: z.string().nullable() })),
    last: transferLine.nullable(),
    /** While somebody is rung: until when. */
    until: instant.nullable(),
  })
  .meta({ id: 'TransferAtDesk' });
export type TransferAtDesk = z.output<typeof transferAtDesk>;

export const beginTransfer = endpoint({
  name: 'beginTransfer',
  method: 'POST',
  path: '/calls/:id/transfer',
  door: 'take_calls',
  says: 'Ring somebody of the client’s: to ask them while the caller waits (warm), or to hand them the caller at once (cold).',
  params: byId,
  body: z.object({ kind, contact: id.nullable(), number: short.nullable().default(null), name: short.default('') }),
});

export const passOn = endpoint({
  name: 'passOn',
  method: 'POST',
  path: '/calls/:id/transfer/connection',
  door: 'take_calls',
  says: 'Leave the caller and whoever has answered to each other; wrap-up begins, and they go on.',
  params: byId,
});

export const endTransfer = endpoint({
  name: 'endTransfer',
  method: 'DELETE',
  path: '/calls/:id/transfer',
  door: 'take_calls',
  says: 'Go back to the caller; whoever was rung is let go.',
  params: byId,
});

const terms = z
  .object({
    kinds: z.array(kind),
    /** All who have a telephone, or these. */
    contacts: z.union([z.literal('all'), z.array(id).max(500)]),
    typed: z.boolean(),
    /** By what they last said of where they are. */
    presences: z.array(presence),
    when: z.enum(['always', 'in_hours']),
    seconds: z.number().int(),
  })
  .meta({ id: 'TransferTerms' });
export type TransferTermsShown = z.output<typeof terms>;

export const getTransferTerms = endpoint({
  name: 'getTransferTerms',
  method: 'GET',
  path: '/clients/:client/transfers/terms',
  door: 'see_clients',
  says: 'What is agreed with a client about transfers: who may be rung, and when.',
  params: byClient,
  answer: terms,
});

export const agreeTransfers = endpoint({
  name: 'agreeTransfers',
  method: 'PUT',
  path: '/clients/:client/transfers/terms',
  door: 'edit_clients',
  says: 'Agree with a client who may be rung for a caller, and when.',
  params: byClient,
  body: terms,
});
