import { caseKinds } from '../cases/index.ts';
import type { NotObtained } from '../scripts/index.ts';
import { type CallSeen, callsSeen } from './calls-seen.ts';
import type { Figure, Share } from './figure.ts';
import { type Happening, isIn, type Span } from './happening.ts';

/** A ring and the pause after it take three seconds on Japanese telephones (1 s on, 2 s off): 3コール以内. */
export const threeRingsSeconds = 9;

/** What a call was, as its wrap-up is told: a kind of case, a way of ending without a form, or nothing yet. */
export const wrapUpKinds = [
  ...caseKinds,
  'sales',
  'wrong_number',
  'silent',
  'machine',
  'cut_off',
  'unfinished',
] as const satisfies readonly (NonNullable<CallSeen['kind']> | 'unfinished')[];
export type WrapUpKind = (typeof wrapUpKinds)[number];

export type Tally = {
  /** 着信 that were given a place in the queue: in hours, whatever became of them. */
  queued: number;
  answered: number;
  inThreeRings: number;
  abandoned: number;
  /** Cases opened: the messages of the day. */
  messages: number;
  /** Of the calls hung up in the span with something to report: those of which nothing has left yet. */
  unreported: number;
  slowestReportSeconds: number;
  figures: readonly Figure[];
  notObtained: readonly { reason: NotObtained; times: number }[];
  wrapUps: readonly ({ kind: WrapUpKind } & Share)[];
  /** By Tokyo hour of their arrival, the hours with calls only. */
  hours: readonly { hour: number; answered: number; abandoned: number }[];
};

/**
 * The figures of a span. `history` is that of the span and of what came after it, oldest first: a call belongs to the span
 * in which it was put into the queue, a report and a wrap-up to that in which the caller's line went dead, and either may
 * be over only later. Corrections, 伺えず and 催促 belong to the span in which they happened.
 */
export function tally(history: readonly Happening[], span: Span): Tally {
  const calls = callsSeen(history);
  const queued = calls.filter(({ queuedAt }) => queuedAt && isIn(span, queuedAt));
  const over = calls.filter(({ hungUpAt }) => hungUpAt && isIn(span, hungUpAt));
  const here = history.filter(({ at }) => isIn(span, at));

  const answered = queued.filter(({ waitedSeconds }) => waitedSeconds !== null);
  const waits = answered.map(({ waitedSeconds }) => waitedSeconds ?? 0);
  const inThreeRings = waits.filter((seconds) => seconds <= threeRingsSeconds).length;
  const abandoned = queued.filter((call) => call.abandoned).length;
  const messages = named(here, 'case.opened');
  const reasons = messages.flatMap(({ data }) => data.notObtained);
  const reports = over.flatMap(reportSeconds);
  const wrapUps = wrapUpsOf(over);
  const corrected = named(here, 'correction.made').filter(({ data }) => data.sent).length;
  const chased = named(here, 'case.call_joined').filter(({ data }) => data.chases !== null).length;

  return {
    ...{ queued: queued.length, answered: answered.length, inThreeRings, abandoned, messages: messages.length },
    unreported: over.filter(({ reports: due, reportedAt }) => due === 'due' && !reportedAt).length,
    slowestReportSeconds: Math.max(0, ...reports),
    figures: [
      { name: 'in_three_rings', part: inThreeRings, whole: queued.length },
      { name: 'abandonment', part: abandoned, whole: queued.length },
      { name: 'wait', part: sum(waits), whole: waits.length },
      { name: 'report_time', part: sum(reports), whole: reports.length },
      { name: 'corrections', part: corrected, whole: messages.length },
      { name: 'not_obtained', part: reasons.length, whole: messages.length },
      { name: 'wrap_up', part: sum(wrapUps.map(({ part }) => part)), whole: sum(wrapUps.map(({ whole }) => whole)) },
      { name: 'chases', part: chased, whole: named(here, 'callback.opened').length },
    ],
    notObtained: [...Map.groupBy(reasons, (reason) => reason)]
      .map(([reason, times]) => ({ reason, times: times.length }))
      .sort((one, other) => other.times - one.times),
    wrapUps,
    hours: hoursOf(queued),
  };
}

function named<Name extends Happening['name']>(history: readonly Happening[], name: Name) {
  return history.filter((each): each is Extract<Happening, { name: Name }> => each.name === name);
}

/** A message may leave while the caller still talks: then nobody waited for it. */
function reportSeconds({ hungUpAt, reportedAt }: CallSeen): number[] {
  return hungUpAt && reportedAt ? [Math.max(0, secondsFrom(hungUpAt, reportedAt))] : [];
}

function wrapUpsOf(calls: readonly CallSeen[]): Tally['wrapUps'] {
  const done = calls.flatMap(({ kind, wrapUp }) =>
    wrapUp?.to ? [{ kind: kind ?? ('unfinished' as const), seconds: secondsFrom(wrapUp.from, wrapUp.to) }] : [],
  );
  return [...Map.groupBy(done, ({ kind }) => kind)]
    .map(([kind, calls]) => ({ kind, part: sum(calls.map(({ seconds }) => seconds)), whole: calls.length }))
    .sort((one, other) => other.whole - one.whole);
}

function hoursOf(queued: readonly CallSeen[]): Tally['hours'] {
  return [...Map.groupBy(queued, ({ queuedAt }) => hourOf(queuedAt as Date))]
    .map(([hour, calls]) => ({
      hour,
      answered: calls.filter(({ waitedSeconds }) => waitedSeconds !== null).length,
      abandoned: calls.filter(({ abandoned }) => abandoned).length,
    }))
    .sort((one, other) => one.hour - other.hour);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function secondsFrom(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 1000);
}

// Tokyo has no summer time: nine hours ahead, always.
function hourOf(at: Date): number {
  return new Date(at.getTime() + 9 * 3_600_000).getUTCHours();
}
