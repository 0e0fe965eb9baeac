// What an operator may ask of a call. A fact is never refused; an ask is, with a reason.
import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Call } from './call.ts';

export type CallAsk =
  | { ask: 'answer' | 'decline'; operator: string; offer: string }
  | { ask: 'hold' | 'resume' | 'hang_up' | 'dispose' | 'wrap_up'; operator: string }
  | { ask: 'pause_recording' | 'resume_recording'; operator: string };

/** Refusals: offer_lapsed, call_already_taken, call_not_yours, call_not_over, call_already_disposed, call_ended. */
export function allow(call: Call, ask: CallAsk): Refusal | 'allowed' {
  switch (ask.ask) {
    case 'answer':
    case 'decline':
      return takeOffer(call, ask.operator, ask.offer);
    case 'hold':
    case 'resume':
    case 'hang_up':
      return useLine(call, ask.operator);
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
    resume: state.is === 'held' && allowed({ ask: 'resume', operator }),
    pause_recording: isRunning(call) && allowed({ ask: 'pause_recording', operator }),
    resume_recording: 'until' in call.recording && allowed({ ask: 'resume_recording', operator }),
    hang_up: allowed({ ask: 'hang_up', operator }),
    dispose: allowed({ ask: 'dispose', operator }),
    wrap_up: allowed({ ask: 'wrap_up', operator }),
  };
}

// Asking twice for what one already has is allowed: the second ask comes to nothing when the call advances.
function takeOffer({ state }: Call, operator: string, offer: string) {
  switch (state.is) {
    case 'offered':
      if (state.offer !== offer) return refuse('offer_lapsed');
      return state.operator === operator ? 'allowed' : refuse('call_not_yours');
    case 'waiting':
      return refuse('offer_lapsed');
    case 'talking':
    case 'held':
      return state.operator === operator ? 'allowed' : refuse('call_already_taken');
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'wrap_up':
    case 'ended':
      return refuse('call_ended');
  }
}

function useLine({ state }: Call, operator: string) {
  switch (state.is) {
    case 'talking':
    case 'held':
      return state.operator === operator ? 'allowed' : refuse('call_not_yours');
    case 'closed':
    case 'speaking':
    case 'waiting':
    case 'offered':
      return refuse('call_not_yours');
    case 'spoken':
    case 'wrap_up':
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

function dispose({ state, operator: answeredBy, disposition }: Call, operator: string) {
  switch (state.is) {
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'waiting':
    case 'offered':
      return refuse('call_not_yours');
    case 'talking':
    case 'held':
    case 'wrap_up':
    case 'ended':
      if (answeredBy !== operator) return refuse('call_not_yours');
      return disposition === null ? 'allowed' : refuse('call_already_disposed');
  }
}

function finishWrapUp({ state }: Call, operator: string) {
  switch (state.is) {
    case 'wrap_up':
      return state.operator === operator ? 'allowed' : refuse('call_not_yours');
    case 'ended':
      return refuse('call_ended');
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'waiting':
    case 'offered':
    case 'talking':
    case 'held':
      return refuse('call_not_over');
  }
}
