import type { Callback } from '../callbacks/index.ts';
import type { Complaint, ComplaintState } from '../complaints/index.ts';
import type { Consultation } from '../consultations/index.ts';
import type { MadePromise } from '../promises/index.ts';
import type { Relay } from '../relays/index.ts';
import type { Round } from '../rounds/index.ts';
import type { Case } from './case.ts';

/** What has to be done next about a case. */
export type NextAction = {
  owner: 'agency' | 'client';
  /** The person, where one is named: of the staff or a contact, as `owner` has it. */
  who: string | null;
  what: NextStep;
  by: Date;
};

export type NextStep =
  | 'acknowledge_complaint'
  | 'assess'
  | 'respond'
  | 'investigate'
  | 'decide'
  | 'ring_back'
  | 'tell_caller'
  | 'tell_decision'
  | 'ask_whether_accepted'
  | 'watch'
  | 'approve_closing'
  | 'keep_promise'
  | 'answer_question'
  | 'acknowledge_report'
  | 'report_again'
  | 'ring_client'
  | 'follow_up';

/** Everything about a case that waits for somebody. */
export type Course = {
  case: Pick<Case, 'state' | 'openedAt'>;
  complaint: Complaint | null;
  promises: readonly MadePromise[];
  callback: Callback | null;
  relay: Relay | null;
  consultations: readonly Pick<Consultation, 'to' | 'due' | 'state'>[];
  round: Pick<Round, 'state' | 'startedAt'> | null;
};

/** What nobody is otherwise waiting for is looked at again within a day. */
const unattendedHours = 24;

/**
 * The soonest of everything that waits; of two at once, what was promised to the caller. An open case always has one: what
 * nobody waits for is the agency's to take up. null: it is closed.
 */
export function nextAction(course: Course): NextAction | null {
  if (course.case.state === 'closed') return null;
  const waiting = [
    ...course.promises.flatMap(ofPromise),
    ...ofCallback(course),
    ...ofRound(course),
    ...course.consultations.flatMap(ofConsultation),
    ...ofComplaint(course.complaint),
    ...ofRelay(course.relay),
  ];
  const [soonest] = waiting.toSorted((one, other) => one.by.getTime() - other.by.getTime());
  return soonest ?? { owner: 'agency', who: null, what: 'follow_up', by: hoursAfter(course.case.openedAt) };
}

function ofPromise({ state, by: owner, who, until }: MadePromise): NextAction[] {
  return state.is === 'open' ? [{ owner, who, what: 'keep_promise', by: until }] : [];
}

/** A callback of a client whose calendar never opens has no clock of its own. */
function ofCallback({ callback, case: { openedAt } }: Course): NextAction[] {
  if (callback === null) return [];
  const { state, target, claimedBy } = callback;
  const by = target ?? hoursAfter(openedAt);
  switch (state.is) {
    case 'open':
      return [{ owner: 'client', who: claimedBy, what: 'ring_back', by }];
    case 'passed_on':
      return [{ owner: 'agency', who: null, what: 'tell_caller', by }];
    case 'done':
      return [];
  }
}

function ofRound({ round }: Course): NextAction[] {
  if (round === null) return [];
  switch (round.state.is) {
    case 'under_way':
      return [{ owner: 'agency', who: null, what: 'ring_client', by: round.startedAt }];
    case 'exhausted':
      return [{ owner: 'agency', who: null, what: 'ring_client', by: round.state.againAt }];
    case 'reached':
    case 'stood_down':
      return [];
  }
}

function ofConsultation({ state, to, due }: Course['consultations'][number]): NextAction[] {
  return state.is === 'asked' ? [{ owner: 'client', who: to, what: 'answer_question', by: due }] : [];
}

function ofComplaint(complaint: Complaint | null): NextAction[] {
  if (complaint === null || complaint.next === null) return [];
  const { state, next, closing, dedicated } = complaint;
  const what = closing === null ? stepOf(state) : 'approve_closing';
  if (what === null) return [];
  const who = next.side === 'agency' && closing === null ? (dedicated?.staff ?? null) : null;
  return [{ owner: next.side, who, what, by: next.by }];
}

function stepOf(state: ComplaintState): NextStep | null {
  switch (state) {
    case 'received':
      return 'acknowledge_complaint';
    case 'acknowledged':
      return 'assess';
    case 'assessed':
    case 'reopened':
      return 'respond';
    case 'investigating':
      return 'investigate';
    case 'waiting_for_client':
      return 'decide';
    case 'callback_due':
      return 'ring_back';
    case 'responded':
      return 'tell_decision';
    case 'decision_told':
      return 'ask_whether_accepted';
    case 'open_refused':
    case 'external':
      return 'watch';
    case 'closed_accepted':
      return null;
  }
}

/** While a try is on its way nobody but the house has to move. */
function ofRelay(relay: Relay | null): NextAction[] {
  if (relay === null) return [];
  const { state, chain } = relay;
  switch (state.is) {
    case 'awaiting':
      return [{ owner: 'client', who: chain[state.step] ?? null, what: 'acknowledge_report', by: state.until }];
    case 'kept':
      return state.until === null
        ? []
        : [{ owner: 'client', who: chain[state.step] ?? null, what: 'acknowledge_report', by: state.until }];
    case 'unreached':
      return [{ owner: 'agency', who: null, what: 'report_again', by: state.since }];
    case 'sending':
    case 'retrying':
    case 'acknowledged':
    case 'reported':
      return [];
  }
}

function hoursAfter(at: Date): Date {
  return new Date(at.getTime() + unattendedHours * 3_600_000);
}
