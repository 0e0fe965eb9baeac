export type Misinformed = {
  /** Who is told of such a case today, the first to be told first. */
  chain: readonly string[];
  /** Whoever has it in hand at the client, if anybody said so. */
  inHand: string | null;
  /** Everybody a letter was sent to, or who opened or confirmed one. */
  told: readonly string[];
  /** It was addressed to the wrong person, so that who has it in hand is not whom it is for. */
  isReaddressed: boolean;
};

/**
 * Whom a corrected report goes to: first whoever has the matter in hand, unless it was never theirs, then the client's
 * list. Everybody else who has the wrong words before them is told as well (`alsoTold`), and asked nothing.
 */
export function whomToCorrect({ chain, inHand, told, isReaddressed }: Misinformed): {
  chain: string[];
  alsoTold: string[];
} {
  const ahead = inHand !== null && !isReaddressed ? [inHand] : [];
  const inTurn = [...new Set([...ahead, ...chain])];
  return { chain: inTurn, alsoTold: [...new Set(told)].filter((contact) => contact !== inTurn[0]) };
}
