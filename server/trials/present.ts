import type { TrialShown } from '@denwaban/api/trials';
import { isHeard, type Trial } from '@denwaban/domain/trials';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

export async function trialsShown(tx: AgencyTx, trials: readonly Trial[]): Promise<TrialShown[]> {
  const names = await staff.namesOf(
    tx,
    trials.map(({ by }) => by),
  );
  return trials.map(({ id, line, number, by, begunAt, state, loudness }) => ({
    ...{ id, line, number, by: { id: by, name: names.get(by) ?? '' }, begunAt: begunAt.toISOString() },
    ...{ state: state.is, loudness, isHeard: loudness !== null && isHeard(loudness) },
    until: 'until' in state ? state.until.toISOString() : null,
    why: state.is === 'failed' ? state.why : null,
    call: state.is === 'passed' ? state.call : null,
    at: 'at' in state ? state.at.toISOString() : null,
  }));
}

export async function trialShown(tx: AgencyTx, trial: Trial): Promise<TrialShown> {
  const [shown] = await trialsShown(tx, [trial]);
  return shown as TrialShown;
}
