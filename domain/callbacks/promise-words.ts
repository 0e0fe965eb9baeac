import { addDays, dayOf, timeOf } from '../hours/index.ts';
import type { CallbackPolicy } from './callback.ts';

/** What is always allowed: that somebody rings back, and no word of when. */
export const promiseWithoutTime = '担当者より折り返しご連絡いたします';
export const targetPlace = '{目安}';

/** The words to say to the caller: with a time only where the client allows it and its clock has one. */
export function promiseWords({ mayPromise }: CallbackPolicy, target: Date | null, now: Date): string {
  if (mayPromise === null || target === null) return promiseWithoutTime;
  return mayPromise.words.replaceAll(targetPlace, spoken(target, now));
}

function spoken(target: Date, now: Date): string {
  return `${spokenDay(dayOf(target), now)}${spokenTime(timeOf(target))}`;
}

function spokenDay(day: string, now: Date): string {
  if (day === dayOf(now)) return '本日';
  if (day === addDays(dayOf(now), 1)) return '明日';
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

function spokenTime(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return minute === 0 ? `${hour}時` : `${hour}時${minute}分`;
}
