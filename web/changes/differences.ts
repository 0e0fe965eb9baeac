import type { ChangeShown } from '@denwaban/api/changes';
import type { Calendar, Period } from '@denwaban/domain/hours';
import { formatNumber } from '@denwaban/domain/numbers';
import type { hoursWords } from '../hours/words.ts';
import type { WordsOf } from '../kit/words/index.ts';
import type { Say } from '../kit/words/say.ts';
import type { changeWords } from './words.ts';

/** One thing that is to be otherwise; an empty `before` was not there. */
export type Difference = { what: string; before: string; after: string };

type Told = { words: WordsOf<typeof changeWords>; hours: WordsOf<typeof hoursWords>; say: Say };

/** What a change changes, in words. */
export function differencesOf({ asked, before }: Pick<ChangeShown, 'asked' | 'before'>, told: Told): Difference[] {
  if (asked.kind === 'hours' && before.kind === 'hours') return ofCalendars(before.calendar, asked.calendar, told);
  if (asked.kind === 'lines' && before.kind === 'lines') return asked.lines.map((wish) => ofLine(wish, before, told));
  if (asked.kind === 'scope' && before.kind === 'scope') return ofScope(asked, before.tier, told);
  return [];
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function ofCalendars(before: Calendar, after: Calendar, { words, hours, say }: Told): Difference[] {
  const said = (periods: readonly Period[] | 'as_weekday' | undefined) => periodsIn(periods, words, say);
  const dates = [...new Set([...before.exceptions, ...after.exceptions].map(({ date }) => date))].sort();
  const on = ({ exceptions }: Calendar, date: string) => exceptions.find((each) => each.date === date);
  const dayOf = (calendar: Calendar, date: string) => {
    const found = on(calendar, date);
    return found ? [said(found.periods), found.why].filter(Boolean).join('　') : words.takeDown;
  };
  return [
    ...weekdays.map((day) => ({
      what: hours.dayName[day],
      before: said(before.week[day]),
      after: said(after.week[day]),
    })),
    { what: words.holidays, before: said(before.holidays), after: said(after.holidays) },
    ...dates.map((date) => ({ what: say.day(date), before: dayOf(before, date), after: dayOf(after, date) })),
  ].filter((each) => each.before !== each.after);
}

function periodsIn(periods: readonly Period[] | 'as_weekday' | undefined, words: Told['words'], say: Say): string {
  if (periods === 'as_weekday') return words.asWeekday;
  return say.periods(periods ?? []) || words.none;
}

type Lines = Extract<ChangeShown['asked'], { kind: 'lines' }>['lines'];
type LinesBefore = Extract<ChangeShown['before'], { kind: 'lines' }>;

function ofLine(wish: Lines[number], { lines }: LinesBefore, { words }: Told): Difference {
  const known = lines.find(({ id }) => id === wish.line);
  const number = wish.number || (known?.number ? formatNumber(known.number) : '');
  const after = [
    words.wish[wish.wish],
    ...(wish.wish === 'close' ? [] : [wish.label, number]),
    wish.forwarding && `${words.forwarding}：${wish.forwarding}`,
  ];
  return {
    what: known ? words.line(known.label) : words.newLine,
    before: known ? [known.label, known.number ? formatNumber(known.number) : ''].filter(Boolean).join('　') : '',
    after: after.filter(Boolean).join('　'),
  };
}

function ofScope(
  { tier, topics }: Extract<ChangeShown['asked'], { kind: 'scope' }>,
  before: 1 | 2,
  { words }: Told,
): Difference[] {
  return [
    ...(tier === before ? [] : [{ what: words.tierName, before: words.tier[before], after: words.tier[tier] }]),
    ...topics.map((topic) => ({
      what: topic.topic,
      before: '',
      after: [words.treatment[topic.treatment], topic.words && `「${topic.words}」`].filter(Boolean).join('　'),
    })),
  ];
}
