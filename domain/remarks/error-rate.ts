/** Messages taken, and those of them in which an error of ours reached the client: a recheck found it, or a correction put it right. */
export type Counted = { messages: number; errors: number };

/** Errors of ours for each hundred messages, to two places; null where there was no message. */
export function errorRate({ messages, errors }: Counted): number | null {
  return messages === 0 ? null : Math.round((errors * 10_000) / messages) / 100;
}

export function together(counts: readonly Counted[]): Counted {
  return {
    messages: counts.reduce((sum, { messages }) => sum + messages, 0),
    errors: counts.reduce((sum, { errors }) => sum + errors, 0),
  };
}
