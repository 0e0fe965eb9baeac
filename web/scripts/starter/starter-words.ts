import { dictionary } from '../../kit/words/index.ts';

export const starterWords = dictionary({
  ja: {
    title: 'ひな型から始める',
    about:
      '業種のひな型に、クライアントから伺ったことを入れて、下書きを作ります。分からないところは空欄のままで進めます。',
    replaces: 'いまの下書きは、ひな型の内容に置き換わります。公開中の版はそのままです。',
    trade: '業種',
    sheet: '伺ったこと',
    make: '下書きを作る',
    made: '下書きを作りました',
  },
  en: {
    title: 'Begin with a starter',
    about: 'The starter of a trade, with what the client told, becomes the draft. Leave empty what is not known.',
    replaces: 'It takes the place of the draft there is. What is in force stays.',
    trade: 'Trade',
    sheet: 'What the client told',
    make: 'Make the draft',
    made: 'The draft is made',
  },
});
