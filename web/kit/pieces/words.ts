import { dictionary } from '../words/index.ts';

export const pieceWords = dictionary({
  ja: {
    network: {
      what: 'サーバーにつながりません。',
      calm: '入力した内容は失われていません。回線を確かめて、もう一度お試しください。',
    },
    server: {
      what: 'サーバーが応答できませんでした。',
      calm: '入力した内容は失われていません。少し待って、もう一度お試しください。',
    },
    unknown: {
      what: 'この操作は完了しませんでした。',
      calm: '入力した内容は失われていません。続く場合は管理者にお知らせください。',
    },
    again: 'もう一度',
    back: 'やめる',
    close: '閉じる',
    more: 'さらに表示',
    over: (clock: string) => `超過 ${clock}`,
    left: (clock: string) => `あと ${clock}`,
    loading: '読み込んでいます',
    expected: (amount: string) => `月末見込み ${amount}`,
    number: {
      withheld: '非通知',
      payphone: '公衆電話',
      out_of_area: '表示圏外',
      web: 'ウェブ通話（番号なし）',
    },
    stated: '（自己申告）',
    call: (number: string) => `${number} に電話する`,
  },
  en: {
    network: {
      what: 'The server cannot be reached.',
      calm: 'Nothing you typed is lost. Check the connection and try again.',
    },
    server: {
      what: 'The server could not answer.',
      calm: 'Nothing you typed is lost. Wait a moment and try again.',
    },
    unknown: {
      what: 'This could not be completed.',
      calm: 'Nothing you typed is lost. If it goes on, tell your manager.',
    },
    again: 'Try again',
    back: 'Cancel',
    close: 'Close',
    more: 'Show more',
    over: (clock) => `${clock} over`,
    left: (clock) => `${clock} left`,
    loading: 'Loading',
    expected: (amount) => `heading for ${amount}`,
    number: {
      withheld: 'Number withheld',
      payphone: 'Payphone',
      out_of_area: 'Out of area',
      web: 'Web call (no number)',
    },
    stated: ' (as stated)',
    call: (number) => `Call ${number}`,
  },
});
