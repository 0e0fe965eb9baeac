import type { Trial, TrialAnswer } from './trial.ts';

/** How long the telephone rings, in seconds. */
export const ringsSeconds = 40;
// On the way to the telephone and back.
const onItsWaySeconds = 20;

export type Beginning = Pick<Trial, 'id' | 'client' | 'line' | 'number' | 'by' | 'toll'>;

export function begin(beginning: Beginning, now: Date): TrialAnswer {
  const { id, client, line } = beginning;
  const until = new Date(now.getTime() + (ringsSeconds + onItsWaySeconds) * 1000);
  return {
    trial: { ...beginning, begunAt: now, state: { is: 'ringing', until }, loudness: null },
    events: [{ name: 'trial.begun', client, id, data: { line } }],
  };
}

/** Nobody else may try the line meanwhile. */
export function isOnTheLine({ state }: Trial): boolean {
  return state.is === 'ringing' || state.is === 'speaking';
}

export function isOver({ state }: Trial): boolean {
  return state.is === 'passed' || state.is === 'failed';
}
