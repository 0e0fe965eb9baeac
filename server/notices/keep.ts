import { dueAt, type Notice } from '@denwaban/domain/notices';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';

/** When its time comes, or is over. */
export function waitFor(tx: AgencyTx, notice: Notice): Promise<void> {
  return wait(tx, { word: 'notice', id: notice.id, client: notice.client, at: dueAt(notice, tx.now) });
}
