import type { Calendar } from '@denwaban/domain/hours';
import { type Begins, type MenuPart, type MenuTimes, readMenu } from '@denwaban/domain/menus';
import { isRefusal } from '@denwaban/domain/refusals';
import { expect, test } from 'vitest';
import { byMenuSaid } from './by-menu.ts';
import { type DraftPart, draftOf, moved, newPart, nextKey, partOf } from './draft.ts';
import { daysSaid, whenSaid } from './said.ts';
import { startOf, starts } from './starts.ts';
import { type DayName, neverMet, weekOf } from './week.ts';
import { byMenuWords, menuWords } from './words.ts';

const office = [{ from: '09:00', to: '18:00' }];
const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] };
const calendar: Calendar = { week, holidays: [], exceptions: [] };
const night: Calendar = {
  week: { ...week, sat: office, fri: [{ from: '18:00', to: '09:00' }] },
  holidays: 'as_weekday',
  exceptions: [{ date: '2026-06-01', periods: [], why: '棚卸し' }],
};

const us: Begins = { is: 'us' };
const desk: Begins = { is: 'desk', number: '+81312345678', seconds: 20 };
const asks: Begins = {
  is: 'keys',
  words: 'ご注文は1を押してください。',
  keys: [{ key: '1', label: 'ご注文', leads: desk }],
  otherwise: us,
};
const lunch: MenuTimes = {
  is: 'from_to',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '12:00',
  to: '13:00',
  holidays: false,
};
const part = (begins: Begins, when: MenuTimes = { is: 'always' }): MenuPart => ({ when, begins });

/** '0 closed, 9 desk①, 18 closed': every stretch by the hour it begins at. */
const drawn = (parts: readonly MenuPart[], of: Calendar) =>
  weekOf({ parts, calendar: of }).map(({ days, stretches }) => {
    const said = stretches.map(({ from, part, met }) => `${from / 60} ${met}${part === null ? '' : part + 1}`);
    return `${daysSaid(days, menuWords.ja)}: ${said.join(', ')}`;
  });

test.each<[string, readonly MenuPart[], Calendar, string[]]>([
  ['without parts', [], calendar, ['月〜金: 0 closed, 9 us, 18 closed', '土・日・祝日: 0 closed']],
  [
    'with the desk at any time, over different hours',
    [part(desk)],
    calendar,
    ['月〜金: 0 desk1', '土・日・祝日: 0 desk1'],
  ],
  [
    'lunch, and keys within hours',
    [part(us, lunch), part(asks, { is: 'in_hours' })],
    calendar,
    ['月〜金: 0 closed, 9 keys2, 12 us1, 13 keys2, 18 closed', '土・日・祝日: 0 closed'],
  ],
  [
    'the desk outside hours that run over midnight',
    [part(desk, { is: 'out_of_hours' })],
    night,
    ['月〜木・祝日: 0 desk1, 9 us, 18 desk1', '金: 0 desk1, 18 us', '土: 0 us, 18 desk1', '日: 0 desk1'],
  ],
])('the picture of the week %s', (_, parts, of, rows) => {
  expect(drawn(parts, of)).toEqual(rows);
});

test('when calls are taken stands under the picture', () => {
  expect(weekOf({ parts: [], calendar }).map(({ open }) => open)).toEqual([[{ from: 540, to: 1080 }], []]);
});

test.each<[string, readonly MenuPart[], number[]]>([
  ['what stands behind a part that always holds', [part(us), part(desk, lunch)], [1]],
  ['lunch behind the hours it lies in', [part(us, { is: 'in_hours' }), part(desk, lunch)], [1]],
  ['not the hours behind lunch', [part(desk, lunch), part(us, { is: 'in_hours' })], []],
  ['not what is still half typed', [part(us), part(desk, { ...lunch, from: '9:' })], []],
  ['not a part without days', [part(us), part(desk, { ...lunch, days: [] })], []],
])('no caller ever meets %s', (_, parts, hidden) => {
  expect(neverMet({ parts, calendar })).toEqual(hidden);
});

test.each<[DayName[], string, string]>([
  [['mon', 'tue', 'wed', 'thu', 'fri'], '月〜金', 'Mon–Fri'],
  [['sat', 'sun'], '土・日', 'Sat, Sun'],
  [['sun', 'mon', 'wed', 'tue'], '月〜水・日', 'Mon–Wed, Sun'],
  [['sat', 'sun', 'holiday'], '土・日・祝日', 'Sat, Sun, Holidays'],
  [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], '月〜日', 'Mon–Sun'],
  [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'], '毎日', 'Every day'],
])('the days %j are said shortly', (days, ja, en) => {
  expect(daysSaid(days, menuWords.ja)).toBe(ja);
  expect(daysSaid(days, menuWords.en)).toBe(en);
});

test('times of a part are said with their days, and whether holidays are among them', () => {
  expect(whenSaid({ ...lunch, from: '09:00' } as MenuTimes, menuWords.ja)).toBe('月〜金 9:00〜13:00（祝日を除く）');
  expect(whenSaid({ is: 'out_of_hours' }, menuWords.en)).toBe('Outside hours');
});

test.each<[string, MenuPart]>([
  ['us', part(us, lunch)],
  ['the desk', part(desk)],
  ['keys', part(asks, { is: 'out_of_hours' })],
])('a part that begins with %s is sent as it was kept', (_, kept) => {
  const sent = { line: 'main', client: 'sakura', parts: [partOf(draftOf(kept))] };
  expect(readMenu(sent)).toMatchObject({ parts: [kept] });
});

test('another choice and back again loses nothing that was typed', () => {
  const { when, begins } = draftOf(part(asks));
  const there: DraftPart = { when: { ...when, is: 'from_to' }, begins: { ...begins, is: 'voicemail' } };
  expect(partOf(there).begins).toEqual({ is: 'voicemail' });
  const back: DraftPart = { when: { ...there.when, is: 'always' }, begins: { ...there.begins, is: 'keys' } };
  expect(partOf(back)).toEqual(partOf({ when, begins }));
});

test('parts change places within the list, and nowhere else', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
});

test('the next key is the first free one, and there is an end to them', () => {
  const keysOf = (digits: string) => [...digits].map((key) => ({ key, label: '', leads: newPart.begins.otherwise }));
  expect(nextKey([])?.key).toBe('1');
  expect(nextKey(keysOf('13'))?.key).toBe('2');
  expect(nextKey(keysOf('123456789'))).toBeNull();
});

test.each(starts)('to begin with %s, nothing is left to say but the numbers', (start) => {
  const refused = readMenu({ line: 'main', client: 'sakura', parts: startOf(start).map(partOf) });
  const problems = isRefusal(refused) ? refused.problems : [];
  expect(problems.map(({ field }) => field.split('.').at(-1))).toEqual(['number']);
});

const rung = { number: '+81312345678', answeredAt: null, missed: null };

test.each([
  ['nothing', null, []],
  ['straight to us', { key: null, desk: null }, []],
  ['a key', { key: { key: '2', label: 'クレーム' }, desk: null }, ['メニュー 2：クレーム']],
  [
    'a key, and nobody at the desk',
    { key: { key: '1', label: 'ご注文' }, desk: { ...rung, missed: 'no_answer' } },
    ['メニュー 1：ご注文', 'クライアントは応答せず'],
  ],
  ['the desk, which rings', { key: null, desk: rung }, ['クライアントの電話を呼び出し中']],
  [
    'the desk, which has answered',
    { key: null, desk: { ...rung, answeredAt: '2026-06-01T00:00:00.000Z' } },
    ['クライアントが応答'],
  ],
] as const)('a call that came by %s says so', (_, byMenu, said) => {
  expect(byMenuSaid(byMenu, byMenuWords.ja)).toEqual(said);
});
