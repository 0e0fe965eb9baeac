import type { CallbackEvent } from '@denwaban/domain/callbacks';
import { dictionary } from '../../kit/words/index.ts';
import { type Telling, withTarget } from './telling.ts';

const callbackWords = dictionary({
  ja: {
    opened: (promise: string) => `折り返しを承った。お約束「${promise}」`,
    claimed: '「対応します」と返事',
    not_reached: (attempts: string) => `留守でした（${attempts}回目）。再架電します`,
    passed_on: '代行からお客様に伝えるよう依頼',
    done: { called_back: '折り返し済', not_needed: '対応不要', told_by_agency: '代行からお客様に伝えた' },
    overdue: '折り返しの目安を過ぎた',
    corrected: '折り返し先・ご希望を訂正',
  },
  en: {
    opened: (promise) => `Callback taken on. Promised: “${promise}”`,
    claimed: 'Taken on by the client',
    not_reached: (attempts) => `Nobody answered (try ${attempts}); will ring again`,
    passed_on: 'The client asked us to tell the caller',
    done: { called_back: 'Called back', not_needed: 'Not needed', told_by_agency: 'We told the caller' },
    overdue: 'The deadline for the callback passed',
    corrected: 'The callback’s number or wish was corrected',
  },
});

export function tellCallback(event: CallbackEvent, telling: Telling): string {
  const words = callbackWords[telling.language];
  switch (event.name) {
    case 'callback.opened':
      return withTarget(words.opened(event.data.promise), event.data.target, telling);
    case 'callback.claimed':
      return words.claimed;
    case 'callback.not_reached':
      return withTarget(words.not_reached(telling.say.number(event.data.attempts)), event.data.target, telling);
    case 'callback.passed_on':
      return withTarget(words.passed_on, event.data.target, telling);
    case 'callback.done':
      return words.done[event.data.result];
    case 'callback.overdue':
      return words.overdue;
    case 'callback.corrected':
      return words.corrected;
  }
}
