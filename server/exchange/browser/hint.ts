import type { AgencyTx } from '../../shell/agency.ts';
import { notify } from '../../shell/notify.ts';
import type { Side } from './page.ts';

/** Once committed, the page of one side hears that there is news. A page that misses it asks every few seconds anyway. */
export function hint(tx: AgencyTx, call: string, side: Side, news: 'state' | 'signal'): void {
  const { pool } = tx.books;
  tx.afterCommit(() => notify(pool, 'signals', [`${call} ${side} ${news}`]));
}
