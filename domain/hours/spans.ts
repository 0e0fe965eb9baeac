// A span is an open stretch of time in epoch milliseconds, [from, to): the form in which all business time is reckoned.
import type { Calendar, Period } from './calendar.ts';
import { ruleOf } from './rule.ts';
import { addDays, dayOf, instantOf, minutesOf } from './tokyo.ts';

export type Span = { from: number; to: number };

/** After so many days without an opening a calendar is taken never to open again. */
export const horizonDays = 400;

/** The spans that start on a day, sorted, overlapping and adjoining ones merged. */
export function spansOf(calendar: Calendar, day: string): Span[] {
  const midnight = instantOf(day, '00:00').getTime();
  const spans = ruleOf(calendar, day).periods.map((period) => spanOf(period, midnight));
  return merged(spans.sort((one, other) => one.from - other.from));
}

/** Spans from `at` on, in order and without overlap, walking a day at a time; ends where the calendar never opens again. */
export function* spansFrom(calendar: Calendar, at: Date): Generator<Span> {
  let reached = at.getTime();
  let idleDays = 0;
  // Yesterday's last period may still be running.
  for (let day = addDays(dayOf(at), -1); idleDays <= horizonDays; day = addDays(day, 1)) {
    idleDays += 1;
    for (const { from, to } of spansOf(calendar, day)) {
      if (to <= reached) continue;
      yield { from: Math.max(from, reached), to };
      reached = to;
      idleDays = 0;
    }
  }
}

/** A period as minutes from the midnight its day begins with; `to` passes 1440 when it runs into the next day. */
export function minutesIn({ from, to }: Period): Span {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return { from: start, to: end > start ? end : end + 24 * 60 };
}

function spanOf(period: Period, midnight: number): Span {
  const { from, to } = minutesIn(period);
  return { from: midnight + from * 60_000, to: midnight + to * 60_000 };
}

function merged(sorted: Span[]): Span[] {
  const spans: Span[] = [];
  for (const span of sorted) {
    const last = spans.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else spans.push(span);
  }
  return spans;
}
