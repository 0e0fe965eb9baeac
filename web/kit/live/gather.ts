/**
 * Gathers hints and passes them on together: the first at once, the rest not more often than every `milliseconds`.
 * A busy hour brings hundreds of hints a second; asking again for each would never let an answer finish.
 */
export function gather({ milliseconds, pass }: { milliseconds: number; pass: (hints: string[]) => void }) {
  const hints = new Set<string>();
  let resting: ReturnType<typeof setTimeout> | undefined;

  function hear(hint: string) {
    hints.add(hint);
    if (!resting) hand();
  }

  function hand() {
    resting = undefined;
    if (hints.size === 0) return;
    const gathered = [...hints];
    hints.clear();
    resting = setTimeout(hand, milliseconds);
    pass(gathered);
  }

  return { hear, stop: () => clearTimeout(resting) };
}
