// What the recording of a call tells the exchange and the history. What becomes of it, the recordings' own rules say.
import { advance, type Recording, type RecordingFact } from '../recordings/index.ts';
import type { Call } from './call.ts';
import type { Command } from './command.ts';
import { type CallEvent, event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

export type RecordingCommand = Extract<Command, { do: 'begin_recording' | 'pause_recording' | 'resume_recording' }>;

export function isAboutRecording(command: Command): command is RecordingCommand {
  return command.do in wantedWhile;
}

const wantedWhile = {
  begin_recording: 'beginning',
  pause_recording: 'pausing',
  resume_recording: 'resuming',
} as const satisfies Record<RecordingCommand['do'], Recording['is']>;

export function isRecordingWanted(command: RecordingCommand, { is }: Recording): boolean {
  return wantedWhile[command.do] === is;
}

/** Whoever talks to the caller first begins it, where it was agreed to be kept. */
export function recordFromNow(call: Call, now: Date): { call: Call; commands: Command[] } {
  const recording = advance(call.recording, { fact: 'answered' }, now);
  const isBegun = recording !== call.recording;
  return { call: { ...call, recording }, commands: isBegun ? [{ do: 'begin_recording' }] : [] };
}

/** Whoever leaves the caller to others ends it: what they say to each other is not ours to keep. */
export function recordNoMore(call: Call, now: Date): { call: Call; commands: Command[] } {
  const recording = advance(call.recording, { fact: 'line_dead' }, now);
  const isEnded = recording !== call.recording;
  return { call: { ...call, recording }, commands: isEnded ? [{ do: 'end_recording' }] : [] };
}

export function recordingDone(call: Call, fact: DoneFact, { now }: Moment): Outcome {
  // Word of a command that another has followed says nothing of how things stand.
  const last = call.unconfirmed.findLast(({ command }) => isAboutRecording(command));
  return last?.step === fact.step ? hear(call, { fact: doneBy[fact.fact] }, now) : unchanged(call);
}

type DoneFact = FactNamed<'recording_begun'> | FactNamed<'recording_paused'> | FactNamed<'recording_resumed'>;
const doneBy = { recording_begun: 'begun', recording_paused: 'paused', recording_resumed: 'resumed' } as const;

/** Only whoever is on the line asks; nobody need say why. */
export function pauseAsked(call: Call, { operator }: FactNamed<'recording_pause_asked'>, { now }: Moment): Outcome {
  return isOn(call, operator) ? hear(call, { fact: 'pause_asked', operator }, now) : unchanged(call);
}

export function resumeAsked(call: Call, { operator }: FactNamed<'recording_resume_asked'>, { now }: Moment): Outcome {
  return isOn(call, operator) ? hear(call, { fact: 'resume_asked', operator }, now) : unchanged(call);
}

export function pauseLapsed(call: Call, _fact: FactNamed<'recording_pause_lapsed'>, { now }: Moment): Outcome {
  return hear(call, { fact: 'pause_lapsed' }, now);
}

function isOn({ state }: Call, operator: string): boolean {
  return (state.is === 'talking' || state.is === 'held') && state.operator === operator;
}

function hear(call: Call, heard: RecordingFact, now: Date): Outcome {
  const recording = advance(call.recording, heard, now);
  if (recording === call.recording) return unchanged(call);
  return changed({ ...call, recording }, { commands: commandsOf(recording), events: eventsOf(call, recording) });
}

function commandsOf({ is }: Recording): RecordingCommand[] {
  if (is === 'pausing') return [{ do: 'pause_recording' }];
  return is === 'resuming' ? [{ do: 'resume_recording' }] : [];
}

function eventsOf(call: Call, recording: Recording): CallEvent[] {
  switch (recording.is) {
    case 'running': {
      const before = call.recording;
      if (before.is !== 'resuming') return [event(call, 'call.recording_begun', {})];
      return [event(call, 'call.recording_resumed', { operator: before.operator })];
    }
    case 'pausing':
      return [event(call, 'call.recording_pause_asked', { operator: recording.operator })];
    case 'paused': {
      const { operator, until } = recording;
      return [event(call, 'call.recording_paused', { operator, until: until.toISOString() })];
    }
    case 'resuming':
      return [event(call, 'call.recording_resume_asked', { operator: recording.operator })];
    default:
      return [];
  }
}
