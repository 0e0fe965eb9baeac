import type { getVersion as endpoint } from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { versionShown } from './present.ts';
import * as store from './store.ts';

export async function getVersion(tx: AgencyTx, { params }: AskOf<typeof endpoint>): Promise<Answered<typeof endpoint>> {
  const found = await store.version(tx, params.id);
  return found ? versionShown(found) : refuse('not_found');
}
