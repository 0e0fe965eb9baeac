import type { Complaint, ComplaintAnswer } from './complaint.ts';
import { changed, standing, unchanged } from './move.ts';

export function isOverdue({ next }: Complaint, now: Date): boolean {
  return next !== null && now >= next.by;
}

/** When `lapse` next has something to say; null when it never has. */
export function dueAt({ next, overdueSince }: Complaint): Date | null {
  return overdueSince === null ? (next?.by ?? null) : null;
}

/** Whoever's move it was has not moved in time: said once for each clock. */
export function lapse(found: Complaint, now: Date): ComplaintAnswer {
  if (found.next === null || found.overdueSince !== null || !isOverdue(found, now)) return unchanged(found);
  const complaint = { ...found, overdueSince: found.next.by };
  return changed(complaint, { name: 'complaint.overdue', data: standing(complaint) });
}
