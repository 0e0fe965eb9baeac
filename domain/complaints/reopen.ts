import { type Refusal, refuse } from '../refusals/index.ts';
import type { Complaint, ComplaintAnswer } from './complaint.ts';
import { changed, type Doing, standing, within } from './move.ts';

/** It was not settled after all, however it had ended. Refuses complaint_still_open. */
export function reopen(found: Complaint, doing: Doing): ComplaintAnswer | Refusal {
  if (found.state !== 'closed_accepted') return refuse('complaint_still_open');
  const complaint = within({ ...found, ended: null }, 'reopened', doing);
  return changed(complaint, { name: 'complaint.reopened', data: standing(complaint) });
}
