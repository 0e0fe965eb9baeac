// 催促: what the person in charge at the client reads when a caller rings again about a case that is still open.
import type { Callback } from '@denwaban/domain/callbacks';
import type { Case } from '@denwaban/domain/cases';
import { timeOf } from '@denwaban/domain/hours';
import type { LetterWords } from './letter.ts';
import { instantWords, matterWords } from './said.ts';

export type Chase = {
  case: Case;
  callback: Callback | null;
  agency: string;
  client: string;
  /** To whom this letter goes. */
  contact: string;
  rangAgainAt: Date;
};

export function chaseLetter({ case: about, callback, agency, client, contact, rangAgainAt }: Chase): LetterWords {
  const caller = about.callerName ? `${about.callerName}様` : 'お名前伺えず';
  return {
    subject: `【催促】${caller}／${about.receiptNumber}／${timeOf(rangAgainAt)}に再度のお電話`,
    before: [
      `${contact} 様`,
      `${client}様宛てに、お客様から同じ件で再度のお電話がありました（この件で${about.calls.length}回目）。${agency}にて承っております。至急、ご対応をお願いいたします。`,
      [
        { label: '受付番号', value: about.receiptNumber },
        { label: 'ご用件', value: `${matterWords(about)}\n${about.summary}` },
        { label: '最初の受付', value: instantWords(about.openedAt) },
        { label: '再度のお電話', value: instantWords(rangAgainAt) },
        { label: '折り返し', value: owedWords(callback, rangAgainAt) },
      ],
    ],
    link: null,
    after: ['ご対応の状況は、受電報告の画面からお知らせください。このメールは送信専用です。'],
  };
}

function owedWords(callback: Callback | null, now: Date): string {
  if (!callback) return '折り返しのお約束はしていません';
  if (callback.state.is === 'done') return '済み';
  const { target, promise } = callback;
  const late = target && target < now ? '（期限を過ぎています）' : '';
  return [`お客様へのご案内: 「${promise}」`, ...(target ? [`目安: ${instantWords(target)}まで${late}`] : [])].join(
    '\n',
  );
}
