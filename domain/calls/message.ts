// What a caller says to the machine outside the hours, or instead of waiting: a message that somebody reads and answers, or nothing at all.
import type { Call, Ended, Spoken } from './call.ts';
import { type DeadLine, end, lineDead } from './end.ts';
import { type CallEvent, event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { waitedSeconds } from './lengths.ts';
import { stopRinging, withdrawnOffer } from './open-offer.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

// Who breathes, says もしもし and hangs up has left no message.
const leastSeconds = 2;

/** Whether what was said is a message at all. */
export function isMessage(seconds: number): boolean {
  return seconds >= leastSeconds;
}

// Fetching the sound takes moments; an engine that nobody drives for a while keeps it until then.
export const onItsWaySeconds = 120;

// What is said before the tone, and a silence at the end, come on top of a message.
const aroundMessageSeconds = 120;

export function messageUntil(seconds: number, now: Date): Date {
  return new Date(now.getTime() + (seconds + aroundMessageSeconds) * 1000);
}

type Going = { now: Date; events: CallEvent[] };

/** Whoever waits leaves the queue for the voicemail. */
export function instead(call: Call, seconds: number, { now, events }: Going): Outcome {
  const waited = Math.max(0, Math.floor((now.getTime() - call.arrivedAt.getTime()) / 1000));
  const chosen = event(call, 'call.voicemail_chosen', { waitedSeconds: waited });
  return toVoicemail(call, seconds, { now, events: [...events, chosen] });
}

/** Whoever says nothing there has given up, as far as anybody of ours was there to be waited for. */
export function toVoicemail(call: Call, seconds: number, { now, events }: Going): Outcome {
  const until = messageUntil(seconds, now);
  const isOpen = !call.menu || call.menu.toUs === 'open';
  const speaking: Call = { ...call, state: { is: 'speaking', until, ...(isOpen && { queued: true }) } };
  return changed(
    { ...speaking, pastOffers: withdrawnOffer(call) },
    {
      commands: [
        ...stopRinging(call.state),
        { do: 'announce', what: 'voicemail_instead' },
        { do: 'take_message', seconds },
      ],
      events,
    },
  );
}

/** The caller has gone while speaking: what was said so far is a message like any other. */
export function stopSpeaking(call: Call, by: 'caller' | 'exchange', { now }: Moment): Outcome {
  const until = new Date(now.getTime() + onItsWaySeconds * 1000);
  return changed(
    { ...lineDead(call, by, now), state: { ...call.state, is: 'spoken', until } as Spoken },
    { commands: [{ do: 'hang_up' }], events: [event(call, 'call.hung_up', { by })] },
  );
}

export function messageLeft(call: Call, { seconds }: FactNamed<'message_left'>, moment: Moment): Outcome {
  const events = isMessage(seconds) ? [event(call, 'call.message_left', { seconds })] : [];
  return endWith(call, isMessage(seconds) ? 'voicemail' : without(call), { events, moment });
}

export function messageLost(call: Call, _fact: FactNamed<'message_lost'>, moment: Moment): Outcome {
  return endWith(call, without(call), { events: [], moment });
}

// Who chose the voicemail while waiting, and said nothing to it, has given up the wait.
function without({ state, answeredAt }: Call): NoMessage {
  if (!('queued' in state)) return 'outside_hours';
  return answeredAt ? 'talked' : 'abandoned';
}

type NoMessage = 'outside_hours' | 'abandoned' | 'talked';
type Ending = { events: CallEvent[]; moment: Moment };

function endWith(call: Call, how: 'voicemail' | NoMessage, { events, moment }: Ending): Outcome {
  switch (call.state.is) {
    case 'speaking': {
      const ended = end(lineDead(call, 'exchange', moment.now), how);
      const hungUp = event(call, 'call.hung_up', { by: 'exchange' });
      const told = [...events, hungUp, ...abandonedIn(ended.call), ended.event];
      return changed(ended.call, { commands: [{ do: 'hang_up' }], events: told });
    }
    case 'spoken': {
      const ended = end(call as DeadLine, how);
      return changed(ended.call, { events: [...events, ...abandonedIn(ended.call), ended.event] });
    }
    default:
      return unchanged(call);
  }
}

function abandonedIn(call: Call & { state: Ended }): CallEvent[] {
  const { how } = call.state;
  return how === 'abandoned' ? [event(call, 'call.abandoned', { waitedSeconds: waitedSeconds(call) })] : [];
}
