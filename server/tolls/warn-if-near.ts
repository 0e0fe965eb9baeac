import { dayOf } from '@denwaban/domain/hours';
import { isNear } from '@denwaban/domain/tolls';
import * as agencies from '../agencies/store.ts';
import { record } from '../events/record.ts';
import * as trunks from '../exchange/asterisk/trunks/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import { spendingLetter } from '../texts/letters/spending-letter.ts';
import { spentToday } from './trunks-now.ts';

/** The supervisors are told once a day and trunk. */
export async function warnIfNear(tx: AgencyTx, id: string): Promise<void> {
  const trunk = await trunks.find(tx, id);
  if (!trunk) return;
  const standing = { spent: (await spentToday(tx)).get(id) ?? 0, cap: trunk.mostYenADay };
  if (!isNear(standing) || !(await trunks.noteNearCap(tx, id, dayOf(tx.now)))) return;
  await record(tx, { name: 'trunk.cap_near', client: null, id, data: standing });
  const around = { agency: await agencies.nameOf(tx), trunk: trunk.name, ...standing };
  for (const { name: to, email } of await staff.supervisors(tx)) {
    const words = spendingLetter({ ...around, to });
    await queueLetter(tx, { kind: 'spending', client: null, about: id, to: email, words, link: '/trunks' });
  }
}
