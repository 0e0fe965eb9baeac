import type { CaseFile } from '@denwaban/api/cases';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { noteAccess } from '../access/note.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentFile } from './present-file.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

export async function getCase(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<CaseFile | Refusal> {
  const found = await store.find(tx, params.id);
  if (!found) return refuse('not_found');
  await noteAccess(tx, { client: found.client, what: 'case', about: found.id, action: 'view' });
  return presentFile(tx, found, asker);
}
