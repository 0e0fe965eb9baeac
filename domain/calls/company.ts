import type { Call } from './call.ts';
import type { Command } from './command.ts';
import { type CallEvent, event, type TransferOver } from './event.ts';
import { isTalk } from './listener.ts';
import { changed, type Outcome } from './outcome.ts';

/** Nobody listens to a conversation that is over, and nobody is brought into it: they are let go with what ended it. */
export function withoutCompany({ call, commands, events }: Outcome): Outcome {
  const [third, listener] = [thirdLeaves(call), listenerLeaves(call)];
  if (!third && !listener) return { call, commands, events };
  const alone: Call = { ...call, third: third ? null : call.third, listener: listener ? null : call.listener };
  // What hangs up hangs up on everybody.
  const letGo = call.endedAt ? [] : [third, listener].flatMap((left) => left?.command ?? []);
  const left = changed(alone, {
    commands: letGo,
    events: [third, listener].flatMap((each) => each?.event ?? []),
  });
  return { call: left.call, commands: [...commands, ...left.commands], events: [...events, ...left.events] };
}

type Left = { command: Command; event: CallEvent };

function thirdLeaves(call: Call): Left | null {
  const { third, endedAt, endedBy } = call;
  if (!third || !(endedAt || call.state.is === 'waiting')) return null;
  const { transfer } = third;
  const why: TransferOver = endedAt && endedBy !== 'operator' ? 'caller_gone' : 'operator_gone';
  return {
    command: { do: 'let_go_third', transfer },
    event: event(call, 'call.transfer_over', { transfer, why }),
  };
}

function listenerLeaves(call: Call): Left | null {
  if (!call.listener || isTalk(call.state)) return null;
  const { listening, supervisor } = call.listener;
  return {
    command: { do: 'stop_listening', listening, supervisor },
    event: event(call, 'call.listening_over', { listening, supervisor }),
  };
}
