/** Who has a case in hand at the client, as far as anybody said so, and who is told of cases like it today. */
export type InHand = {
  /** Said 対応します to its callback. */
  claimedBy: string | null;
  /** Confirmed its report. */
  acknowledgedBy: string | null;
  /** The first to be told first. */
  chain: readonly string[];
  /** The callback is late. */
  isLate: boolean;
};

/**
 * Whom to tell that the caller rang again: whoever has it in hand, else the first of the client's list. Once the callback
 * is late that first one is told as well, since the one in hand may be why it is late.
 */
export function whomToChase({ claimedBy, acknowledgedBy, chain, isLate }: InHand): string[] {
  const [first] = chain;
  const inHand = claimedBy ?? acknowledgedBy ?? first;
  return [...new Set([inHand, ...(isLate ? [first] : [])])].filter((contact) => contact !== undefined);
}
