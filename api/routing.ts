import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { introductionOnBoard } from './introductions.ts';
import { heard } from './monitoring.ts';
import { id, instant, named, short } from './shapes.ts';

export const readiness = z.enum(['seated', 'available', 'away', 'break', 'training', 'signed_off']);
/** What a screen shows: readiness, or what the call in hand makes of it. */
export const operatorState = z.enum([
  'seated',
  'available',
  'offered',
  'dialling',
  'talking',
  'held',
  'wrap_up',
  'away',
  'break',
  'training',
  'signed_off',
]);

export const operator = z
  .object({
    id,
    name: z.string(),
    state: operatorState,
    readiness,
    reason: z.string().nullable(),
    since: instant,
    call: id.nullable(),
  })
  .meta({ id: 'Operator' });
export type OperatorShown = z.output<typeof operator>;

/** Why this operator: data for words, never words. */
export const why = z.record(z.string(), z.unknown());

export const waitingCall = z.object({
  id,
  client: id,
  clientName: z.string(),
  clientColour: z.string(),
  since: instant,
  /** `kept`: off the line, and rung back when the turn comes; `ringing_back`: being rung. */
  state: z.enum(['waiting', 'kept', 'offered', 'ringing_back']),
  offeredTo: named.nullable(),
});

/** Not ours yet: in the menu of a line, or their client's own telephone rings for them. */
const callBeforeUs = z.object({
  id,
  client: id,
  clientName: z.string(),
  clientColour: z.string(),
  since: instant,
  state: z.enum(['choosing', 'at_client']),
});

export const board = z
  .object({
    at: instant,
    waiting: z.array(waitingCall),
    beforeUs: z.array(callBeforeUs),
    operators: z.array(
      operator.extend({
        client: named.nullable(),
        callSince: instant.nullable(),
        grants: z.array(id),
        /** Whether the call in hand can be listened to here, and by whom it is. */
        canListen: z.boolean(),
        heard: heard.nullable(),
      }),
    ),
    callbacks: z.array(
      z.object({
        id,
        case: id,
        client: id,
        clientName: z.string(),
        summary: z.string(),
        targetAt: instant.nullable(),
        overdue: z.boolean(),
        claimedBy: z.string().nullable(),
      }),
    ),
    /** Callers nobody has spoken to, whom somebody is to ring. */
    /** Callers whom clients' people are about to put through, or have put through and who wait. */
    introductions: z.array(introductionOnBoard),
    missedCalls: z.object({ open: z.number().int(), overdue: z.number().int() }),
    unreached: z.array(z.object({ id, case: id, clientName: z.string(), receiptNumber: z.string(), since: instant })),
    clients: z.array(
      z.object({
        id,
        name: z.string(),
        colour: z.string(),
        waiting: z.number().int(),
        talking: z.number().int(),
        answeredToday: z.number().int(),
        abandonedToday: z.number().int(),
        openCallbacks: z.number().int(),
        overdue: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Board' });
export type Board = z.output<typeof board>;

export const getBoard = endpoint({
  name: 'getBoard',
  method: 'GET',
  path: '/board',
  door: 'see_board',
  says: 'The supervisor’s board: queue, operators, callbacks near and over their deadline, reports nobody received, by client.',
  answer: board,
});

export const changeReadiness = endpoint({
  name: 'changeReadiness',
  method: 'PUT',
  path: '/operators/me',
  door: 'take_calls',
  says: 'Take the seat, be available, step away (with a reason), take a break, train or sign off.',
  body: z.object({ readiness, reason: short.nullable().default(null) }),
  answer: operator,
});
