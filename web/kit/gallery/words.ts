import { dictionary } from '../words/index.ts';

export const galleryWords = dictionary({
  ja: { title: '道具一覧', about: '画面を作るための部品を、実際の言葉と長さで並べたページです。開発中だけ開けます。' },
  en: { title: 'The kit', about: 'Every piece that screens are made of, with real words. Open in development only.' },
});
