import type { Call, Ender, WrapUp } from './call.ts';
import { type DeadLine, end, lineDead } from './end.ts';
import { type CallEvent, event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

export function wrapUpFrom(operator: string, { now, rules }: Moment): WrapUp {
  return { is: 'wrap_up', operator, until: new Date(now.getTime() + rules.wrapUpSeconds * 1000) };
}

export function startWrapUp(call: Call, operator: string, by: Ender, moment: Moment): Outcome {
  const wrapUp = wrapUpFrom(operator, moment);
  return changed(
    { ...lineDead(call, by, moment.now), state: wrapUp },
    {
      commands: [{ do: 'hang_up' }],
      events: [
        event(call, 'call.hung_up', { by }),
        event(call, 'call.wrap_up_started', { operator, until: wrapUp.until.toISOString() }),
      ],
    },
  );
}

export function wrappedUp(call: Call, { operator }: FactNamed<'wrapped_up'>): Outcome {
  return call.state.is === 'wrap_up' && call.state.operator === operator ? endWrapUp(call, operator) : unchanged(call);
}

/** Ends without a disposition where none was given: the intake is unfinished, and its draft stays. */
export function wrapUpLapsed(call: Call, _fact: FactNamed<'wrap_up_lapsed'>, { now }: Moment): Outcome {
  const { state } = call;
  return state.is === 'wrap_up' && now >= state.until ? endWrapUp(call, state.operator) : unchanged(call);
}

/** The line of a caller who was passed on may outlast it. */
export function endWrapUp(call: Call, operator: string, said: CallEvent[] = []): Outcome {
  if (call.endedAt === null) {
    const since = call.passedOnAt as Date;
    return changed(
      { ...call, state: { is: 'passed_on', since } },
      { events: [...said, event(call, 'call.wrapped_up', { operator })] },
    );
  }
  const ended = end(call as DeadLine, 'talked');
  return changed(ended.call, { events: [...said, ended.event] });
}
