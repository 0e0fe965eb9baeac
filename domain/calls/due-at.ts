import type { Call } from './call.ts';
import type { Fact } from './fact.ts';

export type Due = { at: Date; fact: Fact };

/** The next instant at which the clock has something to say about this call, and what it says. */
export function dueAt(call: Call): Due | null {
  const dues = [dueOf(call), ofRecording(call), ofThird(call)].filter((due) => due !== null);
  return dues.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

function ofRecording({ recording }: Call): Due | null {
  return 'until' in recording ? { at: recording.until, fact: { fact: 'recording_pause_lapsed' } } : null;
}

function ofThird({ third }: Call): Due | null {
  if (third?.is !== 'rung') return null;
  return { at: third.until, fact: { fact: 'third_gone', transfer: third.transfer, why: 'no_answer' } };
}

function dueOf({ state }: Call): Due | null {
  switch (state.is) {
    case 'dialling':
      return { at: state.until, fact: { fact: 'dial_lapsed' } };
    case 'choosing':
      return { at: state.until, fact: { fact: 'dialogue_lapsed' } };
    case 'closed':
      return { at: state.until, fact: { fact: 'announced' } };
    case 'speaking':
    case 'spoken':
      return { at: state.until, fact: { fact: 'message_lost' } };
    case 'kept':
      if (state.lineUntil) return { at: state.lineUntil, fact: { fact: 'announced' } };
      return { at: state.place.until, fact: { fact: 'place_lapsed' } };
    case 'ringing_back':
      return { at: state.until, fact: { fact: 'not_reached', toll: state.toll } };
    case 'offered':
      return { at: state.until, fact: { fact: 'offer_lapsed', offer: state.offer } };
    case 'wrap_up':
      return { at: state.until, fact: { fact: 'wrap_up_lapsed' } };
    case 'waiting':
      return state.dialogue ? { at: state.dialogue.until, fact: { fact: 'dialogue_lapsed' } } : null;
    case 'talking':
    case 'held':
    case 'passed_on':
    case 'at_client':
    case 'ended':
      return null;
  }
}
