import type { TrunkStanding } from '@denwaban/domain/trunks';
import { record } from '../../../events/record.ts';
import type { AgencyTx } from '../../../shell/agency.ts';
import { type Heard, standingOf } from './standing.ts';
import * as store from './store.ts';

/** How the trunks stand by what was heard at the engine at which accounts sign in. */
export async function putDown(tx: AgencyTx, heard: Heard): Promise<void> {
  for (const { id } of (await store.all(tx)).filter((trunk) => standingOf(trunk, heard, tx.now) !== trunk.standing)) {
    const trunk = await store.lock(tx, id);
    if (trunk) await stands(tx, trunk, standingOf(trunk, heard, tx.now));
  }
}

/** Accounts are about to sign in, at an engine that has just been given them. */
export async function joinsAnew(tx: AgencyTx): Promise<void> {
  const signing = (await store.all(tx)).filter(({ joins, state }) => joins === 'account' && state === 'open');
  for (const { id } of signing) {
    const trunk = await store.lock(tx, id);
    if (trunk?.state === 'open') await stands(tx, trunk, 'joining');
  }
}

async function stands(tx: AgencyTx, trunk: store.Kept, standing: TrunkStanding): Promise<void> {
  if (standing === trunk.standing) return;
  await store.save(tx, { ...trunk, standing, standsSince: tx.now });
  await record(tx, { name: 'trunk.heard', client: null, id: trunk.id, data: { standing } });
}
