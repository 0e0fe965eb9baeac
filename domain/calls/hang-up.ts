import { leftAtClient, untaken } from './at-client.ts';
import type { Call, Choosing, Closed, Ender, Offered, Waiting } from './call.ts';
import { end, lineDead } from './end.ts';
import { type CallEvent, event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { lineFreed } from './keep-place.ts';
import { waitedSeconds } from './lengths.ts';
import { stopSpeaking } from './message.ts';
import { stopRinging } from './open-offer.ts';
import { operatorGone } from './operator-lost.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';
import { notReached } from './ring-back.ts';
import { passedOnIsOver } from './third.ts';
import { startWrapUp } from './wrap-up.ts';

/**
 * Only the operator on the line can hang up on a caller: an earlier operator's phone going down ends nothing. And whoever hangs
 * up in the middle of a transfer leaves the caller, who is not lost with them.
 */
export function hungUp(call: Call, fact: FactNamed<'hung_up'>, moment: Moment): Outcome {
  const { state } = call;
  switch (state.is) {
    case 'offered':
      // Who keeps the place is off the line already.
      if (state.back) return unchanged(call);
      return fact.by === 'operator' ? unchanged(call) : leaveUnanswered(call, state, fact.by, moment);
    case 'at_client':
      return fact.by === 'operator' ? unchanged(call) : leftAtClient(call, fact.by, moment);
    case 'choosing':
    case 'closed':
    case 'waiting':
      return fact.by === 'operator' ? unchanged(call) : leaveUnanswered(call, state, fact.by, moment);
    case 'kept':
      return state.lineUntil && fact.by !== 'operator' ? lineFreed(call, state) : unchanged(call);
    case 'ringing_back':
      if (fact.by === 'caller' || (fact.by === 'operator' && fact.operator !== state.operator)) return unchanged(call);
      return notReached(call, { fact: 'not_reached', toll: state.toll }, moment);
    case 'speaking':
      return fact.by === 'operator' ? unchanged(call) : stopSpeaking(call, fact.by, moment);
    case 'talking':
    case 'held':
      if (fact.by === 'operator' && fact.operator !== state.operator) return unchanged(call);
      if (fact.by === 'operator' && call.third) return operatorGone(call, state.operator, moment);
      return startWrapUp(call, state.operator, fact.by, moment);
    case 'wrap_up':
    case 'passed_on':
      return fact.by === 'operator' || call.endedAt ? unchanged(call) : passedOnIsOver(call, fact.by, moment);
    case 'dialling':
    case 'spoken':
    case 'ended':
      return unchanged(call);
  }
}

export function callerLost(call: Call, _fact: FactNamed<'caller_lost'>, moment: Moment): Outcome {
  return hungUp(call, { fact: 'hung_up', by: 'exchange' }, moment);
}

export function announced(call: Call, _fact: FactNamed<'announced'>, { now }: Moment): Outcome {
  if (call.state.is === 'kept' && call.state.lineUntil) return lineFreed(call, call.state);
  if (call.state.is !== 'closed') return unchanged(call);
  const ended = end(lineDead(call, 'exchange', now), 'outside_hours');
  return changed(ended.call, {
    commands: [{ do: 'hang_up' }],
    events: [event(call, 'call.announced_closed', {}), event(call, 'call.hung_up', { by: 'exchange' }), ended.event],
  });
}

function leaveUnanswered(call: Call, state: Unanswered, by: LeavingBy, { now }: Moment): Outcome {
  const ended = end(lineDead(call, by, now), howItEnds(call, state, by));
  const events: CallEvent[] = [event(call, 'call.hung_up', { by })];
  if (ended.call.state.how === 'abandoned') {
    events.push(event(call, 'call.abandoned', { waitedSeconds: waitedSeconds(ended.call) }));
  }
  return changed(ended.call, {
    commands: [...stopRinging(state), { do: 'hang_up' }],
    events: [...events, ended.event],
  });
}

type Unanswered = Choosing | Closed | Waiting | Offered;
type LeavingBy = Exclude<Ender, 'operator' | 'contact'>;

// A caller who had been answered, lost the operator and gave up in the queue has talked: there is something to write down.
function howItEnds(call: Call, state: Unanswered, by: LeavingBy) {
  if (state.is === 'closed') return 'outside_hours';
  if (state.is === 'choosing') return untaken(call, by);
  if (call.answeredAt) return 'talked';
  return by === 'caller' ? 'abandoned' : 'lost';
}
