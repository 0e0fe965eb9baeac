import type { Call, Hours, Waiting } from './call.ts';
import type { Command } from './command.ts';
import { event } from './event.ts';
import { messageUntil } from './message.ts';
import { changed, type Outcome } from './outcome.ts';

// An announcement whose end is never reported must not keep a line for ever. A PBX says its own words for as long as it
// likes, and a night duty may still pick up.
const closedSeconds = ({ exchange }: Call) => (exchange === 'cti' ? 300 : 60);

/** A caller comes to us: in the client's hours the queue, at the place of the arrival; outside them, that we are closed, or the voicemail. */
export function meet(call: Call, hours: Hours, now: Date): Outcome {
  if (hours === 'open') return queue(call);
  return hours === 'closed' ? turnAway(call, now) : takeMessage(call, hours.voicemailSeconds, now);
}

function queue(call: Call): Outcome {
  const waiting: Waiting = { is: 'waiting', since: call.arrivedAt };
  const commands: Command[] = [
    { do: 'announce', what: 'welcome' },
    { do: 'play', what: 'waiting_music' },
  ];
  const queued = event(call, 'call.queued', { since: waiting.since.toISOString() });
  return changed({ ...call, state: waiting }, { commands, events: [queued] });
}

function turnAway(call: Call, now: Date): Outcome {
  const until = new Date(now.getTime() + closedSeconds(call) * 1000);
  return changed(
    { ...call, state: { is: 'closed', until } },
    { commands: [{ do: 'announce', what: 'closed' }], events: [] },
  );
}

function takeMessage(call: Call, seconds: number, now: Date): Outcome {
  const commands: Command[] = [
    { do: 'announce', what: 'voicemail' },
    { do: 'take_message', seconds },
  ];
  return changed({ ...call, state: { is: 'speaking', until: messageUntil(seconds, now) } }, { commands, events: [] });
}
