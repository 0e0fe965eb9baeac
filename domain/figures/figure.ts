// Figures (数字): what a span of time came to, read from the history and from nothing else. Each is one division, so that the
// formula stands beside it and anybody can do it again.

export const figureNames = [
  'in_three_rings',
  'abandonment',
  'wait',
  'report_time',
  'corrections',
  'not_obtained',
  'wrap_up',
  'chases',
] as const;

export type FigureName = (typeof figureNames)[number];

/** `part ÷ whole`; both are counts, or `part` is a sum of seconds. */
export type Share = { part: number; whole: number };

export type Figure = Share & { name: FigureName };

/** Null where there is nothing to divide by: no calls are not a bad day. */
export function quotient({ part, whole }: Share): number | null {
  return whole === 0 ? null : part / whole;
}
