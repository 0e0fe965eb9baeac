// ヒアリングシートのお願い: a company that is to be answered for is asked to tell of itself.
import { dayOf } from '@denwaban/domain/hours';
import type { LetterWords } from './letter.ts';

type HearingLetter = { agency: string; company: string; name: string; expiresAt: Date };

export function hearingLetter({ agency, company, name, expiresAt }: HearingLetter): LetterWords {
  const to = name.trim();
  return {
    subject: `【ご記入のお願い】ヒアリングシート／${company}`,
    before: [
      to === '' ? `${company} ご担当者様` : `${company}\n${to} 様`,
      `${agency}です。お電話の応対を始める準備のため、貴社のことをお聞かせください。`,
      '次のページでご記入いただけます。書きかけは自動で保存されますので、何度に分けてもかまいません。',
    ],
    link: 'ヒアリングシートを開く',
    after: [
      `このページは${dayOf(expiresAt)}まで開けます。リンクをお持ちの方はどなたでもご記入いただけますので、お取り扱いにご注意ください。`,
      'このメールは送信専用です。',
    ],
  };
}
