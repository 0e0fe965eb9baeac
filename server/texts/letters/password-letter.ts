// Letters that let somebody set a password: an invitation, or a reset they asked for. Both carry one link.
import type { LetterWords } from './letter.ts';

type Invitation = { agency: string; name: string; account: string; days: number; to: 'console' | 'portal' };

export function invitationLetter({ agency, name, account, days, to }: Invitation): LetterWords {
  return {
    subject: `【ご招待】${agency} ${places[to].name}へのご登録`,
    before: [
      `${name} 様`,
      `${agency}です。${places[to].about}にご招待いたします。`,
      '次のリンクを開き、パスワードをお決めください。',
    ],
    link: 'パスワードを決める',
    after: [
      `サインインにお使いいただくメールアドレス: ${account}`,
      `リンクの期限は${days}日間で、一度だけお使いいただけます。期限が過ぎたときは、サインイン画面の「パスワードを忘れた方」から新しいご案内をお取り寄せください。`,
      'お心当たりのない場合は、お手数ですがこのメールを破棄してください。',
    ],
  };
}

const places = {
  console: { name: '受付コンソール', about: '電話受付のコンソール' },
  portal: { name: 'お客様ポータル', about: 'お電話の受付内容をご確認いただける画面' },
};

type Reset = { agency: string; name: string; minutes: number };

export function resetLetter({ agency, name, minutes }: Reset): LetterWords {
  return {
    subject: `【${agency}】パスワードの再設定のご案内`,
    before: [
      `${name} 様`,
      'パスワードの再設定のお申し出を受け付けました。',
      '次のリンクを開き、新しいパスワードをお決めください。',
    ],
    link: '新しいパスワードを決める',
    after: [
      `リンクの期限は${minutes}分間で、一度だけお使いいただけます。`,
      'お申し出に覚えがない場合は、このメールを破棄してください。いまのパスワードは変わりません。',
    ],
  };
}
