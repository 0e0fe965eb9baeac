import type { listContracts as endpoint } from '@denwaban/api/contracts';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { contractShown } from './present.ts';
import * as store from './store.ts';

export async function listContracts(
  tx: AgencyTx,
  { params }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  if (!(await clients.find(tx, params.client))) return refuse('not_found');
  return { contracts: (await store.all(tx, params.client)).map(contractShown) };
}
