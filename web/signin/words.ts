import { dictionary } from '../kit/words/index.ts';

export const signinWords = dictionary({
  ja: {
    title: 'サインイン',
    about: 'メールアドレスとパスワードを入力してください。',
    email: 'メールアドレス',
    password: 'パスワード',
    submit: 'サインイン',
    forgotten: 'パスワードを忘れた方',
    reset: {
      title: 'パスワードの再設定',
      about: '登録されているメールアドレスに、再設定のご案内を送ります。',
      submit: '案内を送る',
      back: 'サインインに戻る',
      sent: 'ご案内を送りました',
      sentNext:
        'このアドレスが登録されていれば、数分以内にメールが届きます。届かないときは迷惑メールの箱を確かめるか、管理者にお問い合わせください。',
    },
    set: {
      title: 'パスワードを決める',
      about: '10文字以上で決めてください。短い文をつなげると、覚えやすく破られにくくなります。',
      again: 'もう一度入力',
      differs: '2つの入力が違います。',
      short: '10文字以上で入力してください。',
      submit: 'このパスワードにする',
      done: 'パスワードを決めました',
      doneNext: '新しいパスワードでサインインしてください。',
      go: 'サインインへ',
      noToken: 'このリンクは使えません',
      noTokenNext:
        'リンクが途中で切れているようです。メールのリンクをもう一度開くか、新しいご案内を取り寄せてください。',
      askAgain: '新しい案内を取り寄せる',
    },
  },
  en: {
    title: 'Sign in',
    about: 'Enter your e-mail address and password.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten your password?',
    reset: {
      title: 'Reset your password',
      about: 'We will send a letter with a link to the address you are registered with.',
      submit: 'Send the letter',
      back: 'Back to sign-in',
      sent: 'The letter is on its way',
      sentNext:
        'If the address is registered, a letter arrives within minutes. If not, look among the unwanted mail, or ask your manager.',
    },
    set: {
      title: 'Choose a password',
      about: 'At least 10 characters. A few short words in a row are easy to remember and hard to guess.',
      again: 'Once more',
      differs: 'The two do not match.',
      short: 'Enter at least 10 characters.',
      submit: 'Use this password',
      done: 'Your password is set',
      doneNext: 'Sign in with your new password.',
      go: 'To sign-in',
      noToken: 'This link cannot be used',
      noTokenNext: 'The link seems to be cut short. Open the one in the letter again, or ask for a new letter.',
      askAgain: 'Ask for a new letter',
    },
  },
});
