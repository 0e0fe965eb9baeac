import type { PromiseEvent } from '@denwaban/domain/promises';
import { dictionary } from '../../kit/words/index.ts';
import type { Telling } from './telling.ts';

const promiseWords = dictionary({
  ja: {
    made: (when: string) => `お客様にお約束した（期限 ${when}）`,
    kept: 'お約束を果たした',
    keptLate: 'お約束を、期限を過ぎて果たした',
    broken: 'お約束を果たせなかった',
    withdrawn: 'お約束を取り下げた',
    overdue: 'お約束の期限を過ぎた',
  },
  en: {
    made: (when) => `Promised to the caller (by ${when})`,
    kept: 'The promise was kept',
    keptLate: 'The promise was kept, late',
    broken: 'The promise was broken',
    withdrawn: 'The promise was taken back',
    overdue: 'The time of the promise passed',
  },
});

export function tellPromise(event: PromiseEvent, { language, say, now }: Telling): string {
  const words = promiseWords[language];
  switch (event.name) {
    case 'promise.made':
      return words.made(say.when(event.data.until, now));
    case 'promise.kept':
      return event.data.late ? words.keptLate : words.kept;
    case 'promise.broken':
      return words.broken;
    case 'promise.withdrawn':
      return words.withdrawn;
    case 'promise.overdue':
      return words.overdue;
  }
}
