// How a step of a complaint's life is taken: the row locked, the asker allowed, the answer kept.
import { type Complaint, type ComplaintAnswer, type ComplaintMay, type Doing, may } from '@denwaban/domain/complaints';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { neverOpen } from '../callbacks/clock.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

export type Step = {
  case: string;
  needs: keyof ComplaintMay;
  take: (complaint: Complaint, doing: Doing) => ComplaintAnswer | Refusal | Promise<ComplaintAnswer | Refusal>;
};

/** Refuses not_found, not_allowed, and what the step refuses; of a closed complaint its own refusal comes first. */
export async function act(
  tx: AgencyTx,
  { case: about, needs, take }: Step,
  asker: Asker,
): Promise<Complaint | Refusal> {
  const complaint = await store.lock(tx, about);
  if (!complaint) return refuse('not_found');
  const allowed = may({ ...asker, id: asker.person }, complaint);
  if (complaint.state !== 'closed_accepted' && !allowed[needs]) return refuse('not_allowed');
  const answer = await take(complaint, await doingOf(tx, complaint.client, asker));
  if (isRefusal(answer)) return answer;
  if (answer.complaint !== complaint) await keep(tx, answer);
  return answer.complaint;
}

export async function doingOf(tx: AgencyTx, client: string, asker: Asker | null): Promise<Doing> {
  const by = asker && { as: asker.as === 'staff' ? ('agency' as const) : ('client' as const), id: asker.person };
  return { by, now: tx.now, calendar: (await hours.calendarOf(tx, client)) ?? neverOpen };
}
