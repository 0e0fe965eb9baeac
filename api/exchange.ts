// The browser exchange's pages and the pretend exchange's callers.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, short } from './shapes.ts';

/**
 * What one page of a browser call tells the other, within one attempt at media: a WebRTC description or candidate, or
 * that a page has lost the attempt (it was reloaded, its connection failed) and waits for the operator's next one.
 */
export const signal = z
  .union([
    z.object({
      kind: z.literal('description'),
      attempt: id,
      type: z.enum(['offer', 'answer']),
      sdp: z.string().max(20_000),
    }),
    z.object({
      kind: z.literal('candidate'),
      attempt: id,
      candidate: z.string().max(2_000),
      sdpMid: z.string().max(100).nullable(),
      sdpMLineIndex: z.number().int().nullable(),
    }),
    z.object({ kind: z.literal('again'), attempt: id }),
  ])
  .meta({ id: 'Signal' });
export type Signal = z.output<typeof signal>;

/** What a page's event stream carries. A signal may come twice, under the same id. */
export const pageNews = z
  .union([z.object({ news: z.literal('state') }), z.object({ news: z.literal('signal'), id, signal })])
  .meta({ id: 'PageNews' });
export type PageNews = z.output<typeof pageNews>;

export const iceServers = z.array(
  z.object({ urls: z.array(z.string()), username: z.string().optional(), credential: z.string().optional() }),
);

const button = z.object({ key: z.string().min(8).max(100) });

export const getButton = endpoint({
  name: 'getButton',
  method: 'GET',
  path: '/buttons/:key',
  door: 'everybody',
  says: 'What a caller’s page shows before the call: whom it rings and whether they are open.',
  params: button,
  answer: z.object({
    clientName: z.string(),
    clientReading: z.string(),
    colour: z.string(),
    open: z.boolean(),
    opensAt: instant.nullable(),
    recordingNotice: z.string(),
    announcement: z.string().nullable(),
  }),
});

export const ringByButton = endpoint({
  name: 'ringByButton',
  method: 'POST',
  path: '/buttons/:key/calls',
  door: 'everybody',
  says: 'Ring a client from a web page. The number is only what the caller states: it opens no history and no promise.',
  params: button,
  body: z.object({ statedNumber: short.nullable().default(null) }),
  answer: z.object({ call: id, token: z.string() }),
});

const callerToken = z.object({ token: z.string().min(20).max(200) });

export const callerState = z
  .object({
    at: instant,
    state: z.enum(['closed', 'waiting', 'talking', 'held', 'ended']),
    /** 1 is next. */
    position: z.number().int().nullable(),
    /** What to play in the caller's page; waiting music follows a welcome and a request to wait again. */
    play: z.enum(['welcome', 'closed', 'please_wait_again', 'hold_music', 'nothing']),
    /** The words of what is played, to be spoken and shown; empty where nothing is said. */
    words: z.string(),
    /** The attempt at media now under way; a new one replaces the peer connection. */
    attempt: id.nullable(),
    ice: iceServers,
  })
  .meta({ id: 'CallerState' });
export type CallerState = z.output<typeof callerState>;

export const followCall = endpoint({
  name: 'followCall',
  method: 'GET',
  path: '/calling/:token',
  door: 'link',
  says: 'How the caller’s own call stands.',
  params: callerToken,
  answer: callerState,
});

export const callerEvents = endpoint({
  name: 'callerEvents',
  method: 'GET',
  path: '/calling/:token/events',
  door: 'link',
  says: 'Server-sent events for the caller’s page: signals, and hints that the state changed.',
  params: callerToken,
});

export const callerSignals = endpoint({
  name: 'callerSignals',
  method: 'POST',
  path: '/calling/:token/signals',
  door: 'link',
  says: 'A signal from the caller’s page to the operator’s.',
  params: callerToken,
  body: signal,
});

export const callerAlive = endpoint({
  name: 'callerAlive',
  method: 'POST',
  path: '/calling/:token/alive',
  door: 'link',
  says: 'The caller’s page is still there (every few seconds); how the call stands comes back.',
  params: callerToken,
  answer: callerState,
});

export const callerAnnounced = endpoint({
  name: 'callerAnnounced',
  method: 'POST',
  path: '/calling/:token/announced',
  door: 'link',
  says: 'The closing announcement was played to its end.',
  params: callerToken,
});

export const callerLeaves = endpoint({
  name: 'callerLeaves',
  method: 'POST',
  path: '/calling/:token/leave',
  door: 'link',
  says: 'The caller’s page is being closed or reloaded: unless it is back within seconds, the caller has hung up.',
  params: callerToken,
});

export const callerHangsUp = endpoint({
  name: 'callerHangsUp',
  method: 'POST',
  path: '/calling/:token/hang-up',
  door: 'link',
  says: 'The caller hangs up.',
  params: callerToken,
});

const media = z
  .object({
    /** The attempt at media now under way; one that is not this page's own belongs to another page of the operator. */
    attempt: id.nullable(),
    held: z.boolean(),
    ice: iceServers,
    /** Plain peer-to-peer would give the caller the operator's address. */
    relayOnly: z.boolean(),
    turn: z.enum(['configured', 'missing', 'not_needed']),
  })
  .meta({ id: 'Media' });
export type Media = z.output<typeof media>;

export const operatorMedia = endpoint({
  name: 'operatorMedia',
  method: 'GET',
  path: '/calls/:id/media',
  door: 'take_calls',
  says: 'How the voice of the operator’s browser call stands, and what is missing on this site.',
  params: byId,
  answer: media,
});

export const attemptMedia = endpoint({
  name: 'attemptMedia',
  method: 'POST',
  path: '/calls/:id/media',
  door: 'take_calls',
  says: 'Begin an attempt at media: this page of the operator is the call’s other end from now on, and no other.',
  params: byId,
  answer: media,
});

export const operatorEvents = endpoint({
  name: 'operatorEvents',
  method: 'GET',
  path: '/calls/:id/events',
  door: 'take_calls',
  says: 'Server-sent events for the operator’s page of a browser call: the caller’s signals.',
  params: byId,
});

export const operatorSignals = endpoint({
  name: 'operatorSignals',
  method: 'POST',
  path: '/calls/:id/signals',
  door: 'take_calls',
  says: 'A signal from the operator’s page to the caller’s.',
  params: byId,
  body: signal,
});

export const operatorAlive = endpoint({
  name: 'operatorAlive',
  method: 'POST',
  path: '/calls/:id/alive',
  door: 'take_calls',
  says: 'The operator’s page is still there (every few seconds); how the voice stands comes back.',
  params: byId,
  answer: media,
});

export const ringPretend = endpoint({
  name: 'ringPretend',
  method: 'POST',
  path: '/pretend/calls',
  door: 'steer_pretend_exchange',
  says: 'A pretend caller rings a line. Only where the pretend exchange is enabled.',
  body: z.object({ line: id, from: z.string().max(40) }),
  answer: z.object({ call: id }),
});

export const pressPretend = endpoint({
  name: 'pressPretend',
  method: 'POST',
  path: '/pretend/calls/:id/keys',
  door: 'steer_pretend_exchange',
  says: 'The pretend caller presses a key: 0 to 9, * or #.',
  params: byId,
  body: z.object({ key: z.string().regex(/^[0-9*#]$/) }),
});

export const hangUpPretend = endpoint({
  name: 'hangUpPretend',
  method: 'POST',
  path: '/pretend/calls/:id/hang-up',
  door: 'steer_pretend_exchange',
  says: 'The pretend caller hangs up.',
  params: byId,
});
