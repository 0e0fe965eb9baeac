// How well the other side comes through, by what arrived and what did not.

/** Counted from the beginning of the talk. */
export type Counted = { arrived: number; missing: number; jitterSeconds: number; roundTripSeconds: number | null };
export type Quality = 'good' | 'unsteady' | 'broken';

/** Null: nothing has been counted yet. Where a talk is measured anew from its beginning, nothing is said of it. */
export function qualityOf(before: Counted | null, now: Counted): Quality | null {
  const arrived = now.arrived - (before?.arrived ?? 0);
  const missing = Math.max(0, now.missing - (before?.missing ?? 0));
  if (!before || arrived < 0) return null;
  const lost = arrived + missing === 0 ? 1 : missing / (arrived + missing);
  if (lost > 0.1) return 'broken';
  // Above these, people notice: ITU-T G.114 for the way there and back, and what a jitter buffer still evens out.
  const isLate = (now.roundTripSeconds ?? 0) > 0.4 || now.jitterSeconds > 0.05;
  return lost > 0.02 || isLate ? 'unsteady' : 'good';
}

export function countedIn(report: RTCStatsReport): Counted | null {
  let counted: Counted | null = null;
  let roundTripSeconds: number | null = null;
  for (const each of report.values()) {
    if (each.type === 'inbound-rtp' && each.kind === 'audio') {
      const { packetsReceived: arrived, packetsLost: missing, jitter: jitterSeconds } = each;
      counted = { arrived, missing, jitterSeconds, roundTripSeconds: null };
    }
    if (each.type === 'candidate-pair' && each.nominated) roundTripSeconds = each.currentRoundTripTime ?? null;
  }
  return counted && { ...(counted as Counted), roundTripSeconds };
}
