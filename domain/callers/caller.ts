// A caller: someone who rings a client, known to that client only. The same person ringing another client is another caller.

export type Caller = {
  id: string;
  client: string;
  /** E.164 */
  number: string | null;
  name: string | null;
  /** Katakana. */
  reading: string | null;
  firstSeen: Date;
  lastSeen: Date;
  calls: number;
};

// A caller's name and number stay in the caller's row and out of the history, so that they can be erased.
export type CallerEvent =
  | { name: 'caller.met'; client: string; id: string; data: { at: string } }
  | { name: 'caller.named'; client: string; id: string; data: { at: string } };
