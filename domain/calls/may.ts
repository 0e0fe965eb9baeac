// What an operator may ask of a call. A fact is never refused; an ask is, with a reason.
import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Call, Dialling } from './call.ts';

export type CallAsk =
  | { ask: 'answer' | 'decline'; operator: string; offer: string }
  | { ask: 'hold' | 'resume' | 'send_keys' | 'hang_up' | 'dispose' | 'wrap_up'; operator: string }
  | { ask: 'transfer' | 'pass_on' | 'go_back'; operator: string }
  | { ask: 'pause_recording' | 'resume_recording'; operator: string };

/**
 * Refusals: offer_lapsed, call_already_taken, call_out (what one of ours dialled is not put away in one stroke), call_not_yours, call_not_over, call_not_recorded, call_already_disposed, call_ended; transfer_under_way,
 * where somebody is being brought in and the call is to be ended, or somebody else brought in; nobody_brought_in.
 */
export function allow(call: Call, ask: CallAsk): Refusal | 'allowed' {
  switch (ask.ask) {
    case 'answer':
    case 'decline':
      return takeOffer(call, ask.operator, ask.offer);
    case 'hold':
    case 'resume':
    case 'send_keys':
      return useLine(call, ask.operator);
    case 'hang_up':
      if (call.state.is === 'dialling') return giveUp(call.state, ask.operator);
      return useLineAlone(call, ask.operator);
    case 'transfer':
      return useLineAlone(call, ask.operator);
    case 'pass_on':
      return useThird(call, ask.operator, call.third?.is === 'answered');
    case 'go_back':
      return useThird(call, ask.operator, call.third !== null);
    case 'pause_recording':
    case 'resume_recording':
      return useRecording(call, ask.operator);
    case 'dispose':
      return dispose(call, ask.operator);
    case 'wrap_up':
      return finishWrapUp(call, ask.operator);
  }
}

export type CallMay = Record<CallAsk['ask'], boolean>;

/** The answers that travel to the desk with the call. */
export function may(call: Call, operator: string): CallMay {
  const { state } = call;
  const allowed = (ask: CallAsk) => !isRefusal(allow(call, ask));
  const offer = state.is === 'offered' ? state.offer : '';
  return {
    answer: state.is === 'offered' && allowed({ ask: 'answer', operator, offer }),
    decline: state.is === 'offered' && allowed({ ask: 'decline', operator, offer }),
    hold: state.is === 'talking' && allowed({ ask: 'hold', operator }),
    resume: state.is === 'held' && call.third?.is !== 'rung' && allowed({ ask: 'resume', operator }),
    pause_recording: isRunning(call) && allowed({ ask: 'pause_recording', operator }),
    resume_recording: 'until' in call.recording && allowed({ ask: 'resume_recording', operator }),
    send_keys: state.is === 'talking' && allowed({ ask: 'send_keys', operator }),
    hang_up: allowed({ ask: 'hang_up', operator }),
    dispose: allowed({ ask: 'dispose', operator }),
    wrap_up: allowed({ ask: 'wrap_up', operator }),
    transfer: allowed({ ask: 'transfer', operator }),
    pass_on: allowed({ ask: 'pass_on', operator }),
    go_back: allowed({ ask: 'go_back', operator }),
  };
}

// Asking twice for what one already has is allowed: the second ask comes to nothing when the call advances.
function takeOffer({ state }: Call, operator: string, offer: string) {
  switch (state.is) {
    case 'offered':
      if (state.offer !== offer) return refuse('offer_lapsed');
      return state.operator === operator ? 'allowed' : refuse('call_not_yours');
    case 'choosing':
    case 'at_client':
    case 'waiting':
    case 'kept':
      return refuse('offer_lapsed');
    case 'dialling':
    case 'ringing_back':
    case 'talking':
    case 'held':
      return state.operator === operator ? 'allowed' : refuse('call_already_taken');
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'wrap_up':
    case 'passed_on':
    case 'ended':
      return refuse('call_ended');
  }
}

function giveUp({ operator: dials }: Dialling, operator: string) {
  return dials === operator ? 'allowed' : refuse('call_not_yours');
}

/** Whoever is being brought in is let go first, or left with the caller. */
function useLineAlone(call: Call, operator: string) {
  const allowed = useLine(call, operator);
  return allowed === 'allowed' && call.third ? refuse('transfer_under_way') : allowed;
}

function useThird(call: Call, operator: string, isThere: boolean) {
  const allowed = useLine(call, operator);
  return allowed === 'allowed' && !isThere ? refuse('nobody_brought_in') : allowed;
}

function useLine({ state }: Call, operator: string) {
  switch (state.is) {
    case 'ringing_back':
    case 'talking':
    case 'held':
      return state.operator === operator ? 'allowed' : refuse('call_not_yours');
    case 'dialling':
    case 'choosing':
    case 'at_client':
    case 'closed':
    case 'speaking':
    case 'waiting':
    case 'kept':
    case 'offered':
      return refuse('call_not_yours');
    case 'spoken':
    case 'wrap_up':
    case 'passed_on':
    case 'ended':
      return refuse('call_ended');
  }
}

/** What nobody keeps, or the operator's own page, is not paused here. */
function useRecording(call: Call, operator: string) {
  const { is } = call.recording;
  const allowed = useLine(call, operator);
  return allowed === 'allowed' && (is === 'off' || is === 'at_desk') ? refuse('call_not_recorded') : allowed;
}

function isRunning({ recording: { is } }: Call): boolean {
  return is === 'beginning' || is === 'running' || is === 'resuming';
}

function dispose({ state, operator: answeredBy, disposition, third, passedOnAt, out }: Call, operator: string) {
  if (out) return refuse('call_out');
  switch (state.is) {
    case 'dialling':
    case 'choosing':
    case 'at_client':
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'waiting':
    case 'kept':
    case 'offered':
    case 'ringing_back':
      return refuse('call_not_yours');
    case 'talking':
    case 'held':
    case 'wrap_up':
    case 'passed_on':
    case 'ended':
      if (answeredBy !== operator) return refuse('call_not_yours');
      if (third && !passedOnAt) return refuse('transfer_under_way');
      return disposition === null ? 'allowed' : refuse('call_already_disposed');
  }
}

function finishWrapUp({ state }: Call, operator: string) {
  switch (state.is) {
    case 'wrap_up':
      return state.operator === operator ? 'allowed' : refuse('call_not_yours');
    case 'passed_on':
    case 'ended':
      return refuse('call_ended');
    case 'dialling':
    case 'choosing':
    case 'at_client':
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'waiting':
    case 'kept':
    case 'offered':
    case 'ringing_back':
    case 'talking':
    case 'held':
      return refuse('call_not_over');
  }
}
