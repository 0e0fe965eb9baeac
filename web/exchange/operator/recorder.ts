// Records both voices of a call in stereo, the caller left and the operator right, on the operator's side.
import { startRecording } from '@denwaban/api/recordings';
import { readAnswer, Unreachable } from '../../kit/ask/answer.ts';
import { after, ask } from '../tell.ts';
import { carryPieces } from './pieces.ts';

export type RecorderState = 'recording' | 'behind' | 'impossible' | 'refused';
export type Recorder = { stop(): void };

type Opening = { call: string; stereo: MediaStream; became: (state: RecorderState) => void };

const type = 'audio/webm;codecs=opus';
// A crash loses what is not kept yet: at most this, and what is on its way.
const pieceMilliseconds = 1_000;
const manyWaiting = 5;

/** Begins a part of the call's recording. What was recorded is still carried to the server after `stop`. */
export function record({ call, stereo, became }: Opening): Recorder {
  if (!window.MediaRecorder?.isTypeSupported(type)) {
    became('impossible');
    return { stop: () => {} };
  }
  const pieces = carryPieces({
    begin: async () => (await ask(startRecording, { params: { id: call } })).id,
    keep: putPiece,
    pause: (failures) => after(Math.min(failures * 500, 5_000)),
    changed: () => became(pieces.waiting() > manyWaiting ? 'behind' : 'recording'),
    refused: () => became('refused'),
  });
  const recorder = new MediaRecorder(stereo, { mimeType: type, audioBitsPerSecond: 64_000 });
  recorder.ondataavailable = ({ data }) => pieces.add(data);
  recorder.start(pieceMilliseconds);
  became('recording');
  return { stop: () => recorder.state !== 'inactive' && recorder.stop() };
}

async function putPiece(part: string, piece: number, sound: Blob): Promise<unknown> {
  const response = await fetch(`/api/recordings/${part}/pieces/${piece}`, {
    method: 'PUT',
    headers: { 'content-type': 'audio/webm' },
    body: sound,
    signal: AbortSignal.timeout(20_000),
  }).catch((cause: unknown) => {
    throw new Unreachable('network', cause);
  });
  return readAnswer(response);
}
