import type { Call, Waiting } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { instead } from './message.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

/** Said once of a call: the caller goes on waiting, and hears what else there is; or is sent to the voicemail unasked. */
export function overflowed(call: Call, fact: FactNamed<'overflowed'>, { now }: Moment): Outcome {
  const { state } = call;
  if (state.is !== 'waiting' || state.overflow) return unchanged(call);
  const { because, to, unasked, position, minutes } = fact;
  const told = event(call, 'call.overflowed', { because, choices: to.choices, others: to.others });
  if (unasked) return instead(call, to.voicemailSeconds, { now, events: [told] });
  const waiting: Waiting = { ...state, overflow: to };
  if (to.choices.length === 0) return changed({ ...call, state: waiting }, { events: [told] });
  return changed(
    { ...call, state: { ...waiting, toldAt: now } },
    { commands: [{ do: 'tell_wait', position, minutes, choices: to.choices }], events: [told] },
  );
}
