import type { Call } from './call.ts';
import type { Fact } from './fact.ts';

export type Due = { at: Date; fact: Fact };

/** The next instant at which the clock has something to say about this call, and what it says. */
export function dueAt(call: Call): Due | null {
  const dues = [dueOf(call), ofRecording(call)].filter((due) => due !== null);
  return dues.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

function ofRecording({ recording }: Call): Due | null {
  return 'until' in recording ? { at: recording.until, fact: { fact: 'recording_pause_lapsed' } } : null;
}

function dueOf({ state }: Call): Due | null {
  switch (state.is) {
    case 'closed':
      return { at: state.until, fact: { fact: 'announced' } };
    case 'speaking':
    case 'spoken':
      return { at: state.until, fact: { fact: 'message_lost' } };
    case 'offered':
      return { at: state.until, fact: { fact: 'offer_lapsed', offer: state.offer } };
    case 'wrap_up':
      return { at: state.until, fact: { fact: 'wrap_up_lapsed' } };
    case 'waiting':
    case 'talking':
    case 'held':
    case 'ended':
      return null;
  }
}
