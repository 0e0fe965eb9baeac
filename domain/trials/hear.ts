import { isOver } from './begin.ts';
import { isHeard } from './loudness.ts';
import type { Trial, TrialAnswer, TrialEvent, TrialFailure, TrialState, Unanswered } from './trial.ts';

export type TrialFact =
  | { fact: 'answered' }
  /** What they said was kept for a moment, and played back to them. */
  | { fact: 'spoken'; loudness: number }
  /** The telephone is down; `why` says what became of the ringing where nobody had answered. */
  | { fact: 'down'; why: Unanswered }
  /** A call came on the line from that telephone. */
  | { fact: 'rung_back'; call: string }
  | { fact: 'lapsed' }
  | { fact: 'given_up' };

const speakingSeconds = 60;
/** How long the line may be rung back, in seconds. */
export const ringBackSeconds = 600;

/** What a trial has become. A late or repeated fact leaves it as it is, with no event. */
export function hear(trial: Trial, fact: TrialFact, now: Date): TrialAnswer {
  const { state } = trial;
  if (isOver(trial)) return { trial, events: [] };
  switch (fact.fact) {
    case 'answered':
      return state.is === 'ringing'
        ? become(trial, { is: 'speaking', until: after(now, speakingSeconds) }, happened(trial, 'trial.answered'))
        : { trial, events: [] };
    case 'spoken':
      return state.is === 'speaking' && trial.loudness === null ? spoken(trial, fact.loudness) : { trial, events: [] };
    case 'down':
      return putDown(trial, fact.why, now);
    case 'rung_back':
      return state.is === 'ringing_back' ? pass(trial, fact.call, now) : { trial, events: [] };
    case 'lapsed':
      return lapse(trial, now);
    case 'given_up':
      return fail(trial, 'given_up', now);
  }
}

function spoken(trial: Trial, loudness: number): TrialAnswer {
  const { client, id, line } = trial;
  return {
    trial: { ...trial, loudness },
    events: [{ name: 'trial.heard', client, id, data: { line, loudness } }],
  };
}

function putDown(trial: Trial, why: Unanswered, now: Date): TrialAnswer {
  switch (trial.state.is) {
    case 'ringing':
      return fail(trial, why, now);
    case 'speaking':
      if (trial.loudness === null) return fail(trial, 'cut_short', now);
      if (!isHeard(trial.loudness)) return fail(trial, 'silent', now);
      return become(trial, { is: 'ringing_back', since: now, until: after(now, ringBackSeconds) });
    case 'ringing_back':
    case 'passed':
    case 'failed':
      return { trial, events: [] };
  }
}

function lapse(trial: Trial, now: Date): TrialAnswer {
  const { state } = trial;
  if (!('until' in state) || now < state.until) return { trial, events: [] };
  return fail(trial, state.is === 'ringing_back' ? 'not_rung_back' : 'lost', now);
}

function pass(trial: Trial, call: string, now: Date): TrialAnswer {
  const { client, id, line } = trial;
  return become(trial, { is: 'passed', call, at: now }, { name: 'trial.passed', client, id, data: { line, call } });
}

function fail(trial: Trial, why: TrialFailure, now: Date): TrialAnswer {
  const { client, id, line } = trial;
  return become(trial, { is: 'failed', why, at: now }, { name: 'trial.failed', client, id, data: { line, why } });
}

function become(trial: Trial, state: TrialState, ...events: TrialEvent[]): TrialAnswer {
  return { trial: { ...trial, state }, events };
}

function happened({ client, id, line }: Trial, name: 'trial.answered'): TrialEvent {
  return { name, client, id, data: { line } };
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
