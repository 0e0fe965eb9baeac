import * as cases from '@denwaban/domain/cases';
import { type Closing, type Complaint, close, reopen, usualEnding } from '@denwaban/domain/complaints';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as caseStore from '../cases/store.ts';
import { record } from '../events/record.ts';
import { closeMerged } from '../relations/close-along.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { act } from './act.ts';
import { owedIn } from './owed.ts';

/**
 * A complaint and its case close together; `closing` null: the way its state has it, with the words it was asked with.
 * Refuses not_found, not_allowed, complaint_closed, complaint_step_out_of_turn, promise_still_open, callback_still_open.
 */
export async function closeBoth(
  tx: AgencyTx,
  about: string,
  closing: Closing | null,
  asker: Asker,
): Promise<cases.Case | Refusal> {
  const found = await caseStore.lock(tx, about);
  if (!found) return refuse('not_found');
  const owed = await owedIn(tx, about);
  const closed = await act(
    tx,
    {
      case: about,
      needs: 'close',
      take: (complaint, doing) => close(complaint, closing ?? asked(complaint), owed, doing),
    },
    asker,
  );
  if (isRefusal(closed)) return closed;
  const kept = await keepCase(tx, cases.close(found, asker.person, owed, tx.now));
  if (!isRefusal(kept)) await closeMerged(tx, about, asker);
  return kept;
}

function asked(complaint: Complaint): Closing {
  return complaint.closing ?? { ending: usualEnding(complaint), words: '' };
}

/** Refuses not_found, not_allowed, complaint_still_open. */
export async function reopenBoth(tx: AgencyTx, about: string, asker: Asker): Promise<cases.Case | Refusal> {
  const found = await caseStore.lock(tx, about);
  if (!found) return refuse('not_found');
  const opened = await act(tx, { case: about, needs: 'reopen', take: reopen }, asker);
  if (isRefusal(opened)) return opened;
  return keepCase(tx, cases.reopen(found, asker.person, tx.now));
}

async function keepCase(tx: AgencyTx, change: cases.CaseChange | Refusal): Promise<cases.Case | Refusal> {
  if (isRefusal(change)) return change;
  await caseStore.saveState(tx, change.case);
  await record(tx, ...change.events);
  return change.case;
}
