import type { Call } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

export function held(call: Call, { operator }: FactNamed<'held'>, { now }: Moment): Outcome {
  if (call.state.is !== 'talking' || call.state.operator !== operator) return unchanged(call);
  const onHold: Call = { ...call, state: { is: 'held', operator, since: now } };
  return changed(onHold, { commands: [{ do: 'hold' }], events: [event(call, 'call.held', { operator })] });
}

export function resumed(call: Call, { operator }: FactNamed<'resumed'>, { now }: Moment): Outcome {
  if (call.state.is !== 'held' || call.state.operator !== operator) return unchanged(call);
  const talking: Call = { ...call, state: { is: 'talking', operator, since: now } };
  return changed(talking, { commands: [{ do: 'resume' }], events: [event(call, 'call.resumed', { operator })] });
}
