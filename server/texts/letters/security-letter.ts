import type { LetterWords } from './letter.ts';

/** To somebody whose second factor was removed by another, at their request or not. */
export function factorsResetLetter({ agency, name }: { agency: string; name: string }): LetterWords {
  return {
    subject: `【${agency}】二段階認証を解除しました`,
    before: [
      `${name} 様`,
      '管理者の操作により、登録されていた二段階認証（認証アプリ・パスキー・リカバリーコード）をすべて解除し、サインイン中の端末をすべてサインアウトしました。',
      '次にサインインしたあと、「セキュリティ」の画面からもう一度ご登録ください。',
      '解除をご依頼になった覚えがない場合は、すぐに管理者へご連絡のうえ、パスワードを変更してください。',
    ],
    link: null,
    after: [],
  };
}
