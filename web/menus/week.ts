// An ordinary week as callers meet it: what the picture of a menu is drawn from.
import { type Calendar, instantOf, isOpen, isTime, type Weekday } from '@denwaban/domain/hours';
import { type Begins, type MenuPart, type MenuTimes, partAt } from '@denwaban/domain/menus';

/** What a caller meets first; `closed`: it comes to us while no calls are taken. */
export type Met = Begins['is'] | 'closed';
/** In minutes since midnight. */
export type Span = { from: number; to: number };
/** `part`: which one holds, from 0; null: none. */
export type Stretch = Span & { part: number | null; met: Met };
export type DayName = Weekday | 'holiday';
/** Days that go alike. `open`: when calls are taken. */
export type Row = { days: DayName[]; stretches: Stretch[]; open: Span[] };

// A week without a holiday in it or beside it, and a holiday in the middle of a week (昭和の日).
const ordinary: readonly (readonly [DayName, string])[] = [
  ['mon', '2026-06-01'],
  ['tue', '2026-06-02'],
  ['wed', '2026-06-03'],
  ['thu', '2026-06-04'],
  ['fri', '2026-06-05'],
  ['sat', '2026-06-06'],
  ['sun', '2026-06-07'],
  ['holiday', '2026-04-29'],
];

type Week = { parts: readonly MenuPart[]; calendar: Calendar };

/** The days of an ordinary week, those that go alike together. What is still half typed holds at no time. */
export function weekOf({ parts, calendar }: Week): Row[] {
  const week: Week = { parts: parts.map(heldBack), calendar: { ...calendar, exceptions: [] } };
  const rows = new Map<string, Row>();
  for (const [day, date] of ordinary) {
    const goes = { stretches: stretchesOn(date, week), open: openOn(date, week) };
    const like = rows.get(JSON.stringify(goes));
    if (like) like.days.push(day);
    else rows.set(JSON.stringify(goes), { days: [day], ...goes });
  }
  return [...rows.values()];
}

/** Parts that no caller ever gets to in an ordinary week, since earlier ones always hold. */
export function neverMet(week: Week): number[] {
  const met = new Set(weekOf(week).flatMap(({ stretches }) => stretches.map(({ part }) => part)));
  return week.parts.flatMap(({ when }, at) => (isWhole(when) && !met.has(at) ? [at] : []));
}

/** Whether calls are taken while a part holds, in an ordinary week: what comes to us then is led on, or told that we are closed. */
export function takenWhile(rows: readonly Row[], part: number | null): 'always' | 'never' | 'at_times' {
  const held = rows.flatMap(({ stretches, open }) =>
    stretches.filter((each) => each.part === part).map((each) => overlapOf(each, open)),
  );
  if (held.every((each) => each === 'whole')) return 'always';
  return held.every((each) => each === 'none') ? 'never' : 'at_times';
}

function overlapOf({ from, to }: Span, open: readonly Span[]): 'whole' | 'none' | 'part' {
  const inside = open.reduce((sum, each) => sum + Math.max(0, Math.min(to, each.to) - Math.max(from, each.from)), 0);
  if (inside === 0) return 'none';
  return inside === to - from ? 'whole' : 'part';
}

function isWhole(when: MenuTimes): boolean {
  if (when.is !== 'from_to') return true;
  return when.days.length > 0 && isTime(when.from) && (isTime(when.to) || when.to === '24:00');
}

function heldBack(part: MenuPart): MenuPart {
  if (isWhole(part.when)) return part;
  return { ...part, when: { is: 'from_to', days: [], from: '00:00', to: '00:00', holidays: false } };
}

function stretchesOn(date: string, week: Week): Stretch[] {
  const { parts, calendar } = week;
  return joined(
    spansOf(week).map((span): Stretch => {
      const now = instantOf(date, clock(span.from));
      const takesCalls = isOpen(calendar, now);
      const held = partAt({ parts }, { now, isOpen: takesCalls });
      const is = held?.begins.is ?? 'us';
      return { ...span, part: held && parts.indexOf(held), met: is === 'us' && !takesCalls ? 'closed' : is };
    }),
    (one, next) => one.part === next.part && one.met === next.met,
  );
}

function openOn(date: string, week: Week): Span[] {
  const open = spansOf(week).filter(({ from }) => isOpen(week.calendar, instantOf(date, clock(from))));
  return joined(open, (one, next) => one.to === next.from);
}

/** A day cut wherever anything of the week may change. */
function spansOf({ parts, calendar: { week, holidays } }: Week): Span[] {
  const periods = [
    ...Object.values(week).flat(),
    ...(holidays === 'as_weekday' ? [] : holidays),
    ...parts.flatMap(({ when }) => (when.is === 'from_to' ? [when] : [])),
  ];
  const cuts = new Set([0, ...periods.flatMap(({ from, to }) => [minutes(from), minutes(to)])]);
  const starts = [...cuts].filter((cut) => cut < dayLong).sort((one, other) => one - other);
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? dayLong }));
}

function joined<Piece extends Span>(pieces: readonly Piece[], isOne: (one: Piece, next: Piece) => boolean): Piece[] {
  const whole: Piece[] = [];
  for (const next of pieces) {
    const last = whole.at(-1);
    if (last && isOne(last, next)) whole.splice(-1, 1, { ...last, to: next.to });
    else whole.push(next);
  }
  return whole;
}

export const dayLong = 24 * 60;

/** `'9:00'` of minutes since midnight, as a calendar reads it. */
const clock = (since: number) =>
  `${String(Math.trunc(since / 60)).padStart(2, '0')}:${String(since % 60).padStart(2, '0')}`;

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
