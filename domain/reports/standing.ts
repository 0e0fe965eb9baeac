// What stands open when a report is written, of what the client was told of. A case that is part of another has its own
// promises still.
import { type Callback, isOverdue } from '../callbacks/index.ts';
import type { Case } from '../cases/index.ts';
import type { Complaint } from '../complaints/index.ts';
import type { MadePromise } from '../promises/index.ts';
import type { Material } from './compose.ts';
import { wordsOf } from './discretion.ts';
import type { OwedCallback, ReportedComplaint, ReportedPromise } from './report.ts';
import type { Span } from './span.ts';

/** Overdue ones stand first of themselves: their target is the oldest. One without a target comes last. */
export function owedCallbacks(material: Material): OwedCallback[] {
  const owed = material.callbacks.filter(({ state }) => state.is !== 'done');
  return owed.toSorted(byTarget).flatMap((callback) => {
    const about = material.cases.get(callback.case);
    return about && !about.held ? [owedCallback(callback, about, material)] : [];
  });
}

function byTarget(one: Callback, other: Callback): number {
  return (one.target?.getTime() ?? never) - (other.target?.getTime() ?? never);
}

const never = Number.MAX_SAFE_INTEGER;

function owedCallback(callback: Callback, about: Case, material: Material): OwedCallback {
  const { number, wish, target, claimedBy, state } = callback;
  return {
    ...named(about),
    ...{ number, summary: wordsOf(about, material) ?? '' },
    wish: { at: wish.at?.toISOString() ?? null, words: wish.words },
    target: target?.toISOString() ?? null,
    overdue: isOverdue(callback, material.asOf),
    move: state.is === 'passed_on' ? 'agency' : 'client',
    claimedBy: claimedBy === null ? null : (material.names.get(claimedBy) ?? null),
  };
}

/** Those that are open, and those that ended since the span began. */
export function complaintsIn({ from }: Span, material: Material): ReportedComplaint[] {
  const told = [...material.complaints.values()].filter(({ next, since }) => next !== null || since >= from);
  return told.toSorted(byGravity).flatMap((complaint) => {
    const about = material.cases.get(complaint.case);
    return about && about.mergedInto === null && !about.held ? [reportedComplaint(complaint, about, material)] : [];
  });
}

function byGravity(one: Complaint, other: Complaint): number {
  return other.severity - one.severity || one.since.getTime() - other.since.getTime();
}

function reportedComplaint(complaint: Complaint, about: Case, material: Material): ReportedComplaint {
  const { severity, state, next } = complaint;
  return {
    ...named(about),
    ...{ about: complaint.about, severity, state },
    next: next && { side: next.side, by: next.by.toISOString() },
    overdue: next !== null && material.asOf >= next.by,
    summary: wordsOf(about, material),
  };
}

export function owedPromises(material: Material): ReportedPromise[] {
  const owed = material.promises.filter(({ state }) => state.is === 'open');
  return owed.toSorted(byTerm).flatMap((promise) => {
    const about = material.cases.get(promise.case);
    if (!about || about.held) return [];
    const { what, by, until } = promise;
    return [{ ...named(about), what, by, until: until.toISOString(), overdue: material.asOf >= until }];
  });
}

function byTerm(one: MadePromise, other: MadePromise): number {
  return one.until.getTime() - other.until.getTime();
}

function named({ id, receiptNumber, callerName }: Case) {
  return { case: id, receiptNumber, callerName };
}
