import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, id, instant, named } from './shapes.ts';

export const recording = z
  .object({
    id,
    call: id,
    /** Of what was kept at one operator’s desk. */
    operator: named.nullable(),
    /** `voicemail`: what a caller said to the machine. */
    source: z.enum(['desk', 'exchange', 'voicemail']),
    /** Whether it can be drawn. */
    drawn: z.boolean(),
    /** Where it is known. */
    seconds: z.number().nullable(),
    startedAt: instant,
    pieces: z.number().int(),
    bytes: z.number().int(),
  })
  .meta({ id: 'Recording' });
export type RecordingShown = z.output<typeof recording>;

export const startRecording = endpoint({
  name: 'startRecording',
  method: 'POST',
  path: '/calls/:id/recordings',
  door: 'take_calls',
  says: 'Start a part of a call’s recording; a reload or another operator starts a new one, since pieces decode only after piece 0.',
  params: byId,
  answer: z.object({ id }),
});

export const keepPiece = endpoint({
  name: 'keepPiece',
  method: 'PUT',
  path: '/recordings/:id/pieces/:piece',
  door: 'take_calls',
  says: 'Keep one numbered piece (WebM/Opus, at most two seconds) of a recording. Pieces come in order; repeating one is harmless.',
  params: z.object({ id, piece: z.coerce.number().int().min(0).max(100_000) }),
});

export const listRecordings = endpoint({
  name: 'listRecordings',
  method: 'GET',
  path: '/calls/:id/recordings',
  door: 'listen_to_recordings',
  says: 'The parts of a call’s recording.',
  params: byId,
  answer: z.object({ recordings: z.array(recording) }),
});

export const listOwnRecordings = endpoint({
  name: 'listOwnRecordings',
  method: 'GET',
  path: '/company/calls/:id/recordings',
  door: 'listen_to_own_calls',
  says: 'The same for a call to a contact’s own company.',
  params: byId,
  answer: z.object({ recordings: z.array(recording) }),
});

export const listen = endpoint({
  name: 'listen',
  method: 'GET',
  path: '/recordings/:id/sound',
  door: 'listen_to_recordings',
  says: 'The sound of one part (audio/webm, or audio/wav of a voicemail); listening is noted in the history.',
  params: byId,
});

export const listenToOwn = endpoint({
  name: 'listenToOwn',
  method: 'GET',
  path: '/company/recordings/:id/sound',
  door: 'listen_to_own_calls',
  says: 'The same for a call to a contact’s own company.',
  params: byId,
});

const wave = z
  .object({
    seconds: z.number(),
    sides: z.number().int(),
    perSecond: z.number().int(),
    /** Base64 of a byte for each side of each moment, how loud it was; of two sides the caller’s first. */
    peaks: z.string(),
    /** What was paused and held, in seconds from the beginning; `until` null: nobody knows. */
    marks: z.array(
      z.object({
        kind: z.enum(['pause', 'hold']),
        from: z.number(),
        until: z.number().nullable(),
        by: z.string().nullable(),
        /** Null: by itself. */
        endedBy: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Wave' });
export type Wave = z.output<typeof wave>;

export const getWave = endpoint({
  name: 'getWave',
  method: 'GET',
  path: '/recordings/:id/wave',
  door: 'listen_to_recordings',
  says: 'How loud one part is from moment to moment, both sides apart, and what was paused and held; of what came by telephone.',
  params: byId,
  answer: wave,
});

export const getOwnWave = endpoint({
  name: 'getOwnWave',
  method: 'GET',
  path: '/company/recordings/:id/wave',
  door: 'listen_to_own_calls',
  says: 'The same for a call to a contact’s own company.',
  params: byId,
  answer: wave,
});

const policy = z.object({ records: z.boolean(), resumesAfterMinutes: z.number().int() });

export const getRecordingPolicy = endpoint({
  name: 'getRecordingPolicy',
  method: 'GET',
  path: '/clients/:client/recording-policy',
  door: 'see_clients',
  says: 'Whether calls to a company are recorded, and after how many minutes a pause is over by itself.',
  params: byClient,
  answer: policy,
});

export const setRecordingPolicy = endpoint({
  name: 'setRecordingPolicy',
  method: 'PUT',
  path: '/clients/:client/recording-policy',
  door: 'edit_clients',
  says: 'Agree whether calls are recorded: it holds for calls that begin from then on, and callers are told so.',
  params: byClient,
  body: policy,
});
