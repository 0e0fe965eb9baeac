// ご指摘・聞き直し: to our supervisors when a client remarks on a message, and to the client when we have listened again.
import type { Outcome, Remark, RemarkKind, RemarkState } from '@denwaban/domain/remarks';
import type { LetterWords } from './letter.ts';
import { instantWords } from './said.ts';

export type RemarkNews = 'made' | 'overdue';

export type RemarkLetter = { news: RemarkNews; remark: Remark; to: string; client: string; receiptNumber: string };

export function remarkLetter({ news, remark, to, client, receiptNumber }: RemarkLetter): LetterWords {
  const { kind, words, due } = remark;
  return {
    subject: `${marks[news]}${client}／${kindWords[kind]}／${receiptNumber}`,
    before: [
      `${to} さん`,
      asks[news],
      [
        { label: 'クライアント', value: client },
        { label: '受付番号', value: receiptNumber },
        { label: 'ご指摘', value: [kindWords[kind], words].filter(Boolean).join('\n') },
        ...(due ? [{ label: '期限', value: `${instantWords(due)}まで` }] : []),
      ],
    ],
    link: '聞き直しを開く',
    after: ['このメールは送信専用です。'],
  };
}

const marks: Record<RemarkNews, string> = { made: '【ご指摘】', overdue: '【聞き直し期限超過】' };

const asks: Record<RemarkNews, string> = {
  made: 'クライアントからご指摘がありました。録音を聞き直し、結果をお返事してください。',
  overdue: '次のご指摘の聞き直しが、期限を過ぎても済んでいません。',
};

const kindWords: Record<RemarkKind, string> = {
  misheard: '聞き間違い',
  wrong_number: '番号違い',
  missing: '聞き漏れ',
  other: 'その他',
};

type Finding = Extract<RemarkState, { is: 'settled' }>;

export type FindingLetter = { finding: Finding; agency: string; contact: string; receiptNumber: string };

export function findingLetter({ finding, agency, contact, receiptNumber }: FindingLetter): LetterWords {
  const { outcome, words } = finding;
  return {
    subject: `【ご指摘のお返事】${receiptNumber}`,
    before: [
      `${contact} 様`,
      `${agency}です。ご指摘いただいた件について、録音を聞き直しました。`,
      [
        { label: '受付番号', value: receiptNumber },
        { label: '結果', value: outcomeWords[outcome] },
        { label: 'ご説明', value: words },
      ],
    ],
    link: '受電報告を開く',
    after: ['このメールは送信専用です。'],
  };
}

const outcomeWords: Record<Outcome, string> = {
  our_error: '当社の誤りでした。お詫びいたします。',
  no_error: 'お知らせした内容に誤りはありませんでした。',
  caller_said_so: 'お客様がそのようにおっしゃっていました。',
};
