// How dates, times, amounts and numbers are said in each language. Always Tokyo's clock, wherever the browser stands.
import type { Language } from './dictionary.ts';
import { dayOf, daysBetween, type Instant, instant, partsOf } from './tokyo.ts';

type Period = { from: string; to: string };
export type Say = ReturnType<typeof sayIn>;

export function sayIn(language: Language) {
  const texts = textsOf[language];
  const amount = new Intl.NumberFormat(language === 'ja' ? 'ja-JP' : 'en-GB');

  /** '14:05' on the 24-hour clock. */
  function time(at: Instant) {
    const { hour, minute } = partsOf(at);
    return `${hour}:${pad(minute)}`;
  }

  /** '11月22日(日)', or 'Sun 22 Nov'. Takes an instant or a Tokyo day ('2026-11-22'). */
  function day(at: Instant) {
    const { month, date, weekday } = partsOf(at);
    return texts.day(month, date, weekday);
  }

  /** The day with its year: '2026年11月22日(日)', or 'Sun 22 Nov 2026'. */
  function fullDay(at: Instant) {
    return texts.withYear(partsOf(at).year, day(at));
  }

  /** A moment, as near as a person would name it: '14:05', '昨日 14:05', '11月20日(金) 14:05'. */
  function when(at: Instant, now: Date) {
    const away = daysBetween(dayOf(now), dayOf(at));
    const near = texts.nearDay[String(away) as '-1' | '0' | '1'];
    const said = near ?? (partsOf(at).year === partsOf(now).year ? day(at) : fullDay(at));
    return said ? `${said} ${time(at)}` : time(at);
  }

  /** '3分前', 'あと2時間'. Less than a minute away is 'たった今' or 'まもなく'. */
  function relative(at: Instant, now: Date) {
    const minutes = Math.trunc((instant(at).getTime() - now.getTime()) / 60_000);
    if (minutes === 0) return instant(at) > now ? texts.soon : texts.justNow;
    return minutes > 0 ? texts.ahead(span(minutes)) : texts.ago(span(-minutes));
  }

  /** A length of time in words: '45分', '2時間', '3日'. */
  function span(minutes: number) {
    if (minutes < 60) return texts.minutes(Math.trunc(minutes));
    if (minutes < 48 * 60) return texts.hours(Math.trunc(minutes / 60));
    return texts.days(Math.trunc(minutes / 1440));
  }

  /** A running clock: '3:12', from an hour on '1:03:12'. */
  function clock(seconds: number) {
    const whole = Math.max(0, Math.trunc(seconds));
    const [hours, minutes] = [Math.trunc(whole / 3600), Math.trunc(whole / 60) % 60];
    return hours ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
  }

  const list = (names: readonly string[]) => names.join(texts.between);

  return {
    time,
    day,
    fullDay,
    when,
    relative,
    span,
    clock,
    /** '佐藤、鈴木', or 'Sato, Suzuki'. */
    list,
    /** Periods of a day: '9:00〜12:00、13:00〜18:00', or '9:00–12:00, 13:00–18:00'. */
    periods: (periods: readonly Period[]) => list(periods.map(({ from, to }) => texts.period(hour(from), hour(to)))),
    number: (value: number) => amount.format(value),
    /** Integer yen: '¥1,234'. */
    yen: (value: number) => `${value < 0 ? '-' : ''}¥${amount.format(Math.abs(value))}`,
    percent: (share: number) => `${amount.format(Math.round(share * 100))}%`,
  };
}

const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const hour = (time: string) => time.replace(/^0(?=\d:)/, '');
const pad = (value: number) => String(value).padStart(2, '0');

const textsOf = {
  ja: {
    day: (month: number, date: number, weekday: number) => `${month}月${date}日(${weekdays.ja[weekday]})`,
    withYear: (year: number, day: string) => `${year}年${day}`,
    nearDay: { '-1': '昨日', '0': '', '1': '明日' },
    between: '、',
    period: (from: string, to: string) => `${from}〜${to}`,
    justNow: 'たった今',
    soon: 'まもなく',
    ago: (span: string) => `${span}前`,
    ahead: (span: string) => `あと${span}`,
    minutes: (count: number) => `${count}分`,
    hours: (count: number) => `${count}時間`,
    days: (count: number) => `${count}日`,
  },
  en: {
    day: (month: number, date: number, weekday: number) => `${weekdays.en[weekday]} ${date} ${months[month - 1]}`,
    withYear: (year: number, day: string) => `${day} ${year}`,
    nearDay: { '-1': 'yesterday', '0': '', '1': 'tomorrow' },
    between: ', ',
    period: (from: string, to: string) => `${from}–${to}`,
    justNow: 'just now',
    soon: 'in a moment',
    ago: (span: string) => `${span} ago`,
    ahead: (span: string) => `in ${span}`,
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => counted(count, 'hour'),
    days: (count: number) => counted(count, 'day'),
  },
};
