// A telephone: it is plugged in under a name and a password, and rings. What it is made of stands in one file beside this.

/** How it is known where it is plugged in. */
export type Plug = { user: string; password: string; realm: string };

/** `lost` comes back by itself; `turned_away`: the password is not good, or not known yet. */
export type PlugState = 'ready' | 'lost' | 'turned_away';

export type Telephone = {
  tryAgain(): void;
  /** Rings no more. A talk that is on is not ended by it: that is for the exchange to see to. */
  unplug(): void;
};

export type Hears = { became(state: PlugState): void; rings(ring: Ring): void };

/** One ringing, and the talk that comes of it. */
export type Ring = {
  /** The call that rings. */
  call: string;
  /** Picks up, saying what is in this track. */
  answer(track: MediaStreamTrack, hears: RingHears): void;
  /** Says something else from now on. */
  speak(track: MediaStreamTrack): void;
  press(key: string): void;
  /** Null before there is anything to measure. */
  measure(): Promise<RTCStatsReport | null>;
  /** Lets go of the line without a word: who is at its other end stays the exchange's. */
  leave(): void;
  over: Promise<void>;
};

/** `broken`: nothing has come through for a while, or never will. */
export type RingHears = { heard(voice: MediaStream): void; became(state: 'connected' | 'broken'): void };

export type PlugIn = (plug: Plug, hears: Hears) => Telephone;
