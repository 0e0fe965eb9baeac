// A caller: someone who rings a client, known to that client only. The same person ringing another client is another caller.

export type Caller = {
  id: string;
  client: string;
  /** E.164; each belongs to one caller of the client. */
  numbers: readonly string[];
  name: string | null;
  /** Katakana. */
  reading: string | null;
  firstSeen: Date;
  lastSeen: Date;
  calls: number;
  /** The caller who turned out to be the same person, and has all of this one's history. */
  mergedInto: string | null;
};

// A caller's name, numbers, needs and notes stay in rows of their own and out of the history, so that they can be erased.
export type CallerEvent =
  | { name: 'caller.met' | 'caller.named'; client: string; id: string; data: { at: string } }
  | { name: 'caller.number_added' | 'caller.number_removed'; client: string; id: string; data: { at: string } }
  | {
      name: 'caller.noted' | 'caller.note_ended' | 'caller.needs_noted';
      client: string;
      id: string;
      data: { at: string };
    }
  | { name: 'caller.merged'; client: string; id: string; data: { swallowed: string; at: string } }
  | { name: 'caller.split'; client: string; id: string; data: { from: string; at: string } }
  | { name: 'caller.erased'; client: string; id: string; data: { at: string } };
