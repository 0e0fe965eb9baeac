import type { CaseFile } from '@denwaban/api/cases';
import { close, may } from '@denwaban/domain/cases';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { closeBoth } from '../complaints/close.ts';
import { owedIn } from '../complaints/owed.ts';
import { record } from '../events/record.ts';
import { closeMerged } from '../relations/close-along.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentFile } from './present-file.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

/**
 * A complaint closes as its state has it. Refuses not_found, case_already_closed, case_merged_away, not_allowed, promise_still_open,
 * callback_still_open.
 */
export async function closeCase(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<CaseFile | Refusal> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  if (found.state === 'closed') return refuse('case_already_closed');
  if (found.mergedInto !== null) return refuse('case_merged_away');
  if (!may({ ...asker, id: asker.person }, found).close) return refuse('not_allowed');
  if (found.kind === 'complaint') {
    const closed = await closeBoth(tx, found.id, null, asker);
    return isRefusal(closed) ? closed : presentFile(tx, closed, asker);
  }
  const change = close(found, asker.person, await owedIn(tx, found.id), tx.now);
  if (isRefusal(change)) return change;
  await store.saveState(tx, change.case);
  await record(tx, ...change.events);
  await closeMerged(tx, found.id, asker);
  return presentFile(tx, change.case, asker);
}
