// A supervisor who listens to a conversation (モニタリング), whispers to the operator, speaks to both, or takes the operator's place.
import type { Call, Held, Listener, Talking } from './call.ts';
import type { Command } from './command.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Outcome, unchanged } from './outcome.ts';

/** One at a time: of two who whisper nobody could be followed, and there is one place to take. */
export function listeningBegun(call: Call, fact: FactNamed<'listening_begun'>): Outcome {
  const { listening, supervisor, mode } = fact;
  if (call.listener || !isTalk(call.state) || call.state.operator === supervisor) return unchanged(call);
  return changed(
    { ...call, listener: { listening, supervisor, mode, is: 'rung' } },
    {
      commands: [{ do: 'ring_listener', listening, supervisor }],
      events: [event(call, 'call.listening_begun', { listening, supervisor, mode })],
    },
  );
}

export function listenerThere(call: Call, { listening }: FactNamed<'listener_there'>): Outcome {
  const { listener } = call;
  if (listener?.listening !== listening || listener.is === 'there') return unchanged(call);
  return listened(call, { ...listener, is: 'there' });
}

export function listeningChanged(call: Call, { listening, mode }: FactNamed<'listening_changed'>): Outcome {
  const { listener } = call;
  if (listener?.listening !== listening || listener.is !== 'there' || listener.mode === mode) return unchanged(call);
  return listened(call, { ...listener, mode });
}

function listened(call: Call, listener: Listener): Outcome {
  const { is: _, ...how } = listener;
  return changed(
    { ...call, listener },
    { commands: [{ do: 'listen', ...how }], events: [event(call, 'call.listened_to', how)] },
  );
}

export function listeningOver(call: Call, { listening }: FactNamed<'listening_over'>): Outcome {
  const { listener } = call;
  if (listener?.listening !== listening) return unchanged(call);
  const { supervisor } = listener;
  return changed(
    { ...call, listener: null },
    {
      commands: [{ do: 'stop_listening', listening, supervisor }],
      events: [event(call, 'call.listening_over', { listening, supervisor })],
    },
  );
}

/** 代わる: the caller goes on without a gap, with the supervisor where the operator was. */
export function takenOver(call: Call, { listening }: FactNamed<'taken_over'>): Outcome {
  const { listener, state } = call;
  if (listener?.listening !== listening || listener.is !== 'there' || !isTalk(state)) return unchanged(call);
  const [from, by] = [state.operator, listener.supervisor];
  const command: Command = { do: 'take_over', from, by };
  return changed(
    { ...call, state: { ...state, operator: by }, operator: by, listener: null },
    { commands: [command], events: [event(call, 'call.taken_over', { listening, from, by })] },
  );
}

export function isTalk(state: Call['state']): state is Talking | Held {
  return state.is === 'talking' || state.is === 'held';
}
