import { dictionary } from '../kit/words/index.ts';

export const emergencyWords = dictionary({
  ja: {
    title: '緊急',
    heardBy: (word: string) => `「${word}」`,
    sayFirst: '受付票より先に、このままお伝えください',
    told: 'お伝えしました',
    numbers: '電話番号',
    clocks: '法令の期限（該当する場合）',
    clocksAbout: '届出が必要かどうかは、貴社でご判断ください。期限は、この電話を受けた日から数えています。',
    by: (day: string) => `${day}まで`,
  },
  en: {
    title: 'Emergency',
    heardBy: (word) => `“${word}”`,
    sayFirst: 'Before any form, say this',
    told: 'I have said it',
    numbers: 'Numbers',
    clocks: 'Legal deadlines, where they apply',
    clocksAbout: 'Whether a report is due is for the client to judge. The days are counted from this call.',
    by: (day) => `By ${day}`,
  },
});
