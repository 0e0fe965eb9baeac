import published from '@holiday-jp/holiday_jp';
import { expect, test } from 'vitest';
import { holidayName } from './holidays.ts';
import { addDays } from './tokyo.ts';

test.each([
  ['2026-01-01', '元日'],
  ['2026-01-12', '成人の日'],
  ['2026-05-06', '振替休日'], // for 憲法記念日 on Sunday 3 May, past two more holidays
  ['2026-09-21', '敬老の日'],
  ['2026-09-22', '国民の休日'], // between 敬老の日 and 秋分の日
  ['2026-09-23', '秋分の日'],
  ['2026-11-03', '文化の日'],
  ['2027-03-21', '春分の日'],
  ['2027-03-22', '振替休日'],
  ['2027-05-06', null],
  ['2027-09-22', null],
  ['2026-12-31', null],
  ['2099-09-22', '国民の休日'],
  ['2099-09-23', '秋分の日'],
  ['2100-01-01', null], // outside the years the law is computed for
])('%s is %s', (day, name) => {
  expect(holidayName(day)).toBe(name);
});

test('every day from 2007 to 2050 is what the published table says', () => {
  const table: Record<string, { name: string } | undefined> = published.holidays;
  const differing: string[] = [];
  for (let day = '2007-01-01'; day <= '2050-12-31'; day = addDays(day, 1)) {
    const theirs = inTheLawsWords(day, table[day]?.name);
    if (holidayName(day) !== theirs) differing.push(`${day}: ${holidayName(day)}, published ${theirs}`);
  }
  expect(differing).toEqual([]);
});

test('a special law can be passed as an argument', () => {
  const moved = { '2030-07-15': null, '2030-07-25': '海の日' };
  expect(holidayName('2030-07-15')).toBe('海の日');
  expect(holidayName('2030-07-15', moved)).toBeNull();
  expect(holidayName('2030-07-25', moved)).toBe('海の日');
});

test('days around a special day follow article 3', () => {
  expect(['2019-04-30', '2019-05-02', '2021-08-09'].map((day) => holidayName(day))).toEqual([
    '国民の休日',
    '国民の休日',
    '振替休日',
  ]);
  expect(['2019-04-30', '2019-05-02', '2021-08-09'].map((day) => holidayName(day, {}))).toEqual([null, null, null]);
});

// The table's own words: 「文化の日 振替休日」; 「休日」 for a 国民の休日; and three in 2019, where it says less than the law.
const otherWords: Record<string, string> = {
  休日: '国民の休日',
  '体育の日（スポーツの日）': '体育の日',
};

function inTheLawsWords(day: string, name: string | undefined): string | null {
  if (name === undefined) return null;
  if (name.endsWith('振替休日')) return '振替休日';
  if (name === '休日（祝日扱い）') return day === '2019-05-01' ? '天皇の即位の日' : '即位礼正殿の儀の行われる日';
  return otherWords[name] ?? name;
}
