import { dictionary } from '../words/index.ts';

export const liveWords = dictionary({
  ja: { lost: '接続が切れました。入力は失われていません。自動でつなぎ直しています…' },
  en: { lost: 'The connection is lost. Nothing you typed is lost. Reconnecting…' },
});
