import type { Calendar } from '../hours/index.ts';
import { deadline } from './ask.ts';
import type { Consultation, ConsultationAnswer } from './consultation.ts';

/** When `lapse` next has something to say: always, as long as there is no answer. */
export function dueAt({ state, due }: Consultation): Date | null {
  return state.is === 'asked' ? due : null;
}

export function isOverdue({ state, due, overdueSince }: Consultation, now: Date): boolean {
  return state.is === 'asked' && (overdueSince !== null || now >= due);
}

type Whom = {
  /** Whom the client would have told of the case, the first to be told first. */
  chain: readonly string[];
  calendar: Calendar;
};

/**
 * The clock has run out: the next of the client's people is asked, after the last the first again, and the clock begins
 * anew. That it is overdue stays written until there is an answer.
 */
export function lapse(asked: Consultation, { chain, calendar }: Whom, now: Date): ConsultationAnswer {
  if (asked.state.is !== 'asked' || now < asked.due) return { consultation: asked, events: [] };
  const { client, id, case: about, to: from, due: missed } = asked;
  const to = after(chain, from);
  const due = deadline(calendar, asked.withinMinutes, now);
  const data = { case: about, from, to, due: missed.toISOString() };
  return {
    consultation: { ...asked, to, due, overdueSince: asked.overdueSince ?? missed },
    events: [{ name: 'consultation.overdue', client, id, data }],
  };
}

function after(chain: readonly string[], person: string | null): string | null {
  const place = person === null ? -1 : chain.indexOf(person);
  return chain[(place + 1) % chain.length] ?? person;
}
