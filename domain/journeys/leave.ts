import { addDays, dayOf, instantOf, isDay } from '../hours/index.ts';
import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Journey, JourneyAnswer, Leaving } from './journey.ts';

export type Notice = Pick<Leaving, 'noticedOn' | 'lastDay' | 'why' | 'lateWords' | 'lateUntil'>;

/**
 * 解約の申し出, or a correction of it while it runs. Refuses not_live, incomplete_input (noticedOn, lastDay, lateUntil).
 */
export function giveNotice(journey: Journey, notice: Notice, now: Date): JourneyAnswer | Refusal {
  if (journey.stage !== 'live' && journey.stage !== 'leaving') return refuse('not_live');
  const problems = problemsOf(notice, dayOf(now));
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const kept = journey.leaving ?? { watchedSince: null, linesClosedAt: null };
  const leaving = { ...kept, ...notice, why: notice.why.trim(), lateWords: notice.lateWords.trim() };
  const { client } = journey;
  return {
    journey: { ...journey, stage: 'leaving', since: journey.leaving ? journey.since : now, leaving },
    events: [{ name: 'journey.notice_given', client, id: client, data: { lastDay: notice.lastDay } }],
  };
}

function problemsOf({ noticedOn, lastDay, lateUntil }: Notice, today: string): Problem[] {
  const noDay = [
    ...day('noticedOn', noticedOn),
    ...day('lastDay', lastDay),
    ...(lateUntil === null ? [] : day('lateUntil', lateUntil)),
  ];
  if (noDay.length > 0) return noDay;
  return [
    ...(noticedOn > today ? [{ field: 'noticedOn', code: 'out_of_range' } as const] : []),
    ...(lastDay < today ? [{ field: 'lastDay', code: 'already_past' } as const] : []),
    ...(lateUntil !== null && lateUntil <= lastDay ? [{ field: 'lateUntil', code: 'out_of_range' } as const] : []),
  ];
}

function day(field: string, value: string): Problem[] {
  return isDay(value) ? [] : [{ field, code: 'not_a_day' }];
}

/** The client stays. Refuses not_leaving. */
export function withdrawNotice(journey: Journey, now: Date): JourneyAnswer | Refusal {
  if (journey.stage !== 'leaving') return refuse('not_leaving');
  const { client } = journey;
  const { reached, greeted, reported } = journey.ticks;
  return {
    journey: { ...journey, stage: 'live', since: now, leaving: null, ticks: { reached, greeted, reported } },
    events: [{ name: 'journey.notice_withdrawn', client, id: client, data: {} }],
  };
}

/** When the clock has something to say: the end of the last day, then the end of the guidance for late calls. */
export function dueAt({ stage, leaving }: Journey): Date | null {
  if (!leaving) return null;
  if (stage === 'leaving') return endOf(leaving.lastDay);
  return leaving.linesClosedAt === null ? endOf(leaving.lateUntil ?? leaving.lastDay) : null;
}

/** The first instant after a Tokyo day. */
export function endOf(day: string): Date {
  return instantOf(addDays(day, 1), '00:00');
}

type Remaining = { open: number; lines: number };

/** The last day is over, and later the guidance: said once each, and nothing before its time. */
export function lapse(journey: Journey, { open, lines }: Remaining, now: Date): JourneyAnswer {
  const ended = end(journey, open, now);
  const closed = closeLines(ended.journey, lines, now);
  return { journey: closed.journey, events: [...ended.events, ...closed.events] };
}

function end(journey: Journey, open: number, now: Date): JourneyAnswer {
  const { client, leaving } = journey;
  if (journey.stage !== 'leaving' || !leaving || now < endOf(leaving.lastDay)) return { journey, events: [] };
  return {
    journey: { ...journey, stage: 'left', since: endOf(leaving.lastDay), next: null },
    events: [{ name: 'journey.ended', client, id: client, data: { lastDay: leaving.lastDay, open } }],
  };
}

function closeLines(journey: Journey, lines: number, now: Date): JourneyAnswer {
  const { client, leaving, stage } = journey;
  const isOver = stage === 'left' && leaving && now >= endOf(leaving.lateUntil ?? leaving.lastDay);
  if (!isOver || leaving.linesClosedAt !== null) return { journey, events: [] };
  return {
    journey: { ...journey, leaving: { ...leaving, linesClosedAt: now } },
    events: [{ name: 'journey.lines_closed', client, id: client, data: { lines } }],
  };
}
