import type { Settler } from '../callbacks/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';
import type { Answer, Consultation, ConsultationAnswer } from './consultation.ts';

/** The client has answered. Refuses consultation_over, incomplete_input. */
export function answer(
  asked: Consultation,
  { words, mayBeTold, forManual }: Answer,
  by: Settler,
  now: Date,
): ConsultationAnswer | Refusal {
  if (asked.state.is !== 'asked') return refuse('consultation_over');
  if (words.trim() === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  const { client, id, case: about, overdueSince } = asked;
  const inTime = overdueSince === null && now <= asked.due;
  const state = { is: 'answered', words: words.trim(), mayBeTold, forManual, by, at: now } as const;
  const data = { case: about, by, mayBeTold, forManual, inTime };
  return {
    consultation: { ...asked, state },
    events: [{ name: 'consultation.answered', client, id, data }],
  };
}

/** The question has become idle, and it is said why. Refuses consultation_over, incomplete_input. */
export function withdraw(
  asked: Consultation,
  { by, why }: { by: string; why: string },
  now: Date,
): ConsultationAnswer | Refusal {
  if (asked.state.is !== 'asked') return refuse('consultation_over');
  if (why.trim() === '') return refuse('incomplete_input', [{ field: 'why', code: 'required' }]);
  const { client, id, case: about } = asked;
  return {
    consultation: { ...asked, state: { is: 'withdrawn', by, why: why.trim(), at: now } },
    events: [{ name: 'consultation.withdrawn', client, id, data: { case: about, by } }],
  };
}
