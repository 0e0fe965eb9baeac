import { closeAlong } from '@denwaban/domain/cases';
import { close, usualEnding } from '@denwaban/domain/complaints';
import { isRefusal } from '@denwaban/domain/refusals';
import * as cases from '../cases/store.ts';
import { keep } from '../complaints/keep.ts';
import * as complaints from '../complaints/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as store from './store.ts';

/** Closes what is part of a case that has just been closed: what was owed in any of them was looked at then. */
export async function closeMerged(tx: AgencyTx, kept: string, asker: Asker | null): Promise<void> {
  for (const { id, state } of (await store.mergedInto(tx, [kept])).get(kept) ?? [])
    if (state === 'open') await closeOne(tx, id, asker);
}

async function closeOne(tx: AgencyTx, id: string, asker: Asker | null): Promise<void> {
  const found = await cases.lock(tx, id);
  if (!found) return;
  const change = closeAlong(found, asker?.person ?? null, tx.now);
  await cases.saveState(tx, change.case);
  await record(tx, ...change.events);
  const complaint = await complaints.lock(tx, id);
  if (!complaint || complaint.state === 'closed_accepted') return;
  const by = asker && { as: asker.as === 'staff' ? ('agency' as const) : ('client' as const), id: asker.person };
  const ending = { ending: usualEnding(complaint), words: '' };
  const answer = close(complaint, ending, { promises: [], callback: null }, { by, now: tx.now });
  // Its usual ending is one that its state allows.
  if (!isRefusal(answer)) await keep(tx, answer);
}
