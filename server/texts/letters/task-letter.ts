// ご依頼: what a client is asked to do about a caller's matter, when it is asked and when its time has run out.
import type { Task, TaskKind } from '@denwaban/domain/tasks';
import type { Facts, LetterWords } from './letter.ts';
import { instantWords } from './said.ts';

export type TaskNews = 'opened' | 'overdue';

export type TaskLetter = {
  news: TaskNews;
  task: Task;
  receiptNumber: string | null;
  agency: string;
  /** To whom this letter goes. */
  contact: string;
};

export function taskLetter(letter: TaskLetter): LetterWords {
  const { news, task, agency, contact, receiptNumber } = letter;
  return {
    subject: `${marks[news]}${taskKindWords[task.kind]}${receiptNumber ? `／${receiptNumber}` : ''}`,
    before: [`${contact} 様`, `${agency}です。${asks[news]}`, facts(letter), ...because(task.kind)],
    link: '依頼事項を開く',
    after: ['ご対応が済みましたら、開いた画面で「対応済み」を押してください。', 'このメールは送信専用です。'],
  };
}

const marks: Record<TaskNews, string> = { opened: '【ご依頼】', overdue: '【期限超過】' };

const asks: Record<TaskNews, string> = {
  opened: '次の件について、ご対応をお願いいたします。',
  overdue: '次の件が、期限を過ぎてもお済みになっていません。ご対応をお願いいたします。',
};

export const taskKindWords: Record<TaskKind, string> = {
  disclosure: '開示請求',
  correction: '訂正・削除請求',
  replacement: '交換',
  refund: '返金',
  other: 'その他のご依頼',
};

function facts({ task, receiptNumber }: TaskLetter): Facts {
  const { kind, words, product, orderNumber, yen, due } = task;
  return [
    { label: '種類', value: taskKindWords[kind] },
    ...(receiptNumber ? [{ label: '受付番号', value: receiptNumber }] : []),
    ...(product ? [{ label: '商品', value: product }] : []),
    ...(orderNumber ? [{ label: '注文番号', value: orderNumber }] : []),
    ...(yen === null ? [] : [{ label: '金額', value: `${yen.toLocaleString('ja-JP')}円` }]),
    { label: '内容', value: words },
    ...(due ? [{ label: '期限', value: `${instantWords(due)}まで` }] : []),
  ];
}

// 個人情報保護法33条・34条: the request is for whoever decides about the data, which an agency that only answers does not.
function because(kind: TaskKind): string[] {
  if (kind !== 'disclosure' && kind !== 'correction') return [];
  return [
    '保有個人データの開示・訂正等のご請求は、貴社が遅滞なくお応えになるものです。弊社はお申し出をお取り次ぎし、ご判断はいたしません。',
  ];
}
