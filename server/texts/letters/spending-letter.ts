// What supervisors read when calls out are about to cost as much as a day may.
import type { LetterWords } from './letter.ts';

/** Yen. */
export type SpendingTold = { agency: string; trunk: string; to: string; spent: number; cap: number };

export function spendingLetter({ agency, trunk, to, spent, cap }: SpendingTold): LetterWords {
  return {
    subject: `【外線の通話料】今日の上限の8割を超えました／${trunk}`,
    before: [
      `${to} 様`,
      `${agency}です。外線「${trunk}」の今日の通話料が、1日の上限の8割を超えました。上限に達すると、有料の番号への架電は今日いっぱいできません。`,
      [
        { label: 'ここまでの通話料', value: `${spent.toLocaleString('ja')}円` },
        { label: '1日の上限', value: `${cap.toLocaleString('ja')}円` },
      ],
      '心当たりのない架電がないかを、通話の一覧（架電）でお確かめください。必要なら、上限は外線の画面で変えられます。',
    ],
    link: '外線の画面を開く',
    after: ['今日、この外線についてふたたびお知らせすることはありません。'],
  };
}
