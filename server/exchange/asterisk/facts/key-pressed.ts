import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import { tell } from '../tell.ts';

/** A key, and when it was let go (milliseconds since 1970). */
export type Key = { key: string; at: number };

/** A caller has pressed a key, or whom we rang. What operators press is for whoever they talk to. */
export async function keyPressed(
  books: Books,
  { calls }: Engine,
  { channel, ...pressed }: { channel: string } & Key,
): Promise<void> {
  const call = calls.ofCaller(channel);
  if (!call || isToldTwice(call.lastKey, pressed)) return;
  call.lastKey = pressed;
  await tell(books, call.leg, { fact: 'key_pressed', key: pressed.key });
}

// Asterisk 22 at times tells of a key a second time, some thousandths later, of one pressed just after two were brought together.
// No thumb lets go of the same key twice within the shortest time a key must be held (ITU-T Q.24).
const shortestKeyMs = 40;

export function isToldTwice(last: Key | null, { key, at }: Key): boolean {
  return last?.key === key && at - last.at < shortestKeyMs;
}
