// 一斉連絡: what a client's people read when the agency writes to many at once, and when it reminds of a question.
import type { Bulletin, BulletinKind } from '@denwaban/domain/bulletins';
import type { Facts, LetterWords } from './letter.ts';
import { dayWords } from './said.ts';

export type BulletinLetter = {
  bulletin: Pick<Bulletin, 'kind' | 'subject' | 'words' | 'days' | 'answerBy' | 'effectiveFrom'>;
  agency: string;
  client: string;
  /** To whom this letter goes. */
  contact: string;
  /** 0 is the first; others remind. */
  turn: number;
  /** Whether there is a page for this person to open. */
  leads: boolean;
};

export function bulletinLetter({ bulletin, agency, client, contact, turn, leads }: BulletinLetter): LetterWords {
  const facts = factsOf(bulletin);
  return {
    subject: `${turn === 0 ? marks[bulletin.kind] : '【再度のお願い】'}${bulletin.subject}`,
    before: [
      `${client}\n${contact} 様`,
      ...(turn === 0 ? paragraphs(bulletin.words) : [reminding]),
      ...(facts.length > 0 ? [facts] : []),
    ],
    link: leads ? (bulletin.kind === 'hours' ? '受付時間を回答する' : 'ポータルで見る') : null,
    after: [agency, 'このメールは送信専用です。'],
  };
}

const marks: Record<BulletinKind, string> = {
  outage: '【重要】',
  typhoon: '【お知らせ】',
  hours: '【ご回答のお願い】',
  price: '【重要】',
};

const reminding =
  '平素より格別のお引き立てを賜り、厚く御礼申し上げます。先日お願いいたしました受付時間のご確認につきまして、まだご回答をいただけておりません。お忙しいところ恐れ入りますが、ご回答くださいますようお願い申し上げます。行き違いでご回答をいただいておりましたら、何卒ご容赦ください。';

function paragraphs(words: string): string[] {
  return words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function factsOf({ days, answerBy, effectiveFrom }: BulletinLetter['bulletin']): Facts {
  const [first, last] = [days[0], days.at(-1)];
  return [
    ...(first && last
      ? [{ label: '対象の日', value: first === last ? dayWords(first) : `${dayWords(first)}から${dayWords(last)}まで` }]
      : []),
    ...(answerBy ? [{ label: 'ご回答の期限', value: `${dayWords(answerBy)}まで` }] : []),
    ...(effectiveFrom ? [{ label: '適用日', value: `${dayWords(effectiveFrom)}から` }] : []),
  ];
}
