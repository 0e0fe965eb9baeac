// Recording (録音): what is kept of a call's sound, by the client's setting as it was when the call began.
import type { RecordingPolicy } from './policy.ts';

export type Recording = Unrecorded | AtDesk | Agreed | Begun | Over;

type Unrecorded = { is: 'off' };
/** The operator's page keeps it, from its own microphone and ear: nobody else has anything to do with it. */
type AtDesk = { is: 'at_desk' };
/** The exchange is to keep it, as soon as somebody has answered. */
type Agreed = { is: 'agreed'; minutes: number };
type Begun = { minutes: number } & (
  | { is: 'beginning' }
  | { is: 'running' }
  /** Asked, and not known to be done: what is said is still kept. */
  | { is: 'pausing'; operator: string; until: Date }
  /** What is said is kept nowhere. */
  | { is: 'paused'; operator: string; until: Date }
  /** Operator null: by itself. */
  | { is: 'resuming'; operator: string | null }
);
type Over = { is: 'over' };

/** Who can keep a call's sound: the exchange that moves it, the operator's page, or nobody. */
export type Keeper = 'exchange' | 'desk' | null;

export function recordingOf({ records, resumesAfterMinutes }: RecordingPolicy, keeper: Keeper): Recording {
  if (!records || keeper === null) return { is: 'off' };
  return keeper === 'desk' ? { is: 'at_desk' } : { is: 'agreed', minutes: resumesAfterMinutes };
}

/** Whether callers are told that they are recorded. */
export function isRecorded({ is }: Pick<Recording, 'is'>): boolean {
  return is !== 'off';
}
