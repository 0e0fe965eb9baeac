import type { Books } from '../../../shell/agency.ts';
import { beginRecording, pauseRecording, resumeRecording } from '../ami/record.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { recordingNamed } from '../names.ts';
import { tell } from '../tell.ts';

type Given = { do: 'begin_recording' | 'pause_recording' | 'resume_recording'; step: number };

/**
 * What is asked of a recording, and told once it is done. It may have been asked for before the recording was begun, so it is
 * begun first, which is harmless where it runs. Of a caller who is gone there is nothing to be told.
 */
export async function record(books: Books, { ami }: Engine, call: LiveCall, given: Given): Promise<void> {
  const { leg, caller } = call;
  call.isRecorded = true;
  const isThere = (await beginRecording(ami, caller, recordingNamed(leg))) && (await doing[given.do](ami, caller));
  if (isThere) await tell(books, leg, { fact: done[given.do], step: given.step });
}

const doing = {
  begin_recording: async () => true,
  pause_recording: pauseRecording,
  resume_recording: resumeRecording,
};

const done = {
  begin_recording: 'recording_begun',
  pause_recording: 'recording_paused',
  resume_recording: 'recording_resumed',
} as const;
