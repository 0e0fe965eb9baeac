import { dictionary } from '../kit/words/index.ts';

export const addressWords = dictionary({
  ja: { or: ' または ', none: 'この郵便番号の住所は見つかりません。もう一度お確かめください。' },
  en: { or: ' or ', none: 'No place has this postal code. Please ask again.' },
});
