import { addDays, dayOf, timeOf, type Weekday, weekdayOf } from '../hours/index.ts';
import type { Client } from './client.ts';

/** The company's name is gone from our mouth the day it leaves: a later subscriber of the number must not be taken for it. */
export const leftWords = '恐れ入りますが、こちらの番号でのご案内は終了いたしました。';

/** Words to be spoken outside hours, with the next opening where the calendar has one. */
export function closedWords({ name }: Client, opensAt: Date | null, now: Date): string {
  const next = opensAt
    ? `次の受付は、${daySpoken(dayOf(opensAt), dayOf(now))}${timeSpoken(timeOf(opensAt))}からでございます。`
    : '恐れ入りますが、日をあらためておかけ直しください。';
  return `お電話ありがとうございます。${name}でございます。ただいまは受付時間外でございます。${next}`;
}

/** Words a waiting caller hears before anything else: that the call is recorded, then whose line it is. */
export function welcomeWords({ name }: Client, recordingNotice: string): string {
  return `${recordingNotice}お電話ありがとうございます。${name}でございます。担当の者におつなぎいたしますので、そのままお待ちください。`;
}

/** Words to a caller whose operator's line has failed in the middle of the call. */
export const waitAgainWords =
  'お話の途中で申し訳ございません。回線に不具合がございましたので、担当の者におつなぎし直します。そのままお待ちください。';

const weekdays: Record<Weekday, string> = {
  sun: '日',
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
};

/** The date is said even for tomorrow: shortly after midnight `tomorrow` alone is misheard. */
function daySpoken(day: string, today: string): string {
  if (day === today) return '本日、';
  const [month, date] = day.split('-').slice(1).map(Number);
  const spoken = `${month}月${date}日${weekdays[weekdayOf(day)]}曜日、`;
  return day === addDays(today, 1) ? `明日、${spoken}` : spoken;
}

/** `09:00` is 午前9時, `12:00` 正午, `13:30` 午後1時30分. */
function timeSpoken(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (hour === 12 && minute === 0) return '正午';
  return `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute ? `${minute}分` : ''}`;
}
