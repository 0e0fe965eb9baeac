// 変更申請: to the agency when a client asks for a change, to who asked when the agency has answered.
import type { Change, ChangeKind } from '@denwaban/domain/changes';
import type { LetterWords } from './letter.ts';
import { dayWords, instantWords } from './said.ts';

export type ChangeLetter = { change: Change; client: string; agency: string; proposer: string; to: string };

const kinds: Record<ChangeKind, string> = { hours: '受付時間', lines: '回線・転送', scope: 'ご依頼の範囲' };

export function askedLetter({ change, client, proposer, to }: ChangeLetter): LetterWords {
  const kind = kinds[change.asked.kind];
  return {
    subject: `【変更申請】${client} ${kind}`,
    before: [
      `${to} 様`,
      `${client}の${proposer}様から、${kind}の変更申請が届きました。お返事をするまで、何も変わりません。`,
      [
        { label: '申請日時', value: instantWords(change.proposedAt) },
        { label: 'ご希望の日', value: `${dayWords(change.from)}から` },
        { label: '理由', value: change.words },
      ],
    ],
    link: '申請の内容を確認する',
    after: ['このメールは送信専用です。'],
  };
}

export function settledLetter({ change, agency, to }: ChangeLetter): LetterWords {
  const kind = kinds[change.asked.kind];
  const isReturned = change.state === 'returned';
  const words = change.settled?.words ?? '';
  return {
    subject: `${isReturned ? '【お戻し】' : '【承りました】'}${kind}の変更申請`,
    before: [
      `${to} 様`,
      isReturned
        ? `${agency}です。いただいた${kind}の変更申請を、次の理由でお戻しいたします。`
        : `${agency}です。いただいた${kind}の変更申請を承りました。${dayWords(change.from)}から変わります。`,
      [
        { label: 'ご申請の理由', value: change.words },
        ...(words ? [{ label: isReturned ? 'お戻しの理由' : '代行会社より', value: words }] : []),
      ],
    ],
    link: '申請を開く',
    after: ['このメールは送信専用です。'],
  };
}
