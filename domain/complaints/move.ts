// How a complaint comes to stand in another state: whose move it is then, and by when.
import type { Calendar } from '../hours/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';
import { dueBy, type OpenState } from './clock.ts';
import type { Complaint, ComplaintAnswer, ComplaintEvent, ComplaintState, Doer, Side } from './complaint.ts';

/** Who does it, when, and by whose calendar the next clock runs. */
export type Doing = { by: Doer; now: Date; calendar: Calendar };

/** An event without the things every event of one complaint has in common. */
type Happened = ComplaintEvent extends infer E ? (E extends ComplaintEvent ? Omit<E, 'client' | 'id'> : never) : never;

export function changed(complaint: Complaint, happened: Happened): ComplaintAnswer {
  const { client, case: id } = complaint;
  return { complaint, events: [{ client, id, ...happened } as ComplaintEvent] };
}

export function unchanged(complaint: Complaint): ComplaintAnswer {
  return { complaint, events: [] };
}

/** A new state ends what was asked of the one before: a request to close is for the state it was made in. */
export function within(complaint: Complaint, state: OpenState, { now, calendar }: Doing, side?: Side): Complaint {
  const by = dueBy(calendar, state, complaint.severity, now);
  return {
    ...complaint,
    state,
    since: now,
    next: { side: side ?? sideOf(complaint, state), by },
    overdueSince: null,
    closing: null,
  };
}

/** What an event tells of how it stands now. */
export function standing({ state, next }: Complaint): { state: ComplaintState; side: Side; until: string } {
  if (next === null) throw new RangeError('a closed complaint waits for nobody');
  return { state, side: next.side, until: next.by.toISOString() };
}

/**
 * The client answers for its people and its goods; the agency for its operators, for what a senior of its own has taken on,
 * and for everything that is said to the caller in between.
 */
function sideOf({ about, dedicated }: Complaint, state: OpenState): Side {
  switch (state) {
    case 'assessed':
    case 'reopened':
    case 'investigating':
    case 'responded':
      return about === 'operator' || dedicated !== null ? 'agency' : 'client';
    case 'waiting_for_client':
    case 'callback_due':
      return 'client';
    case 'received':
    case 'acknowledged':
    case 'decision_told':
    case 'open_refused':
    case 'external':
      return 'agency';
  }
}

/** Refuses complaint_closed, complaint_step_out_of_turn. */
export function checkTurn({ state }: Complaint, from: readonly ComplaintState[]): Refusal | 'in_turn' {
  if (state === 'closed_accepted') return refuse('complaint_closed');
  return from.includes(state) ? 'in_turn' : refuse('complaint_step_out_of_turn');
}
