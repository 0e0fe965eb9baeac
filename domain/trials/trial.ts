// A trial (試験) of a line: we ring the telephone of somebody of ours, who hears their own voice come back, and rings the line.
export type Trial = {
  id: string;
  client: string;
  line: string;
  /** The telephone it is tried with, E.164. */
  number: string;
  /** Who of the staff tries it. */
  by: string;
  /** What the ringing costs is known by this id. */
  toll: string;
  begunAt: Date;
  state: TrialState;
  /** How loud whoever answered was heard, where full scale is 1; null until they have spoken. */
  loudness: number | null;
};

export type TrialState =
  | { is: 'ringing'; until: Date }
  /** Answered: told what to do, and heard. */
  | { is: 'speaking'; until: Date }
  /** Heard, and to ring the line now. */
  | { is: 'ringing_back'; since: Date; until: Date }
  | { is: 'passed'; call: string; at: Date }
  | { is: 'failed'; why: TrialFailure; at: Date };

export const trialFailures = [
  /** What became of the ringing. */
  ...(['busy', 'declined', 'no_answer', 'unreachable'] as const),
  /** Hung up before anything was said; nothing was heard of what they said. */
  ...(['cut_short', 'silent'] as const),
  'not_rung_back',
  /** Nothing was heard of it for too long. */
  'lost',
  'given_up',
] as const;
export type TrialFailure = (typeof trialFailures)[number];

/** Why a telephone that was rung was not answered. */
export type Unanswered = Extract<TrialFailure, 'busy' | 'declined' | 'no_answer' | 'unreachable'>;

export type TrialEvent = { client: string; id: string } & (
  | { name: 'trial.begun'; data: { line: string } }
  | { name: 'trial.answered'; data: { line: string } }
  | { name: 'trial.heard'; data: { line: string; loudness: number } }
  | { name: 'trial.passed'; data: { line: string; call: string } }
  | { name: 'trial.failed'; data: { line: string; why: TrialFailure } }
);

export type TrialAnswer = { trial: Trial; events: TrialEvent[] };
