import { may as able, type Who } from '../staff/index.ts';
import type { Consultation } from './consultation.ts';

export type ConsultationMay = { answer: boolean; withdraw: boolean };

/** Staff write down what the client's people told them on the telephone; the client's people answer themselves. */
export function may({ state }: Pick<Consultation, 'state'>, who: Who): ConsultationMay {
  const isAsked = state.is === 'asked';
  return {
    answer: isAsked && (able(who, 'ask_clients') || able(who, 'answer_consultations')),
    withdraw: isAsked && able(who, 'ask_clients'),
  };
}
