import { isOver, type Trial, type TrialAnswer } from '@denwaban/domain/trials';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

// No call tells that it is a trial: while one is to come the line is looked at this often.
const lookMs = 2_000;

/** Keeps what has become of a trial, with the wait that its state asks for. */
export async function keep(tx: AgencyTx, { trial, events }: TrialAnswer): Promise<Trial> {
  await store.save(tx, trial);
  await record(tx, ...events);
  await waitFor(tx, trial);
  return trial;
}

export async function waitFor(tx: AgencyTx, trial: Trial): Promise<void> {
  await wait(tx, { word: 'trial', id: trial.id, client: trial.client, at: nextLook(tx, trial) });
}

function nextLook({ now }: AgencyTx, trial: Trial): Date | null {
  const { state } = trial;
  if (isOver(trial) || !('until' in state)) return null;
  const soon = new Date(now.getTime() + lookMs);
  return state.is === 'ringing_back' && soon < state.until ? soon : state.until;
}
