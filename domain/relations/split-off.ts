import { type Case, type CaseEvent, isCustomer, openedEvent, readMatter, type TakenCase } from '../cases/index.ts';
import { isRefusal, type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import { other, type Relation, type RelationEvent } from './relation.ts';

/** What the call was about, written down by hand: what was typed in the call belongs to the case it was typed for. */
export type SplitOff = { call: string; kind: string; complaintAbout: string; summary: string; details: string };

export type Apart = {
  origin: Case;
  /** The new case. */
  case: TakenCase;
  relation: Relation;
  events: (CaseEvent | RelationEvent)[];
};

type Doing = { id: string; relation: string; receiptNumber: string; by: string; now: Date };

/**
 * One call of a case turned out to be about something else, which becomes a case of its own. The call it was opened in is of
 * both, as two matters came up in it; a later one goes over.
 * Refuses case_already_closed, case_merged_away, not_found (no call of this case), incomplete_input.
 */
export function splitOff(origin: Case, typed: SplitOff, doing: Doing): Apart | Refusal {
  if (origin.mergedInto !== null) return refuse('case_merged_away');
  if (origin.state === 'closed') return refuse('case_already_closed');
  if (!origin.calls.includes(typed.call)) return refuse('not_found');
  const matter = readMatter(typed);
  const problems = [...(isRefusal(matter) ? matter.problems : []), ...checkWords(typed)];
  if (isRefusal(matter) || problems.length > 0) return refuse('incomplete_input', problems);
  const opened: TakenCase = { ...openedFrom(origin, typed, doing), ...matter };
  return { origin: withoutCall(origin, typed.call), case: opened, ...recorded(origin, opened, doing) };
}

function openedFrom(
  origin: Case,
  { call, summary, details }: SplitOff,
  { id, receiptNumber, by, now }: Doing,
): TakenCase {
  return {
    ...origin,
    held: false,
    ...{ id, receiptNumber, takenBy: by, openedAt: now, calls: [call] },
    ...{ summary: summary.trim(), details: details.trim(), answers: {}, callback: { wanted: false } },
    ...{ treatment: null, fallbackReason: null, urgency: isCustomer(origin.callerKind) ? 'normal' : 'urgent' },
    ...{ state: 'open', closedAt: null, closedBy: null },
  };
}

function withoutCall(origin: Case, call: string): Case {
  const [first, ...later] = origin.calls as [string, ...string[]];
  return { ...origin, calls: [first, ...later.filter((each) => each !== call)] };
}

function recorded(origin: Case, opened: Case, { relation: id, by, now }: Doing): Pick<Apart, 'relation' | 'events'> {
  const { client } = origin;
  const [call] = opened.calls as [string];
  const relation: Relation = {
    ...{ id, client, kind: 'split_off', case: origin.id, other: opened.id },
    ...{ by, at: now, undone: null },
  };
  return {
    relation,
    events: [
      openedEvent(opened, call),
      { name: 'case.split_off', client, id: origin.id, data: { ...other(opened, relation), as: 'origin', call } },
      { name: 'case.split_off', client, id: opened.id, data: { ...other(origin, relation), as: 'offspring', call } },
    ],
  };
}

function checkWords({ summary, details }: SplitOff): Problem[] {
  const missing: Problem[] = summary.trim() === '' ? [{ field: 'summary', code: 'required' }] : [];
  return [...missing, ...tooLong('summary', summary, 500), ...tooLong('details', details, 10_000)];
}
