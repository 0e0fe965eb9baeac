import type { Call, CallState } from './call.ts';
import type { Command, NumberedCommand } from './command.ts';
import { ownOffer } from './dial-out.ts';
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
    isAboutRecording(command) ? isRecordingWanted(command, call.recording) : isWanted(command, call),
  );
}

function isWanted(command: Exclude<Command, RecordingCommand>, call: Call): boolean {
  const { state, third, listener } = call;
  switch (command.do) {
    case 'announce':
      return isAnnounced(command.what, state);
    case 'play':
      return state.is === 'waiting' || state.is === 'offered';
    case 'tell_wait':
      return state.is === 'waiting' && !state.dialogue;
    case 'ask_number':
      return (state.is === 'waiting' || state.is === 'offered') && state.dialogue?.about === command.about;
    case 'ask_key':
      return state.is === 'choosing' && state.times === command.times && !state.desk;
    case 'let_ring':
      return state.is === 'at_client' && third?.is === 'rung';
    case 'free_line':
      return true;
    case 'take_message':
      return state.is === 'speaking';
    case 'ring':
      if (state.is === 'dialling') return state.stage === 'own_telephone' && command.offer === ownOffer;
      return state.is === 'offered' && state.offer === command.offer;
    case 'dial':
      if (state.is === 'ringing_back') return state.toll === command.toll;
      return state.is === 'dialling' && call.out?.toll === command.toll;
    case 'connect':
    case 'ring_again':
      return (state.is === 'talking' || state.is === 'held') && state.operator === command.operator;
    case 'hold':
      return state.is === 'held' || isPassedOn(call);
    case 'ring_third':
      return third?.is === 'rung' && third.transfer === command.transfer;
    case 'meet_third':
      return third?.is === 'answered' && third.transfer === command.transfer;
    case 'pass_on':
      return isPassedOn(call);
    case 'ring_listener':
    case 'listen':
      return listener?.listening === command.listening;
    case 'take_over':
      return (state.is === 'talking' || state.is === 'held') && state.operator === command.by;
    case 'resume':
    case 'play_meanwhile':
    case 'send_keys':
      return state.is === 'talking';
    case 'stop_ringing':
    case 'let_go_third':
    case 'end_recording':
    case 'stop_listening':
    case 'disconnect':
    case 'hang_up':
      return true;
  }
}

function isPassedOn({ passedOnAt, endedAt }: Call): boolean {
  return passedOnAt !== null && endedAt === null;
}

function isAnnounced(what: Extract<Command, { do: 'announce' }>['what'], state: CallState): boolean {
  switch (what) {
    case 'closed':
      return state.is === 'closed';
    case 'voicemail':
    case 'voicemail_instead':
      return state.is === 'speaking';
    case 'place_kept':
      return state.is === 'kept' && state.lineUntil !== undefined;
    case 'welcome':
    case 'please_wait_again':
    case 'nobody_answered':
      return state.is === 'waiting' || state.is === 'offered';
  }
}
