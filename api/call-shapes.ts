// How a call looks from outside: in a list, in an operator’s hands, on the desk.
import { z } from 'zod';
import { callback } from './callbacks.ts';
import { callerCare } from './callers.ts';
import { caseLine, draft } from './cases.ts';
import { clientCard } from './clients.ts';
import { contact } from './contacts.ts';
import { introductionAtDesk } from './introductions.ts';
import { heard } from './monitoring.ts';
import { noticeLine } from './notices.ts';
import { operator, why } from './routing.ts';
import { version } from './scripts.ts';
import { e164, id, instant, named } from './shapes.ts';
import { transferAtDesk } from './transfers.ts';

export const oneStroke = z.enum(['sales', 'wrong_number', 'silent', 'machine', 'cut_off']);
const disposition = z.enum(['message', ...oneStroke.options]);

/** By which way of the line's menu a call has come to where it is. */
const byMenu = z.object({
  key: z.object({ key: z.string(), label: z.string() }).nullable(),
  /** The client's own telephone, where it came before us: when it was answered, or why it was not. */
  desk: z
    .object({
      number: e164,
      answeredAt: instant.nullable(),
      missed: z.enum(['busy', 'declined', 'no_answer', 'unreachable', 'not_ringable']).nullable(),
    })
    .nullable(),
});
export type ByMenuShown = z.output<typeof byMenu>;

export const callLine = z
  .object({
    id,
    client: named,
    from: z.object({ kind: z.enum(['number', 'withheld', 'payphone', 'out_of_area', 'web']), number: e164.nullable() }),
    callerName: z.string().nullable(),
    direction: z.enum(['in', 'out']),
    state: z.enum([
      'dialling',
      'choosing',
      'at_client',
      'closed',
      'speaking',
      'spoken',
      'waiting',
      'kept',
      'offered',
      'ringing_back',
      'talking',
      'held',
      'wrap_up',
      'passed_on',
      'ended',
    ]),
    how: z
      .enum([
        ...(['talked', 'at_client', 'voicemail', 'abandoned', 'not_reached', 'rang_again'] as const),
        ...(['outside_hours', 'lost', 'got_nobody'] as const),
      ])
      .nullable(),
    /** Why one of ours rang in vain. */
    nobody: z.enum(['busy', 'declined', 'no_answer', 'unreachable', 'given_up', 'own_telephone']).nullable(),
    byMenu: byMenu.nullable(),
    arrivedAt: instant,
    answeredAt: instant.nullable(),
    endedAt: instant.nullable(),
    endedBy: z.enum(['caller', 'operator', 'contact', 'exchange']).nullable(),
    /** When it was written down, of a call that was entered only after its end. */
    enteredAt: instant.nullable(),
    operator: named.nullable(),
    disposition: disposition.nullable(),
    /** What was noted of a call that ended in one stroke. */
    memo: z.string().nullable(),
    counted: z.boolean().nullable(),
  })
  .meta({ id: 'CallLine' });
export type CallLine = z.output<typeof callLine>;

/** What an exchange can do; the desk shows only that. */
export const capability = z.enum([
  'offer',
  'hold',
  'record',
  'record_at_desk',
  'transfer',
  'listen',
  'dial',
  'send_keys',
  'voicemail',
  'tell_wait',
  'keys',
]);

/** Of a call out (架電): how far it is, as whom we ring, and what is to be kept by it. */
const dialled = z
  .object({
    stage: z.enum(['own_telephone', 'rung', 'ringing']).nullable(),
    shown: e164,
    case: z.object({ id, receiptNumber: z.string() }).nullable(),
    /** `words`: what the client wants them told. `isOurs`: the agency is to tell it. */
    callback: z
      .object({ id, words: z.string().nullable(), attempts: z.number().int(), isOurs: z.boolean() })
      .nullable(),
    promise: z.object({ id, what: z.string(), until: instant, isOpen: z.boolean() }).nullable(),
  })
  .nullable();

/** Everything an operator needs from the ring on, of this client and no other. */
export const callInHand = callLine
  .extend({
    exchange: z.enum(['manual', 'cti', 'browser', 'asterisk', 'pretend']),
    can: z.array(capability),
    offer: z.object({ id, until: instant, why }).nullable(),
    /** The caller keeps the place off the line, and is rung back for the so-manieth time. */
    back: z.object({ attempt: z.number().int() }).nullable(),
    /** Null: nobody keeps the sound of this call. `pausing`: what is said is still kept. */
    recording: z
      .object({
        is: z.enum(['at_desk', 'agreed', 'beginning', 'running', 'pausing', 'paused', 'resuming', 'over']),
        /** When a pause is over by itself. */
        until: instant.nullable(),
      })
      .nullable(),
    /** The last keys that the other side has pressed, for whoever talks to them; `•` for one pressed while the recording was paused. */
    keysHeard: z.string(),
    since: instant,
    wrapUpUntil: instant.nullable(),
    dialled,
    /** What one of the client’s people has said of this caller before putting them through. */
    introduction: introductionAtDesk.nullable(),
    clientCard,
    contacts: z.array(contact),
    /** What holds today: of this caller’s cases first, then of the client. */
    notices: z.array(noticeLine),
    script: version,
    /** Of the staff, whom the scope table names for 専任対応. */
    seniors: z.array(named),
    caller: z
      .object({
        id,
        name: z.string().nullable(),
        reading: z.string().nullable(),
        calls: z.number().int(),
        lastSeen: instant,
      })
      .nullable(),
    /** How to guide them. */
    care: callerCare,
    history: z.array(caseLine),
    promises: z.array(callback),
    draft,
    draftRevision: z.number().int(),
    opened: z.array(z.object({ id, receiptNumber: z.string() })),
    promiseWords: z.string(),
    /** Null: what moves this call cannot. */
    transfer: transferAtDesk.nullable(),
    /** By whom it is listened to, as far as the operator is to see it. */
    heard: heard.nullable(),
    may: z.object({
      answer: z.boolean(),
      decline: z.boolean(),
      hold: z.boolean(),
      resume: z.boolean(),
      pause_recording: z.boolean(),
      resume_recording: z.boolean(),
      send_keys: z.boolean(),
      hang_up: z.boolean(),
      dispose: z.boolean(),
      wrap_up: z.boolean(),
      transfer: z.boolean(),
      pass_on: z.boolean(),
      go_back: z.boolean(),
      /** What cannot be answered may become a callback: only where anything is answered at all (2次受け). */
      fall_back: z.boolean(),
    }),
  })
  .meta({ id: 'CallInHand' });
export type CallInHand = z.output<typeof callInHand>;

export const desk = z
  .object({
    at: instant,
    operator,
    call: callInHand.nullable(),
    /** The call one listens to, whose sound is on one’s telephone. */
    listening: z.object({ call: id, heard }).nullable(),
    /** Ended calls of this operator whose message was never finished; their drafts wait. */
    unfinished: z.array(callLine),
    queue: z.object({ waiting: z.number().int(), longestSince: instant.nullable() }),
    today: z.object({ answered: z.number().int(), cases: z.number().int() }),
    promises: z.array(callback),
  })
  .meta({ id: 'Desk' });
export type Desk = z.output<typeof desk>;
