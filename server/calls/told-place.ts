import { type Call, type Fact, tellWaitAt } from '@denwaban/domain/calls';
import type { AgencyTx } from '../shell/agency.ts';
import { standingOf } from './standing.ts';

/** What a waiting caller is told now: the place in the queue and about how long; null where it is not time, or nobody tells it. */
export async function toldPlace(tx: AgencyTx, call: Call): Promise<Fact | null> {
  const at = tellWaitAt(call);
  if (!at || tx.now < at || !tx.books.exchanges.get(call.exchange)?.can.includes('tell_wait')) return null;
  return { fact: 'place_known', ...(await standingOf(tx, call)) };
}
