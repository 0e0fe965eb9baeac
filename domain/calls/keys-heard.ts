// Keys (プッシュ信号) that whoever is on the line presses in the middle of a conversation: a customer's number, or a card's.
import type { Call } from './call.ts';
import { event } from './event.ts';
import { isTalk } from './listener.ts';
import { changed, type Outcome, unchanged } from './outcome.ts';

const mostKeys = 32;

/** Stands for a key that was pressed while the recording was paused: that there was one is shown, and which is kept nowhere. */
export const hiddenKey = '•';

/** For the desk of the operator they talk to, the last 32 of them. The history knows nothing of it. */
export function keyHeard(call: Call, key: string): Outcome {
  if (!isTalk(call.state)) return unchanged(call);
  const { operator } = call.state;
  const keysHeard = `${call.keysHeard}${isPaused(call) ? hiddenKey : key}`.slice(-mostKeys);
  return changed({ ...call, keysHeard }, { events: [event(call, 'call.key_heard', { operator })] });
}

// What is asked and not known to be done counts: whoever asked for it reads the card's number out already.
function isPaused({ recording: { is } }: Call): boolean {
  return is === 'pausing' || is === 'paused' || is === 'resuming';
}

/** With the conversation they are forgotten, and nobody reads them to whom they were not pressed. */
export function forgetKeys({ state }: Call, { call, ...said }: Outcome): Outcome {
  if (call.keysHeard === '' || (isTalk(call.state) && isTalk(state) && call.state.operator === state.operator))
    return { call, ...said };
  return { ...said, call: { ...call, keysHeard: '' } };
}
