import type { Callback } from '../callbacks/index.ts';
import type { MadePromise } from '../promises/index.ts';
import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import { dueBy } from './clock.ts';
import type { Complaint, ComplaintAnswer, Ending } from './complaint.ts';
import { changed, checkTurn, type Doing, standing } from './move.ts';

/** What the caller is still owed. */
export type Owed = {
  promises: readonly Pick<MadePromise, 'state'>[];
  callback: Pick<Callback, 'state'> | null;
};

/** Nothing is put away while the caller waits for it. Refuses promise_still_open, callback_still_open. */
export function checkNothingOwed({ promises, callback }: Owed): Refusal | 'nothing_owed' {
  if (promises.some(({ state }) => state.is === 'open')) return refuse('promise_still_open');
  if (callback !== null && callback.state.is !== 'done') return refuse('callback_still_open');
  return 'nothing_owed';
}

export type Closing = { ending: Ending; words: string };

/** How it ends where nobody says: the caller took the decision, or never wanted one. */
export function usualEnding({ state }: Complaint): Ending {
  return state === 'decision_told' || state === 'open_refused' || state === 'external'
    ? 'accepted'
    : 'no_answer_wanted';
}

/**
 * An operator asks that it be closed; a supervisor, or the client's owner, approves.
 * Refuses complaint_closed, complaint_step_out_of_turn, closing_already_asked, promise_still_open, callback_still_open.
 */
export function askClosing(found: Complaint, closing: Closing, owed: Owed, doing: Doing): ComplaintAnswer | Refusal {
  const checked = checkClosing(found, closing.ending, owed);
  if (isRefusal(checked)) return checked;
  if (found.closing !== null) return refuse('closing_already_asked');
  const asked = { ...closing, words: closing.words.trim(), by: doing.by?.id ?? '', at: doing.now };
  // The approval is the agency's move, within the time a told decision has.
  const by = dueBy(doing.calendar, 'acknowledged', found.severity, doing.now);
  const complaint: Complaint = { ...found, closing: asked, next: { side: 'agency', by }, overdueSince: null };
  return changed(complaint, { name: 'complaint.closing_asked', data: standing(complaint) });
}

/** 差し戻し: not yet. It goes on from where it stood. Refuses complaint_closed, closing_not_asked, incomplete_input. */
export function returnClosing(found: Complaint, why: string, doing: Doing): ComplaintAnswer | Refusal {
  if (found.state === 'closed_accepted') return refuse('complaint_closed');
  if (found.closing === null) return refuse('closing_not_asked');
  if (why.trim() === '') return refuse('incomplete_input', [{ field: 'why', code: 'required' }]);
  const by = dueBy(doing.calendar, found.state, found.severity, doing.now);
  const complaint: Complaint = { ...found, closing: null, next: { side: 'agency', by }, overdueSince: null };
  return changed(complaint, { name: 'complaint.closing_returned', data: standing(complaint) });
}

/** Refuses complaint_closed, complaint_step_out_of_turn, promise_still_open, callback_still_open. */
export function close(
  found: Complaint,
  closing: Closing,
  owed: Owed,
  doing: Omit<Doing, 'calendar'>,
): ComplaintAnswer | Refusal {
  const checked = checkClosing(found, closing.ending, owed);
  if (isRefusal(checked)) return checked;
  const { ending } = closing;
  const complaint: Complaint = {
    ...found,
    state: 'closed_accepted',
    since: doing.now,
    next: null,
    overdueSince: null,
    closing: null,
    ended: { ending, words: closing.words.trim(), by: doing.by, at: doing.now },
  };
  return changed(complaint, { name: 'complaint.closed', data: { ending } });
}

/** A decision is accepted only once it was told. */
function checkClosing(found: Complaint, ending: Ending, owed: Owed): Refusal | 'may_close' {
  const turn = checkTurn(
    found,
    ending === 'accepted'
      ? ['decision_told', 'open_refused', 'external']
      : [
          'received',
          'acknowledged',
          'assessed',
          'investigating',
          'waiting_for_client',
          'callback_due',
          'responded',
          'decision_told',
          'open_refused',
          'external',
          'reopened',
        ],
  );
  if (isRefusal(turn)) return turn;
  const nothing = checkNothingOwed(owed);
  return isRefusal(nothing) ? nothing : 'may_close';
}
