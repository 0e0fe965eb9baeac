import type { Call, Ender } from './call.ts';
import { type DeadLine, end, lineDead } from './end.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

export function startWrapUp(call: Call, operator: string, by: Ender, { now, rules }: Moment): Outcome {
  const until = new Date(now.getTime() + rules.wrapUpSeconds * 1000);
  return changed(
    { ...lineDead(call, by, now), state: { is: 'wrap_up', operator, until } },
    {
      commands: [{ do: 'hang_up' }],
      events: [
        event(call, 'call.hung_up', { by }),
        event(call, 'call.wrap_up_started', { operator, until: until.toISOString() }),
      ],
    },
  );
}

export function wrappedUp(call: Call, { operator }: FactNamed<'wrapped_up'>): Outcome {
  return call.state.is === 'wrap_up' && call.state.operator === operator ? endWrapUp(call) : unchanged(call);
}

/** Ends without a disposition where none was given: the intake is unfinished, and its draft stays. */
export function wrapUpLapsed(call: Call, _fact: FactNamed<'wrap_up_lapsed'>, { now }: Moment): Outcome {
  return call.state.is === 'wrap_up' && now >= call.state.until ? endWrapUp(call) : unchanged(call);
}

function endWrapUp(call: Call): Outcome {
  const ended = end(call as DeadLine, 'talked');
  return changed(ended.call, { events: [ended.event] });
}
