// 訂正のご連絡: to whoever was told the old words, while the report itself goes once more.
import { correctedOpening, correctedParagraphs } from './corrected.ts';
import type { LetterWords } from './letter.ts';
import { callerShort, type Memo, memoFacts, shortened } from './report-letter.ts';

export function correctionLetter(memo: Omit<Memo, 'linkDays'>): LetterWords {
  const { agency, client, contact, case: taken } = memo;
  return {
    subject: `【訂正のご連絡】${callerShort(memo)}／${shortened(taken.summary)}`,
    before: [
      `${contact} 様`,
      `${client}様宛てのお電話について、${agency}よりお知らせします。${correctedOpening(memo)}`,
      ...correctedParagraphs(memo),
      '訂正後の内容は次のとおりです。',
      memoFacts(memo),
    ],
    link: '受電報告を開く',
    after: ['このメールは送信専用です。'],
  };
}
