import type { ReasonShown } from '@denwaban/api/risks';
import { dictionary } from '../kit/words/index.ts';

type Span = { hours: number; minutes: number };

export const riskWords = dictionary({
  ja: {
    title: '二次クレームの予兆',
    about: '約束や経過から見た注意の目安です。お客様ご本人の評価ではありません。',
    empty: '気がかりな受付はありません',
    emptyNext: '折り返しの遅れや再度のお電話など、次のご不満につながりそうな受付がここに並びます。毎正時に見直します。',
    level: { high: '至急', watch: '注意' },
    sir: (name: string) => `${name} 様`,
    late: ({ hours, minutes }: Span) => `お約束から${hours > 0 ? `${hours}時間` : ''}${minutes}分超過`,
    nearlyDue: (minutes: number) => `期限まで${minutes}分、対応者なし`,
    notReached: (times: number) => `折り返し不通 ${times}回`,
    rangAgain: (times: number) => `再度のお電話 ${times}回`,
    gaveUp: (times: number) => `待ち中の切断 ${times}回`,
    leftAngry: { 2: '強いご不満のまま終話', 3: '激しいお怒りのまま終話' },
    grave: { 3: '重大度3', 4: '重大度4' },
    notHeard: 'クライアント未確認',
    silence: (days: number) => `${days}日間ご連絡なし`,
  },
  en: {
    title: 'May complain again',
    about: 'Read from promises and what happened; never a judgement of the caller.',
    empty: 'No case is in danger',
    emptyNext: 'Cases with late callbacks or repeated calls appear here. The list is made anew every full hour.',
    level: { high: 'Urgent', watch: 'Watch' },
    sir: (name) => name,
    late: ({ hours, minutes }) => `${hours > 0 ? `${hours} h ` : ''}${minutes} min late`,
    nearlyDue: (minutes) => `due in ${minutes} min, nobody on it`,
    notReached: (times) => `not reached ${times}×`,
    rangAgain: (times) => `rang again ${times}×`,
    gaveUp: (times) => `gave up waiting ${times}×`,
    leftAngry: { 2: 'left very dissatisfied', 3: 'left furious' },
    grave: { 3: 'severity 3', 4: 'severity 4' },
    notHeard: 'client has not confirmed',
    silence: (days) => `no word for ${days} ${days === 1 ? 'day' : 'days'}`,
  },
});

type Words = (typeof riskWords)['ja'];

/** A reason in words, with its figures. */
export function reasonWords(words: Words, reason: ReasonShown): string {
  switch (reason.is) {
    case 'late':
      return words.late({ hours: Math.floor(reason.minutes / 60), minutes: reason.minutes % 60 });
    case 'nearly_due_and_unclaimed':
      return words.nearlyDue(reason.minutes);
    case 'not_reached':
      return words.notReached(reason.attempts);
    case 'rang_again':
      return words.rangAgain(reason.times);
    case 'gave_up_waiting':
      return words.gaveUp(reason.times);
    case 'left_angry':
      return words.leftAngry[reason.emotion];
    case 'grave':
      return words.grave[reason.severity];
    case 'client_has_not_heard':
      return words.notHeard;
    case 'silence':
      return words.silence(Math.floor(reason.hours / 24));
  }
}
