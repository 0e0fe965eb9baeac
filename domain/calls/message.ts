// What a caller says to the machine outside the hours: a message that somebody reads and answers, or nothing at all.
import type { Call } from './call.ts';
import { type DeadLine, end, lineDead } from './end.ts';
import { type CallEvent, event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

// Who breathes, says もしもし and hangs up has left no message.
const leastSeconds = 2;

/** Whether what was said is a message at all. */
export function isMessage(seconds: number): boolean {
  return seconds >= leastSeconds;
}

// Fetching the sound takes moments; an engine that nobody drives for a while keeps it until then.
const onItsWaySeconds = 120;

/** The caller has gone while speaking: what was said so far is a message like any other. */
export function stopSpeaking(call: Call, by: 'caller' | 'exchange', { now }: Moment): Outcome {
  const until = new Date(now.getTime() + onItsWaySeconds * 1000);
  return changed(
    { ...lineDead(call, by, now), state: { is: 'spoken', until } },
    { commands: [{ do: 'hang_up' }], events: [event(call, 'call.hung_up', { by })] },
  );
}

export function messageLeft(call: Call, { seconds }: FactNamed<'message_left'>, moment: Moment): Outcome {
  const events = isMessage(seconds) ? [event(call, 'call.message_left', { seconds })] : [];
  return endWith(call, isMessage(seconds) ? 'voicemail' : 'outside_hours', { events, moment });
}

export function messageLost(call: Call, _fact: FactNamed<'message_lost'>, moment: Moment): Outcome {
  return endWith(call, 'outside_hours', { events: [], moment });
}

type Ending = { events: CallEvent[]; moment: Moment };

function endWith(call: Call, how: 'voicemail' | 'outside_hours', { events, moment }: Ending): Outcome {
  switch (call.state.is) {
    case 'speaking': {
      const ended = end(lineDead(call, 'exchange', moment.now), how);
      const hungUp = event(call, 'call.hung_up', { by: 'exchange' });
      return changed(ended.call, { commands: [{ do: 'hang_up' }], events: [...events, hungUp, ended.event] });
    }
    case 'spoken': {
      const ended = end(call as DeadLine, how);
      return changed(ended.call, { events: [...events, ended.event] });
    }
    default:
      return unchanged(call);
  }
}
