import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import { tell } from '../tell.ts';

/** A caller has pressed a key, or whom we rang. What operators press is for whoever they talk to. */
export async function keyPressed(
  books: Books,
  { calls }: Engine,
  { channel, key }: { channel: string; key: string },
): Promise<void> {
  const call = calls.ofCaller(channel);
  if (call) await tell(books, call.leg, { fact: 'key_pressed', key });
}
