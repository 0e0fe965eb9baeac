import type { RelayLabel } from './relay.ts';

/** Minutes of the clock on the wall. */
export type RelayRules = {
  /** How long a contact has to acknowledge before the next one is told. */
  windowMinutes: Record<AskingLabel, number>;
  /** Waits between tries at one contact; when they are used up, the next contact is told. */
  retryMinutes: Record<RelayLabel, readonly number[]>;
  /** A try of which nothing is heard for so long counts as failed: whoever was to send it may be gone. */
  unheardMinutes: number;
};

export type AskingLabel = Exclude<RelayLabel, 'report'>;

/** An urgent message goes to the next person rather than wait for a mail server to recover. */
export const usualRules: RelayRules = {
  windowMinutes: { urgent: 5, callback: 15 },
  retryMinutes: { urgent: [1], callback: [1, 5, 15], report: [1, 5, 15] },
  unheardMinutes: 3,
};

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
