import type { CaseFile } from '@denwaban/api/cases';
import { may, reopen } from '@denwaban/domain/cases';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { reopenBoth } from '../complaints/close.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentFile } from './present-file.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

/** Refuses not_found, case_already_open, not_allowed. */
export async function reopenCase(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<CaseFile | Refusal> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const change = reopen(found, asker.person, tx.now);
  if (isRefusal(change)) return change;
  if (!may({ ...asker, id: asker.person }, found).reopen) return refuse('not_allowed');
  if (found.kind === 'complaint') {
    const opened = await reopenBoth(tx, found.id, asker);
    return isRefusal(opened) ? opened : presentFile(tx, opened, asker);
  }
  await store.saveState(tx, change.case);
  await record(tx, ...change.events);
  return presentFile(tx, change.case, asker);
}
