import type { RemarkEvent } from '@denwaban/domain/remarks';
import { dictionary } from '../../kit/words/index.ts';
import type { Telling } from './telling.ts';

const remarkWords = dictionary({
  ja: {
    made: {
      misheard: 'ご指摘：聞き間違い',
      wrong_number: 'ご指摘：番号違い',
      missing: 'ご指摘：聞き漏れ',
      other: 'ご指摘：その他',
    },
    taken: '聞き直しを担当',
    overdue: '聞き直しの期限を過ぎた',
    settled: {
      our_error: '聞き直しの結果：当社の誤り',
      no_error: '聞き直しの結果：誤りなし',
      caller_said_so: '聞き直しの結果：お客様がそうおっしゃった',
    },
  },
  en: {
    made: {
      misheard: 'Remark: misheard',
      wrong_number: 'Remark: wrong number',
      missing: 'Remark: something missing',
      other: 'Remark: other',
    },
    taken: 'Listens again',
    overdue: 'The time for listening again passed',
    settled: {
      our_error: 'Listened again: our error',
      no_error: 'Listened again: no error',
      caller_said_so: 'Listened again: the caller said so',
    },
  },
});

export function tellRemark(event: RemarkEvent, { language }: Telling): string {
  const words = remarkWords[language];
  switch (event.name) {
    case 'remark.made':
      return words.made[event.data.kind];
    case 'remark.taken':
      return words.taken;
    case 'remark.overdue':
      return words.overdue;
    case 'remark.settled':
      return words.settled[event.data.outcome];
  }
}
