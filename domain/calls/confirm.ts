import type { Call, CallState } from './call.ts';
import type { Command, NumberedCommand } from './command.ts';
import { isAboutRecording, isRecordingWanted, type RecordingCommand } from './record.ts';

/** Strikes off a command that the exchange has carried out; a repeat strikes nothing. */
export function confirm(call: Call, step: number): Call {
  return { ...call, unconfirmed: call.unconfirmed.filter((command) => command.step !== step) };
}

/**
 * What must still be carried out, in this order, by whoever takes over the exchange. A command that the call has
 * outlived is left out: nobody is rung for a caller who has gone.
 */
export function outstanding(call: Call): readonly NumberedCommand[] {
  return call.unconfirmed.filter(({ command }) =>
    isAboutRecording(command) ? isRecordingWanted(command, call.recording) : isWanted(command, call.state),
  );
}

function isWanted(command: Exclude<Command, RecordingCommand>, state: CallState): boolean {
  switch (command.do) {
    case 'announce':
      return isAnnounced(command.what, state);
    case 'play':
      return state.is === 'waiting' || state.is === 'offered';
    case 'tell_wait':
      return state.is === 'waiting';
    case 'take_message':
      return state.is === 'speaking';
    case 'ring':
      return state.is === 'offered' && state.offer === command.offer;
    case 'connect':
    case 'ring_again':
      return (state.is === 'talking' || state.is === 'held') && state.operator === command.operator;
    case 'hold':
      return state.is === 'held';
    case 'resume':
    case 'play_meanwhile':
      return state.is === 'talking';
    case 'stop_ringing':
    case 'disconnect':
    case 'hang_up':
      return true;
  }
}

function isAnnounced(what: Extract<Command, { do: 'announce' }>['what'], state: CallState): boolean {
  switch (what) {
    case 'closed':
      return state.is === 'closed';
    case 'voicemail':
      return state.is === 'speaking';
    case 'welcome':
    case 'please_wait_again':
      return state.is === 'waiting' || state.is === 'offered';
  }
}
