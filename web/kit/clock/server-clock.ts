// The server's clock, read off the Date header of its answers, so that a countdown is right on a PC whose clock is not.
// The header is cut to the second: each answer only says between which bounds the difference lies. Together they close in on it.

type Bounds = { least: number; most: number };

export function serverClock() {
  let bounds: Bounds | undefined;

  return {
    heard(serverDate: string, sent: number, received: number) {
      const second = Date.parse(serverDate);
      if (Number.isNaN(second)) return;
      const now = { least: second - received, most: second + 1000 - sent };
      bounds = bounds ? both(bounds, now) : now;
    },

    /** Milliseconds to add to this machine's clock. */
    difference(): number {
      return bounds ? (bounds.least + bounds.most) / 2 : 0;
    },
  };
}

// Bounds that do not meet mean that one of the two clocks was set anew: only the latest answer counts then.
function both(before: Bounds, now: Bounds): Bounds {
  const met = { least: Math.max(before.least, now.least), most: Math.min(before.most, now.most) };
  return met.least <= met.most ? met : now;
}
