// 国民の祝日: the days that article 2 of 国民の祝日に関する法律 (昭和23年法律第178号) celebrates, as it has stood since 2007.
import { autumnalEquinox, vernalEquinox } from './equinox.ts';
import type { SpecialDays } from './special-days.ts';
import { weekdayOf } from './tokyo.ts';

type Celebration = { name: string; since?: number; until?: number };

const byDate: Record<string, Celebration[]> = {
  '01-01': [{ name: '元日' }],
  '02-11': [{ name: '建国記念の日' }],
  '02-23': [{ name: '天皇誕生日', since: 2020 }],
  '04-29': [{ name: '昭和の日' }],
  '05-03': [{ name: '憲法記念日' }],
  '05-04': [{ name: 'みどりの日' }],
  '05-05': [{ name: 'こどもの日' }],
  '08-11': [{ name: '山の日', since: 2016 }],
  '11-03': [{ name: '文化の日' }],
  '11-23': [{ name: '勤労感謝の日' }],
  '12-23': [{ name: '天皇誕生日', until: 2018 }],
};

// Key: month and which Monday of it.
const byMonday: Record<string, Celebration[]> = {
  '01/2': [{ name: '成人の日' }],
  '07/3': [{ name: '海の日' }],
  '09/3': [{ name: '敬老の日' }],
  '10/2': [
    { name: '体育の日', until: 2019 },
    { name: 'スポーツの日', since: 2020 },
  ],
};

/** The name of the national holiday that falls on a day from 2007 to 2099, or null. */
export function celebrated(day: string, special: SpecialDays): string | null {
  const year = Number(day.slice(0, 4));
  if (year < 2007 || year > 2099) return null;
  const bySpecialLaw = special[day];
  return bySpecialLaw === undefined ? byArticle2(day, year) : bySpecialLaw;
}

function byArticle2(day: string, year: number): string | null {
  const inForce = ({ since = year, until = year }: Celebration) => since <= year && year <= until;
  const fixed = byDate[day.slice(5)]?.find(inForce);
  return fixed?.name ?? mondays(day)?.find(inForce)?.name ?? equinox(day, year);
}

function mondays(day: string): Celebration[] | undefined {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  const candidates = byMonday[`${day.slice(5, 7)}/${nth}`];
  return candidates && weekdayOf(day) === 'mon' ? candidates : undefined;
}

function equinox(day: string, year: number): string | null {
  const month = day.slice(5, 7);
  const date = Number(day.slice(8));
  if (month === '03' && date === vernalEquinox(year)) return '春分の日';
  if (month === '09' && date === autumnalEquinox(year)) return '秋分の日';
  return null;
}
