import { advance } from '../recordings/index.ts';
import type { Call, Ended, Ender, Out } from './call.ts';
import { type CallEvent, event } from './event.ts';
import { talkedSeconds, waitedSeconds } from './lengths.ts';

/** A call whose line is dead, still in the state it was in. */
export type DeadLine = Call & { endedAt: Date; endedBy: Ender };

export function lineDead(call: Call, by: Ender, now: Date): DeadLine {
  return { ...call, endedAt: now, endedBy: by, recording: advance(call.recording, { fact: 'line_dead' }, now) };
}

/** The only way into `ended`, and the only source of `call.ended`, or of what stands for it where one of ours rang. */
export function end(call: DeadLine, how: Ended['how']): { call: Call & { state: Ended }; event: CallEvent } {
  if (call.out) return endOut(call, call.out);
  const { operator, disposition } = call;
  const lengths = { waitedSeconds: waitedSeconds(call), talkedSeconds: talkedSeconds(call) };
  return {
    call: { ...call, state: { is: 'ended', how, ...written(call) } },
    event: event(call, 'call.ended', { how, by: call.endedBy, operator, disposition, ...lengths }),
  };
}

function written({ state }: Call): Pick<Ended, 'enteredAt'> {
  return 'enteredAt' in state ? { enteredAt: state.enteredAt } : {};
}

function endOut(call: DeadLine, { about }: Out): ReturnType<typeof end> {
  const { operator, endedBy: by } = call;
  const talked = { case: about?.case ?? null, talkedSeconds: talkedSeconds(call) };
  return {
    call: { ...call, state: { is: 'ended', how: call.answeredAt ? 'talked' : 'got_nobody' } },
    event: event(call, 'call.out_ended', { by, operator, ...talked }),
  };
}
