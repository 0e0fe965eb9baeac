import type { MenuTimes } from '@denwaban/domain/menus';
import type { WordsOf } from '../kit/words/index.ts';
import type { DayName, Span } from './week.ts';
import type { menuWords } from './words.ts';

type Words = WordsOf<typeof menuWords>;

const order: readonly DayName[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'];

/** '月〜金・日', 'Mon–Fri, Sun'; all of them are every day. */
export function daysSaid(days: readonly DayName[], { days: words }: Words): string {
  if (order.every((day) => days.includes(day))) return words.all;
  return runsOf(days)
    .flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      return first && last && run.length > 2 ? [words.to(words[first], words[last])] : run.map((day) => words[day]);
    })
    .join(words.between);
}

/** A holiday is no day of a run, though it stands last. */
function runsOf(days: readonly DayName[]): DayName[][] {
  const runs: DayName[][] = [];
  for (const day of order.filter((each) => days.includes(each))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && day !== 'holiday' && order.indexOf(last) === order.indexOf(day) - 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

export function whenSaid(when: MenuTimes, words: Words): string {
  if (when.is !== 'from_to') return words.when[when.is];
  const { days, from, to, holidays } = when;
  const isEveryDay = holidays && days.length === 7;
  const said = words.when.fromTo(isEveryDay ? words.days.all : daysSaid(days, words), clockSaid(from), clockSaid(to));
  return holidays ? said : `${said}${words.when.noHolidays}`;
}

export function spanSaid({ from, to }: Span, words: Words): string {
  return words.days.to(timeSaid(from), timeSaid(to));
}

/** '9:00' of minutes since midnight. */
export function timeSaid(minutes: number): string {
  return `${Math.trunc(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** '9:00' of '09:00'. */
function clockSaid(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}
