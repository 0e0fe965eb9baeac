import type { Disposition, Ended, OneStrokeEnding } from '../calls/index.ts';
import type { CaseKind } from '../cases/index.ts';

/** What a call was, each call exactly one of them: by what was wanted, by how it ended without a form, or by why it was not answered. */
export const callKinds = [
  'inquiry',
  'complaint',
  'order',
  'reservation',
  'other',
  'sales',
  'wrong_number',
  'silent',
  'machine',
  'cut_off',
  'abandoned',
  'not_reached',
  'rang_again',
  'lost',
  'voicemail',
  'outside_hours',
  'unfinished',
] as const;
export type CallKind = (typeof callKinds)[number];

/** As much of a call as its kind turns on. */
export type KnownCall = {
  /** Null while it has not ended. What one of ours dialled is no call that came in, and what the client took is none of ours. */
  ended: Exclude<Ended['how'], 'got_nobody' | 'at_client'> | null;
  disposition: Disposition | null;
  /** The kinds of its cases in the order they were opened. */
  cases: readonly CaseKind[];
};

/** Where one call is about several things, a complaint tells it; else the first. */
export function kindOfCall({ ended, disposition, cases }: KnownCall): CallKind {
  if (ended === null) return 'unfinished';
  if (ended !== 'talked') return ended;
  if (disposition === null) return 'unfinished';
  return disposition === 'message' ? kindOfMessage(cases) : disposition;
}

function kindOfMessage(cases: readonly CaseKind[]): CaseKind {
  return cases.find((kind) => kind === 'complaint') ?? cases[0] ?? 'other';
}

/** Calls that ended in one stroke, and left no message. */
export const oneStrokeKinds: readonly OneStrokeEnding[] = ['sales', 'wrong_number', 'silent', 'machine', 'cut_off'];

export function countByKind(kinds: readonly CallKind[]): Record<CallKind, number> {
  const counts = Object.fromEntries(callKinds.map((kind) => [kind, 0])) as Record<CallKind, number>;
  for (const kind of kinds) counts[kind] += 1;
  return counts;
}
