import { dayOf } from '@denwaban/domain/hours';
import { isNear } from '@denwaban/domain/tolls';
import { record } from '../events/record.ts';
import * as trunks from '../exchange/asterisk/trunks/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { spentToday } from './trunks-now.ts';

/** Once a day and trunk. */
export async function warnIfNear(tx: AgencyTx, id: string): Promise<void> {
  const trunk = await trunks.find(tx, id);
  if (!trunk) return;
  const standing = { spent: (await spentToday(tx)).get(id) ?? 0, cap: trunk.mostYenADay };
  if (!isNear(standing) || !(await trunks.noteNearCap(tx, id, dayOf(tx.now)))) return;
  await record(tx, { name: 'trunk.cap_near', client: null, id, data: standing });
}
