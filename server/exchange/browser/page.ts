// A page is one end of a browser call: the caller's, or the desk of the operator who answered. It says every few seconds
// that it is still there; the silence of a page is all that a lost network or a crashed browser leaves behind.

export type Side = 'caller' | 'operator';

export type Page = {
  side: Side;
  seenAt: Date;
  /** It said that it was being closed, or reloaded: the two look alike until it is back. */
  leftAt: Date | null;
  /** The operator's page only: the attempt at media now under way. */
  attempt: string | null;
};

const silenceSeconds: Record<Side, number> = { caller: 15, operator: 20 };
const reloadSeconds = 5;

/**
 * When the page is given up unless it is heard from. Silence counts from `heardSince` at the earliest: while we were
 * away nobody could be heard, and a restart must not drop every call of the house.
 */
export function givenUpAt({ side, seenAt, leftAt }: Page, heardSince: Date): Date {
  if (leftAt) return after(leftAt, reloadSeconds);
  return after(seenAt > heardSince ? seenAt : heardSince, silenceSeconds[side]);
}

function after(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
