import { advance } from '../recordings/index.ts';
import type { Call, Ended, Ender } from './call.ts';
import { type CallEvent, event } from './event.ts';
import { talkedSeconds, waitedSeconds } from './lengths.ts';

/** A call whose line is dead, still in the state it was in. */
export type DeadLine = Call & { endedAt: Date; endedBy: Ender };

export function lineDead(call: Call, by: Ender, now: Date): DeadLine {
  return { ...call, endedAt: now, endedBy: by, recording: advance(call.recording, { fact: 'line_dead' }, now) };
}

/** The only way into `ended`, and the only source of `call.ended`. */
export function end(call: DeadLine, how: Ended['how']): { call: Call & { state: Ended }; event: CallEvent } {
  const { operator, disposition } = call;
  const lengths = { waitedSeconds: waitedSeconds(call), talkedSeconds: talkedSeconds(call) };
  return {
    call: { ...call, state: { is: 'ended', how } },
    event: event(call, 'call.ended', { how, by: call.endedBy, operator, disposition, ...lengths }),
  };
}
