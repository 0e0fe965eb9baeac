import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '../contacts/index.ts';
import { addDays, type Calendar, checkCalendar, instantOf } from '../hours/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import {
  answer,
  asUsual,
  type Bulletin,
  type BulletinCopy,
  type BulletinInput,
  beginWriting,
  bulletinKinds,
  check,
  type DayAnswer,
  priceNoticeDays,
  progress,
  receivers,
  remind,
  takeOver,
  template,
  usualAnswerBy,
  usualOn,
  yearEndDays,
} from './index.ts';

const now = new Date('2026-11-24T10:00:00+09:00');
const days = ['2026-12-30', '2026-12-31', '2027-01-01'];
const office = [{ from: '09:00', to: '18:00' }];
const calendar: Calendar = {
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  holidays: [],
  exceptions: [
    { date: '2026-12-31', periods: office, why: '去年の覚え' },
    { date: '2027-02-11', periods: office, why: '祝日も営業' },
  ],
};

const hours: BulletinInput = {
  ...{ kind: 'hours', subject: '年末年始', words: 'お知らせください', reach: 'owners', clients: ['sakura'] },
  ...{ days, answerBy: '2026-12-15', effectiveFrom: null },
};
const granted = <Answer>(given: Answer | Refusal): Answer => {
  if (isRefusal(given)) throw new Error(given.code);
  return given;
};

test('complete, nothing stands in its way', () => {
  expect(check(hours, ['sakura', 'aoba'], now)).toEqual([]);
  const price = { ...hours, kind: 'price', effectiveFrom: addDays('2026-11-24', priceNoticeDays) } as const;
  expect(check(price, ['sakura'], now)).toEqual([]);
});

test.each<[string, Partial<BulletinInput>, string, string]>([
  ['no subject', { subject: ' ' }, 'subject', 'required'],
  ['no words', { words: '' }, 'words', 'required'],
  ['nobody to write to', { clients: [] }, 'clients', 'required'],
  ['a company that has left', { clients: ['gone'] }, 'clients', 'not_a_choice'],
  ['no days', { days: [] }, 'days', 'required'],
  ['a day that does not exist', { days: ['2026-02-30'] }, 'days', 'not_a_day'],
  ['a day twice', { days: ['2026-12-30', '2026-12-30'] }, 'days', 'date_listed_twice'],
  ['a day gone by', { days: ['2026-11-23', '2026-12-30'] }, 'days', 'already_past'],
  ['no day to answer by', { answerBy: null }, 'answerBy', 'required'],
  ['to be answered too late', { answerBy: '2026-12-30' }, 'answerBy', 'out_of_range'],
  ['to be answered yesterday', { answerBy: '2026-11-23' }, 'answerBy', 'already_past'],
  ['prices from nobody knows when', { kind: 'price' }, 'effectiveFrom', 'required'],
  ['prices told too late', { kind: 'price', effectiveFrom: '2026-12-23' }, 'effectiveFrom', 'too_soon'],
])('stands in the way: %s', (_, changes, field, code) => {
  expect(check({ ...hours, ...changes }, ['sakura'], now)).toContainEqual({ field, code });
});

const person = (id: string, role: Contact['role'], email: string | null, order: number) =>
  ({ id, role, email, order }) as Contact;

test.each<[string, Contact[], 'owners' | 'everyone', string[]]>([
  ['owners', [person('a', 'staff', 'a@x', 1), person('b', 'owner', 'b@x', 2)], 'owners', ['b']],
  ['all of them in their order', [person('b', 'owner', 'b@x', 2), person('a', null, 'a@x', 1)], 'everyone', ['a', 'b']],
  [
    'the first, where no owner has an address',
    [person('b', 'owner', null, 1), person('a', null, 'a@x', 2)],
    'owners',
    ['a'],
  ],
  ['nobody, where nobody has one', [person('b', 'owner', null, 1)], 'everyone', []],
])('it is written to %s', (_, contacts, reach, ids) => {
  expect(receivers(contacts, reach).map(({ id }) => id)).toEqual(ids);
});

const copy: BulletinCopy = {
  ...{ bulletin: 'b1', client: 'sakura', answer: null, reminders: 0, remindedAt: null, takenOver: null },
};
const said: DayAnswer[] = [
  { date: '2027-01-01', is: 'closed' },
  { date: '2026-12-30', is: 'periods', periods: [{ from: '10:00', to: '15:00' }] },
  { date: '2026-12-31', is: 'usual' },
];
const answered = (given: readonly DayAnswer[] = said) =>
  granted(answer({ days }, copy, { days: given, by: 'sakurai', now })).copy;

test('each day is answered for itself, in the order it was asked', () => {
  expect(answered().answer?.days.map(({ is }) => is)).toEqual(['periods', 'usual', 'closed']);
  expect(answered(asUsual({ days })).answer?.days.every(({ is }) => is === 'usual')).toBe(true);
});

test.each<[string, DayAnswer[], string, string]>([
  ['a day left out', said.slice(1), 'days.2', 'required'],
  ['a day nobody asked about', [...said, { date: '2027-01-09', is: 'usual' }], 'days.3', 'not_a_choice'],
  ['a day twice', [...said, { date: '2026-12-31', is: 'closed' }], 'days.3', 'date_listed_twice'],
  [
    'hours without an hour',
    [...said.slice(0, 1), { date: '2026-12-30', is: 'periods', periods: [] }, ...said.slice(2)],
    'days.1',
    'required',
  ],
  [
    'a time that is none',
    [
      ...said.slice(0, 1),
      { date: '2026-12-30', is: 'periods', periods: [{ from: '25:00', to: '15:00' }] },
      ...said.slice(2),
    ],
    'days.1.periods.0.from',
    'malformed',
  ],
])('refused: %s', (_, given, field, code) => {
  const refused = answer({ days }, copy, { days: given, by: 'sakurai', now });
  expect(isRefusal(refused) && refused.problems).toContainEqual({ field, code });
});

test('taken over, the days asked about are as they were answered, and the others as they were', () => {
  const taken = granted(takeOver(answered(), { calendar, why: '年末年始', by: 'watanabe', now }));
  expect(taken.calendar.exceptions).toEqual([
    { date: '2026-12-30', periods: [{ from: '10:00', to: '15:00' }], why: '年末年始' },
    { date: '2027-01-01', periods: [], why: '年末年始' },
    { date: '2027-02-11', periods: office, why: '祝日も営業' },
  ]);
  expect(takeOver(taken.copy, { calendar, why: '', by: 'watanabe', now })).toMatchObject({
    code: 'bulletin_taken_over',
  });
  expect(takeOver(copy, { calendar, why: '', by: 'watanabe', now })).toMatchObject({ code: 'bulletin_unanswered' });
  expect(answer({ days }, taken.copy, { days: said, by: 'sakurai', now })).toMatchObject({
    code: 'bulletin_taken_over',
  });
});

test('whatever was answered, the calendar that comes of it is a good one, and each day is as its answer says', () => {
  const ways = fc.constantFrom<DayAnswer['is']>('usual', 'closed', 'periods');
  fc.assert(
    fc.property(fc.array(ways, { minLength: 3, maxLength: 3 }), (chosen) => {
      const given = days.map((date, at): DayAnswer => {
        const is = chosen[at] as DayAnswer['is'];
        return is === 'periods' ? { date, is, periods: office } : { date, is };
      });
      const taken = granted(takeOver(answered(given), { calendar, why: '年末', by: 'watanabe', now })).calendar;
      expect(checkCalendar(taken)).toEqual([]);
      const exceptions = given.flatMap(({ date, is }) => (is === 'usual' ? [] : date));
      expect(taken.exceptions.map(({ date }) => date).filter((date) => days.includes(date))).toEqual(exceptions);
    }),
  );
});

test('what a usual day is: the week and its holidays, without any special day', () => {
  expect(usualOn(calendar, days)).toEqual([
    { date: '2026-12-30', holiday: null, usual: office },
    { date: '2026-12-31', holiday: null, usual: office },
    { date: '2027-01-01', holiday: '元日', usual: [] },
  ]);
  expect(usualOn(null, days.slice(0, 1))).toEqual([{ date: '2026-12-30', holiday: null, usual: [] }]);
});

const bulletin = { kind: 'hours', state: 'done', total: 3, written: 3 } as Bulletin;

test('only who has not answered is reminded, and only once all letters are written', () => {
  const other = { ...copy, client: 'aoba' };
  expect(remind(bulletin, [answered(), other], now)).toEqual([{ ...other, reminders: 1, remindedAt: now }]);
  expect(remind({ ...bulletin, state: 'working' }, [other], now)).toMatchObject({ code: 'bulletin_under_way' });
  expect(remind({ ...bulletin, kind: 'outage' }, [other], now)).toMatchObject({ code: 'bulletin_asks_nothing' });
  expect(remind(bulletin, [answered()], now)).toMatchObject({ code: 'bulletin_nobody_left' });
});

test('it is under way until the last letter is written; one with nobody to write to is done at once', () => {
  const begun = beginWriting(bulletin, 2);
  expect(begun).toMatchObject({ state: 'working', total: 5 });
  expect(progress(begun, { written: 1, left: 1 })).toMatchObject({ state: 'working', written: 4 });
  expect(progress(begun, { written: 2, left: 0 })).toMatchObject({ state: 'done', written: 5 });
  expect(beginWriting(bulletin, 0).state).toBe('done');
});

test.each([
  ['2026-11-24', '2026-12-29', '2027-01-04'],
  ['2026-12-20', '2026-12-29', '2027-01-04'],
  ['2026-12-28', '2026-12-30', '2027-01-04'],
  ['2026-12-31', '2027-01-02', '2027-01-04'],
  ['2027-01-02', '2027-01-04', '2027-01-04'],
  ['2027-01-03', '2027-12-29', '2028-01-04'],
])('on %s the turn of the year is %s to %s', (today, first, last) => {
  const asked = yearEndDays(today);
  expect([asked[0], asked.at(-1)]).toEqual([first, last]);
});

test('on every day of a year, what is proposed for the turn of the year can be sent', () => {
  for (let today = '2026-01-01'; today <= '2026-12-31'; today = addDays(today, 1)) {
    const proposed = { ...hours, days: yearEndDays(today), answerBy: usualAnswerBy(today) };
    expect(check(proposed, ['sakura'], instantOf(today, '09:00'))).toEqual([]);
  }
});

test('every kind has a template that begins with a greeting; the answer is wanted in the middle of December', () => {
  for (const kind of bulletinKinds) expect(template(kind, '2026-11-24').words).toMatch(/^平素より/);
  expect(template('hours', '2026-11-24').subject).toContain('2026年末〜2027年始');
  expect(template('hours', '2027-01-02').subject).toContain('2026年末〜2027年始');
  expect(['2026-11-24', '2026-12-20', '2027-01-02'].map(usualAnswerBy)).toEqual([
    '2026-12-15',
    '2026-12-21',
    '2027-01-03',
  ]);
});
