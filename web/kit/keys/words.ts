import { dictionary } from '../words/index.ts';

export const keyWords = dictionary({
  ja: {
    title: 'キーボード操作',
    none: 'この画面で使えるキーはありません。',
    open: 'キー一覧',
    close: '閉じる',
    note: '日本語の変換中はどのキーも働きません。F6〜F10は変換のために空けてあります。',
  },
  en: {
    title: 'Keyboard',
    none: 'No keys do anything on this page.',
    open: 'Keys',
    close: 'Close',
    note: 'No key acts while Japanese text is being composed. F6–F10 are left to the input method.',
  },
});
