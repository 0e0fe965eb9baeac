// What filling in would change, item by item, in words that people can compare.
import type { FillingShown } from '@denwaban/api/hearings';
import type { Filling } from '@denwaban/domain/hearings';
import type { Calendar, Period } from '@denwaban/domain/hours';
import { formatNumber } from '@denwaban/domain/numbers';

type Shown = FillingShown['changes'][number];

export function changesShown({ manual, calendar, contacts, lines, quote }: Filling): Shown[] {
  return [
    ...(manual?.changes ?? []).flatMap(ofManual),
    ...(calendar ? ofHours(calendar) : []),
    ...contacts.map(ofContact),
    ...lines.map(({ label, number }) => added('line', label, formatNumber(number))),
    ...(quote ? [ofQuote(quote)] : []),
  ];
}

function added(part: Shown['part'], label: string, after: string): Shown {
  return { part, is: 'added', section: null, label, before: '', after };
}

type ManualChange = NonNullable<Filling['manual']>['changes'][number];

function ofManual({ section, label, is, fields }: ManualChange): Shown[] {
  // The order of the questions is no overwriting, and shows in the manual itself.
  if (is === 'reordered') return [];
  const words = (of: 'before' | 'after') =>
    fields
      .map((each) => each[of])
      .filter((text) => text !== '')
      .join('\n');
  return [{ part: 'script', is, section, label, before: words('before'), after: words('after') }];
}

function ofHours({ before, after }: NonNullable<Filling['calendar']>): Shown[] {
  const is = before ? 'changed' : 'added';
  return [
    { part: 'hours', is, section: null, label: '', before: before ? inWords(before) : '', after: inWords(after) },
  ];
}

const days = [
  ['mon', '月'],
  ['tue', '火'],
  ['wed', '水'],
  ['thu', '木'],
  ['fri', '金'],
  ['sat', '土'],
  ['sun', '日'],
] as const;

/** `月 09:00-12:00・13:00-18:00`, one day to a line; 祝 for holidays. */
function inWords({ week, holidays, exceptions }: Calendar): string {
  return [
    ...days.map(([day, name]) => `${name} ${periodsIn(week[day])}`),
    `祝 ${holidays === 'as_weekday' ? '曜日どおり' : periodsIn(holidays)}`,
    ...exceptions.map(({ date, periods, why }) => `${date} ${periodsIn(periods)}（${why}）`),
  ].join('\n');
}

function periodsIn(periods: readonly Period[]): string {
  return periods.length === 0 ? '―' : periods.map(({ from, to }) => `${from}-${to}`).join('・');
}

function ofContact({ before, after }: Filling['contacts'][number]): Shown {
  const words = ({ reading, email, phone }: typeof after) =>
    [reading, email ?? '', phone ? formatNumber(phone) : ''].filter((text) => text !== '').join('\n');
  const is = before ? 'changed' : 'added';
  return {
    part: 'contact',
    is,
    section: null,
    label: after.name,
    before: before ? words(before) : '',
    after: words(after),
  };
}

function ofQuote({ before, after }: NonNullable<Filling['quote']>): Shown {
  const words = ({ tier, includedCalls, effectiveFrom }: typeof after) =>
    [`${tier}次受け`, `${includedCalls}件/月`, ...(effectiveFrom ? [`${effectiveFrom}から`] : [])].join('\n');
  const is = before ? 'changed' : 'added';
  return { part: 'quote', is, section: null, label: '', before: before ? words(before) : '', after: words(after) };
}
