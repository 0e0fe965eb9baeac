import { incomplete, isRefusal, type Refusal } from '../refusals/index.ts';
import type { Complaint, ComplaintAnswer, Side } from './complaint.ts';
import { changed, checkTurn, type Doing, standing, within } from './move.ts';

/** 7.6: it is looked into by one side, or waits for the client's word, or for the client to ring the caller back. */
export const courses = ['investigating', 'waiting_for_client', 'callback_due'] as const;

export type Proceeding = {
  to: (typeof courses)[number];
  /** Who looks into it; null: whose matter it is. */
  side: Side | null;
  /** By when; null: the usual time of its severity. */
  until: Date | null;
};

/** Refuses complaint_closed, complaint_step_out_of_turn, incomplete_input (a time already past). */
export function proceed(found: Complaint, { to, side, until }: Proceeding, doing: Doing): ComplaintAnswer | Refusal {
  const turn = checkTurn(found, [
    ...(['acknowledged', 'assessed', 'reopened', 'investigating', 'waiting_for_client', 'callback_due'] as const),
    ...(['responded', 'decision_told', 'open_refused', 'external'] as const),
  ]);
  if (isRefusal(turn)) return turn;
  if (until !== null && until <= doing.now) return incomplete('until', 'already_past');
  const moved = within(found, to, doing, to === 'investigating' ? (side ?? undefined) : undefined);
  const complaint = until && moved.next ? { ...moved, next: { ...moved.next, by: until } } : moved;
  return changed(complaint, { name: 'complaint.proceeded', data: standing(complaint) });
}
