import type { previewHours as endpoint } from '@denwaban/api/hours';
import { refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { appliesShown } from './present.ts';
import * as store from './store.ts';

export async function previewHours(
  tx: AgencyTx,
  { params, query }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const hours = await store.of(tx, params.client);
  return hours ? appliesShown(hours, new Date(query.at)) : refuse('not_found');
}
