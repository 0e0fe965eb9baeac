import { dictionary } from '../kit/words/index.ts';

export const routerWords = dictionary({
  ja: {
    missing: 'このページはありません',
    missingNext: 'アドレスが変わったか、打ち間違いかもしれません。保存された内容は失われていません。',
    forbidden: 'この画面は開けません',
    forbiddenNext: 'あなたの役割では、この画面を使えません。必要なときは管理者にご相談ください。',
    away: 'サーバーの返事を待っています',
    broken: '画面を表示できませんでした',
    brokenNext:
      '画面の側で問題が起きました。保存済みの内容は失われていません。もう一度開くか、最初の画面に戻ってください。',
    again: 'もう一度開く',
    home: '最初の画面へ',
  },
  en: {
    missing: 'There is no such page',
    missingNext: 'Its address may have changed, or was mistyped. Nothing that was saved is lost.',
    forbidden: 'This page is not open to you',
    forbiddenNext: 'Your role does not include it. If you need it, speak to your manager.',
    away: 'Waiting for the server',
    broken: 'This page could not be shown',
    brokenNext:
      'Something went wrong on the page itself. Nothing that was saved is lost. Open it again, or start over.',
    again: 'Open again',
    home: 'To the first page',
  },
});
