/** 対応区分: what the scope agreed with the client lets the desk do: take a message, answer (2次), decline, or hand to a named senior. */
export type Treatment = 'take' | 'answer' | 'decline' | 'dedicated';

/** Why what might have been answered (2次) was taken down for a callback after all. */
export const fallbackReasons = [
  'not_in_manual',
  'beyond_limit',
  'not_identified',
  'caller_insists',
  'client_decides',
  'other',
] as const;
export type FallbackReason = (typeof fallbackReasons)[number];
