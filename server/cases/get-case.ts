import type { CaseFile } from '@denwaban/api/cases';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentFile } from './present-file.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

export async function getCase(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<CaseFile | Refusal> {
  const found = await store.find(tx, params.id);
  return found ? presentFile(tx, found, asker) : refuse('not_found');
}
