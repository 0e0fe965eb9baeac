import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';
import { warnIfNear } from './warn-if-near.ts';

/** Whom we rang outside has answered: from now on it costs. Again, or too late, changes nothing. */
export async function tollAnswered(tx: AgencyTx, id: string): Promise<void> {
  const toll = await store.lockRunning(tx, id);
  if (toll && !toll.answeredAt) await store.save(tx, { ...toll, answeredAt: tx.now });
}

/** The end outside is gone, or was never rung. Again changes nothing. */
export async function tollOver(tx: AgencyTx, id: string): Promise<void> {
  const toll = await store.lockRunning(tx, id);
  if (!toll) return;
  await store.save(tx, { ...toll, endedAt: tx.now });
  await warnIfNear(tx, toll.trunk);
}
