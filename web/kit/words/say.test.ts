import { describe, expect, test } from 'vitest';
import { sayIn } from './say.ts';

const ja = sayIn('ja');
const en = sayIn('en');
const now = new Date('2026-11-22T14:05:00+09:00');

test.each([
  ['2026-11-22T09:03:00+09:00', '9:03', '9:03'],
  ['2026-11-22T23:59:59+09:00', '23:59', '23:59'],
  ['2026-11-23T00:00:00+09:00', '明日 0:00', 'tomorrow 0:00'],
  ['2026-11-21T23:59:59+09:00', '昨日 23:59', 'yesterday 23:59'],
  ['2026-11-25T10:30:00+09:00', '11月25日(水) 10:30', 'Wed 25 Nov 10:30'],
  ['2027-01-04T09:00:00+09:00', '2027年1月4日(月) 9:00', 'Mon 4 Jan 2027 9:00'],
])('a moment is named as near as a person would: %s', (at, japanese, english) => {
  expect(ja.when(at, now)).toBe(japanese);
  expect(en.when(new Date(at), now)).toBe(english);
});

test('the day turns at midnight in Tokyo, not in Greenwich', () => {
  expect(ja.day('2026-11-21T15:00:00Z')).toBe('11月22日(日)');
  expect(ja.day('2026-11-21T14:59:59Z')).toBe('11月21日(土)');
});

test('a calendar day is said as that day', () => {
  expect(ja.day('2026-11-22')).toBe('11月22日(日)');
  expect(en.fullDay('2026-05-06')).toBe('Wed 6 May 2026');
});

test.each([
  [-30, 'たった今', 'just now'],
  [20, 'まもなく', 'in a moment'],
  [-60, '1分前', '1 min ago'],
  [-59 * 60, '59分前', '59 min ago'],
  [-3600, '1時間前', '1 hour ago'],
  [2 * 3600, 'あと2時間', 'in 2 hours'],
  [-72 * 3600, '3日前', '3 days ago'],
])('%i seconds from now', (seconds, japanese, english) => {
  const at = new Date(now.getTime() + seconds * 1000);
  expect(ja.relative(at, now)).toBe(japanese);
  expect(en.relative(at, now)).toBe(english);
});

describe('a running clock', () => {
  test.each([
    [0, '0:00'],
    [42.9, '0:42'],
    [192, '3:12'],
    [3600, '1:00:00'],
    [3792, '1:03:12'],
    [-5, '0:00'],
  ])('%d seconds read %s', (seconds, said) => expect(ja.clock(seconds)).toBe(said));
});

test('amounts', () => {
  expect(ja.yen(1234)).toBe('¥1,234');
  expect(en.yen(-300)).toBe('-¥300');
  expect(ja.number(1000000)).toBe('1,000,000');
  expect(ja.percent(0.842)).toBe('84%');
});

test('several are named one after the other as the language separates them', () => {
  expect([ja.list(['佐藤', '鈴木']), en.list(['Sato', 'Suzuki']), ja.list([])]).toEqual([
    '佐藤、鈴木',
    'Sato, Suzuki',
    '',
  ]);
});

test('periods of a day are said as people read a clock', () => {
  const day = [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '24:00' },
  ];
  expect([ja.periods(day), en.periods(day), ja.periods([])]).toEqual([
    '9:00〜12:00、13:30〜24:00',
    '9:00–12:00, 13:30–24:00',
    '',
  ]);
});
