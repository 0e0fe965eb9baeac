import { addBusinessTime, type Calendar } from '../hours/index.ts';
import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Consultation, ConsultationAnswer } from './consultation.ts';

export type Asking = Omit<Consultation, 'askedAt' | 'due' | 'overdueSince' | 'state'>;

const shortest = 5;
const longest = 3 * 24 * 60;

/** Refuses incomplete_input. */
export function ask(asking: Asking, calendar: Calendar, now: Date): ConsultationAnswer | Refusal {
  const problems = problemsOf(asking);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const { client, id, case: about, by, to, withinMinutes } = asking;
  const due = deadline(calendar, withinMinutes, now);
  const question = asking.question.trim();
  const asked: Consultation = { ...asking, question, askedAt: now, due, overdueSince: null, state: { is: 'asked' } };
  const data = { case: about, by, to, due: due.toISOString() };
  return { consultation: asked, events: [{ name: 'consultation.asked', client, id, data }] };
}

function problemsOf({ question, withinMinutes }: Asking): Problem[] {
  return [
    ...(question.trim() === '' ? [{ field: 'question', code: 'required' } as const] : []),
    ...(withinMinutes < shortest || withinMinutes > longest
      ? [{ field: 'withinMinutes', code: 'out_of_range' } as const]
      : []),
  ];
}

/** On the client's own clock; on the wall's for a client that never opens, so that no question waits for ever. */
export function deadline(calendar: Calendar, minutes: number, from: Date): Date {
  return addBusinessTime(calendar, from, minutes) ?? new Date(from.getTime() + minutes * 60_000);
}
