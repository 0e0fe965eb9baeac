import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, named } from './shapes.ts';

export const recording = z
  .object({
    id,
    call: id,
    /** null: what a caller left on the voicemail. */
    operator: named.nullable(),
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
