import type { Call } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';
import { thirdLetGo } from './third.ts';

export function held(call: Call, { operator }: FactNamed<'held'>, { now }: Moment): Outcome {
  if (call.state.is !== 'talking' || call.state.operator !== operator) return unchanged(call);
  const onHold: Call = { ...call, state: { is: 'held', operator, since: now } };
  return changed(onHold, { commands: [{ do: 'hold' }], events: [event(call, 'call.held', { operator })] });
}

/** With a third who has answered, all three hear each other from now on (三者通話); one who is rung still is let go. */
export function resumed(call: Call, { operator }: FactNamed<'resumed'>, moment: Moment): Outcome {
  if (call.state.is !== 'held' || call.state.operator !== operator) return unchanged(call);
  const { third } = call;
  if (third?.is === 'rung') return thirdLetGo(call, { fact: 'third_let_go', ...third, operator }, moment);
  const talking: Call = { ...call, state: { is: 'talking', operator, since: moment.now } };
  const joined = third ? [event(call, 'call.transfer_joined', { transfer: third.transfer })] : [];
  return changed(talking, {
    commands: [{ do: 'resume' }],
    events: [event(call, 'call.resumed', { operator }), ...joined],
  });
}
