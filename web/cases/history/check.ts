import type { CheckEvent } from '@denwaban/domain/checks';
import { dictionary } from '../../kit/words/index.ts';
import type { Telling } from './telling.ts';

const checkWords = dictionary({
  ja: {
    asked: (when: string) => `送信前確認を待つ（${when} に自動で送信）`,
    released: {
      urgent: '至急のため、確認を待たずに送信。事後に確認',
      deadline_near: '折り返しの目安が近いため、確認を待たずに送信。事後に確認',
      time: '確認がなかったため、自動で送信。事後に確認',
    },
    passed: '内容を確認し、送信した',
    passedAfterwards: '送信後に内容を確認した',
  },
  en: {
    asked: (when) => `Waits for a supervisor’s look (goes by itself ${when})`,
    released: {
      urgent: 'Urgent: sent at once, to be looked at afterwards',
      deadline_near: 'The callback’s deadline is near: sent at once, to be looked at afterwards',
      time: 'Nobody looked in time: sent by itself, to be looked at afterwards',
    },
    passed: 'Looked at and sent',
    passedAfterwards: 'Looked at after it was sent',
  },
});

export function tellCheck(event: CheckEvent, { language, say, now }: Telling): string {
  const words = checkWords[language];
  switch (event.name) {
    case 'check.asked':
      return words.asked(say.when(event.data.until, now));
    case 'check.released':
      return words.released[event.data.why];
    case 'check.passed':
      return event.data.afterwards ? words.passedAfterwards : words.passed;
  }
}
