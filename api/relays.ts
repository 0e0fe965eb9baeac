import { z } from 'zod';
import { callback } from './callbacks.ts';
import { correctedField, correction } from './corrections.ts';
import { endpoint } from './endpoint.ts';
import { ownRemark } from './remarks.ts';
import { answers, question } from './scripts.ts';
import { byId, e164, id, instant, named, paged, pageOf } from './shapes.ts';
import { transferLine } from './transfers.ts';

export const ledgerEntry = z
  .object({
    at: instant,
    /** `kept`: put into our outbox and not sent, since no mail server is configured. */
    kind: z.enum(['queued', 'sent', 'kept', 'failed', 'opened', 'acknowledged']),
    contact: named.nullable(),
    channel: z.enum(['mail']),
    attempt: z.number().int().nullable(),
    repeat: z.boolean(),
    why: z.string().nullable(),
  })
  .meta({ id: 'LedgerEntry' });

export const relay = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    case: id,
    receiptNumber: z.string(),
    label: z.enum(['urgent', 'callback', 'report']),
    state: z.enum(['sending', 'retrying', 'awaiting', 'kept', 'acknowledged', 'reported', 'unreached']),
    plannedAt: instant,
    /** Until when the contact now asked has time to acknowledge, or when the next try is made. */
    until: instant.nullable(),
    acknowledgedBy: named.nullable(),
    acknowledgedAt: instant.nullable(),
    chain: z.array(named),
    ledger: z.array(ledgerEntry),
    may: z.object({ acknowledge: z.boolean(), sendAgain: z.boolean() }),
  })
  .meta({ id: 'Relay' });
export type RelayShown = z.output<typeof relay>;

export const listRelays = endpoint({
  name: 'listRelays',
  method: 'GET',
  path: '/relays',
  door: 'see_relays',
  says: 'Reports to clients with their delivery ledger; `standing=open` are those not yet received.',
  query: paged.extend({ standing: z.enum(['open', 'unreached', 'all']).default('all') }),
  answer: pageOf(relay),
});

export const sendAgain = endpoint({
  name: 'sendAgain',
  method: 'POST',
  path: '/relays/:id/rounds',
  door: 'retry_relays',
  says: 'Start the chain anew of a report that reached nobody, or whose letter was kept and not sent.',
  params: byId,
  answer: relay,
});

/** One person of a message's chain: when they were told and what they did, and whose turn it is. */
const told = z
  .object({
    contact: named,
    tried: z.object({ how: z.enum(['queued', 'sent', 'kept', 'failed']), at: instant }).nullable(),
    openedAt: instant.nullable(),
    acknowledgedAt: instant.nullable(),
    turn: z
      .discriminatedUnion('is', [
        z.object({ is: z.literal('now'), until: instant.nullable() }),
        z.object({ is: z.literal('next'), at: instant.nullable() }),
      ])
      .nullable(),
  })
  .meta({ id: 'Told' });
export type ToldShown = z.output<typeof told>;

/** One message in a client's inbox: one card. */
export const message = z
  .object({
    case: id,
    receiptNumber: z.string(),
    label: z.enum(['urgent', 'callback', 'report']),
    kind: z.enum(['inquiry', 'complaint', 'order', 'reservation', 'other']),
    complaintAbout: z.enum(['staff', 'service', 'operator', 'other']).nullable(),
    receivedAt: instant,
    addressee: named.nullable(),
    callerName: z.string().nullable(),
    callerReading: z.string().nullable(),
    callerCompany: z.string().nullable(),
    callerNumber: e164.nullable(),
    summary: z.string(),
    details: z.string(),
    /** The questions that were asked, in order, and their answers. */
    asked: z.array(question),
    answers,
    takenBy: z.string(),
    state: z.enum(['open', 'closed']),
    /** `told` is everybody of the chain for a client's owner, and for anybody else only oneself. */
    relay: relay
      .pick({ id: true, state: true, acknowledgedBy: true, acknowledgedAt: true, may: true })
      .extend({ told: z.array(told) })
      .nullable(),
    callback: callback.nullable(),
    /** What was corrected since it was told first, the first correction first. */
    corrections: z.array(correction),
    remarks: z.array(ownRemark),
    calls: z.array(id),
    /** Of whom was rung for the caller meanwhile: 取次済み since when, or why not. */
    transfers: z.array(transferLine),
  })
  .meta({ id: 'Message' });
export type Message = z.output<typeof message>;

export const listInbox = endpoint({
  name: 'listInbox',
  method: 'GET',
  path: '/company/inbox',
  door: 'see_own_inbox',
  says: 'A client’s messages: not yet acknowledged, waiting for a callback, or done.',
  query: paged.extend({ box: z.enum(['unread', 'callback', 'done']).default('unread') }),
  answer: pageOf(message).extend({
    counts: z.object({ unread: z.number().int(), callback: z.number().int(), overdue: z.number().int() }),
  }),
});

export const getMessage = endpoint({
  name: 'getMessage',
  method: 'GET',
  path: '/company/inbox/:id',
  door: 'see_own_inbox',
  says: 'One message, by its case.',
  params: byId,
  answer: message,
});

export const acknowledgeMessage = endpoint({
  name: 'acknowledgeMessage',
  method: 'POST',
  path: '/company/inbox/:id/acknowledgement',
  door: 'acknowledge_relays',
  says: 'A contact confirms that the message has been received; claims its callback when there is one and `claim` is said.',
  params: byId,
  body: z.object({ claim: z.boolean().default(false) }),
  answer: message,
});

const token = z.object({ token: z.string().min(20).max(200) });

/** What the page behind a letter's link shows. It names the message, not the caller's number: a link can be forwarded. */
export const linkedMessage = z
  .object({
    client: z.string(),
    contact: z.string(),
    receiptNumber: z.string(),
    label: z.enum(['urgent', 'callback', 'report']),
    summary: z.string(),
    callerName: z.string().nullable(),
    receivedAt: instant,
    callbackWanted: z.boolean(),
    /** What was corrected: the fields only, since a link can be forwarded. */
    corrected: z.array(correctedField),
    remarks: z.array(ownRemark),
    state: z.enum(['waiting', 'acknowledged', 'closed']),
    acknowledgedBy: z.string().nullable(),
    acknowledgedAt: instant.nullable(),
  })
  .meta({ id: 'LinkedMessage' });
export type LinkedMessage = z.output<typeof linkedMessage>;

export const openLink = endpoint({
  name: 'openLink',
  method: 'GET',
  path: '/links/:token',
  door: 'link',
  says: 'What a letter’s link is about. Changes nothing: mail scanners open links.',
  params: token,
  answer: linkedMessage,
});

export const noteOpened = endpoint({
  name: 'noteOpened',
  method: 'POST',
  path: '/links/:token/opening',
  door: 'link',
  says: 'The page behind the link was opened by a person’s browser.',
  params: token,
});

export const acknowledgeByLink = endpoint({
  name: 'acknowledgeByLink',
  method: 'POST',
  path: '/links/:token/acknowledgement',
  door: 'link',
  says: 'The button on that page: the contact confirms that the message has been received.',
  params: token,
  answer: linkedMessage,
});

export const letter = z
  .object({
    id,
    kind: z.enum([
      'relay',
      'ending',
      'invitation',
      'reset',
      'security',
      'silence',
      'spending',
      'consultation',
      'task',
      'chase',
      'proposal',
      'complaint',
      'promise',
      'hearing',
      'bulletin',
      'report',
      'correction',
      'remark',
    ]),
    to: z.string(),
    subject: z.string(),
    body: z.string(),
    state: z.enum(['queued', 'sent', 'failed', 'kept']),
    attempts: z.number().int(),
    why: z.string().nullable(),
    writtenAt: instant,
    settledAt: instant.nullable(),
    /** In its order: what is asked for by its place. */
    attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.number().int() })),
  })
  .meta({ id: 'Letter' });
export type LetterShown = z.output<typeof letter>;

export const listLetters = endpoint({
  name: 'listLetters',
  method: 'GET',
  path: '/letters',
  door: 'see_outbox',
  says: 'The outbox: letters sent, and those kept because no mail server is configured.',
  query: paged,
  answer: pageOf(letter).extend({ mail: z.enum(['configured', 'not_configured']) }),
});

export const getLetterAttachment = endpoint({
  name: 'getLetterAttachment',
  method: 'GET',
  path: '/letters/:id/attachments/:position',
  door: 'see_outbox',
  says: 'A file that a letter carried, as it went out.',
  params: z.object({ id, position: z.coerce.number().int().min(0) }),
});
