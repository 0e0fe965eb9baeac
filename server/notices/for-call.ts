import type { NoticeLine } from '@denwaban/api/notices';
import type { Call } from '@denwaban/domain/calls';
import type { AgencyTx } from '../shell/agency.ts';
import { lineShown } from './present.ts';
import * as store from './store.ts';

/** What whoever answers this call has to know today, in one query. */
export async function noticesForCall(tx: AgencyTx, call: Pick<Call, 'client' | 'caller'>): Promise<NoticeLine[]> {
  return (await store.forCall(tx, call)).map(lineShown);
}
