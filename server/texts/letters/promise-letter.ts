// What supervisors and the client's people read when the time of a promise has come and it was not kept.
import type { Case } from '@denwaban/domain/cases';
import { timeOf } from '@denwaban/domain/hours';
import type { MadePromise } from '@denwaban/domain/promises';
import type { LetterWords } from './letter.ts';
import { instantWords, matterWords } from './said.ts';

export type PromiseTold = {
  promise: MadePromise;
  case: Case;
  agency: string;
  client: string;
  /** To whom this letter goes. */
  to: string;
};

export function promiseLetter({ promise, case: about, agency, client, to }: PromiseTold): LetterWords {
  const caller = about.callerName ? `${about.callerName}様` : 'お名前伺えず';
  return {
    subject: `【お約束の期限超過】${caller}／${about.receiptNumber}／${timeOf(promise.until)}まで`,
    before: [
      `${to} 様`,
      `${agency}です。お客様にお約束した期限を過ぎましたが、まだ果たされていません。至急、ご確認をお願いいたします。`,
      [
        { label: 'お約束', value: promise.what },
        { label: '期限', value: instantWords(promise.until) },
        { label: '果たす側', value: promise.by === 'agency' ? agency : `${client}様` },
        { label: '受付番号', value: about.receiptNumber },
        { label: 'ご用件', value: `${matterWords(about)}\n${about.summary}` },
      ],
    ],
    link: 'お約束を見る',
    after: ['果たしたとき、または果たせなくなったときは、結果をご入力ください。このメールは送信専用です。'],
  };
}
