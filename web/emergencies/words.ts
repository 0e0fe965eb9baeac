import { dictionary } from '../kit/words/index.ts';

export const emergencyWords = dictionary({
  ja: {
    title: '緊急',
    heardBy: (word: string) => `「${word}」`,
    sayFirst: '受付票より先に、このままお伝えください',
    told: 'お伝えしました',
    numbers: '電話番号',
  },
  en: {
    title: 'Emergency',
    heardBy: (word) => `“${word}”`,
    sayFirst: 'Before any form, say this',
    told: 'I have said it',
    numbers: 'Numbers',
  },
});
