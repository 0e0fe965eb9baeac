import type { Call } from './call.ts';
import type { Command, NumberedCommand } from './command.ts';
import type { CallEvent } from './event.ts';

/** What a fact came to: the call as it now is, what the exchange must do, and what goes into the history. */
export type Outcome = { call: Call; commands: NumberedCommand[]; events: CallEvent[] };

/** The moment a fact is heard, and the rules that hold then. */
export type Moment = { now: Date; rules: CallRules };
export type CallRules = { wrapUpSeconds: number };

/** A late or repeated fact comes to this. */
export function unchanged(call: Call): Outcome {
  return { call, commands: [], events: [] };
}

/** Gives each command the next step and saves it with the changed call, to be struck off when confirmed. */
export function changed(call: Call, said: { commands?: Command[]; events: CallEvent[] }): Outcome {
  const commands = (said.commands ?? []).map((command, index) => ({ step: call.step + 1 + index, command }));
  const saved = { ...call, step: call.step + commands.length, unconfirmed: [...call.unconfirmed, ...commands] };
  return { call: saved, commands, events: said.events };
}
