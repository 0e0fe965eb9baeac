import { rate, type Sound } from '../sound/sound.ts';

/** What was heard, at a place in time: samples since the tape was put in. */
export type Tape = {
  now(): number;
  hear(packet: { source: number; timestamp: number; sound: Sound }): void;
  /** What did not arrive is silence. */
  between(from: number, to: number): Sound;
};

/** Puts what arrives where it belongs by the sender's own clock; where that clock jumps, by ours. */
export function openTape(): Tape {
  const began = performance.now();
  const now = () => Math.round(((performance.now() - began) * rate) / 1000);
  const parts: { at: number; sound: Sound }[] = [];
  let sender: { source: number; zero: number } | null = null;
  return {
    now,
    hear: ({ source, timestamp, sound }) => {
      const arrival = now();
      if (sender?.source !== source || Math.abs(timestamp + sender.zero - arrival) > rate / 4)
        sender = { source, zero: arrival - timestamp };
      parts.push({ at: timestamp + sender.zero, sound });
    },
    between: (from, to) => {
      const tape = new Int16Array(to - from);
      for (const { at, sound } of parts) if (at >= from && at + sound.length <= to) tape.set(sound, at - from);
      return tape;
    },
  };
}
