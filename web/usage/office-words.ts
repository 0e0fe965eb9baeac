import { dictionary } from '../kit/words/index.ts';

export const officeUsageWords = dictionary({
  ja: {
    title: '通話明細',
    about: 'クライアントごとのコール数と、1件ずつの数え方です。金額は税抜です。',
    client: 'クライアント',
    empty: 'クライアントはまだありません',
    emptyNext: 'クライアントが登録され、お電話が入ると、ここに明細が並びます。',
  },
  en: {
    title: 'Usage',
    about: 'The counted calls of each client, one by one. Yen are without tax.',
    client: 'Client',
    empty: 'No clients yet',
    emptyNext: 'Once there is a client and its calls come in, they are listed here.',
  },
});
