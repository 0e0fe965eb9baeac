import type { getHours as endpoint } from '@denwaban/api/hours';
import { refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { hoursShown } from './present.ts';
import * as store from './store.ts';

export async function getHours(tx: AgencyTx, { params }: AskOf<typeof endpoint>): Promise<Answered<typeof endpoint>> {
  const hours = await store.of(tx, params.client);
  return hours ? hoursShown(hours, tx.now) : refuse('not_found');
}
