import { dictionary } from '../kit/words/index.ts';

export const recordingWords = dictionary({
  ja: {
    open: '録音を聴く',
    close: '録音を閉じる',
    part: (number: string, operator: string) => `録音 ${number}（応対 ${operator}）`,
    voicemail: '留守番電話',
    noted: 'お聴きになったことは記録されます。',
    none: 'この通話の録音はありません。',
    load: '再生する',
    loadPart: (part: string) => `${part}を再生する`,
    unplayable: 'この端末のブラウザーでは録音を再生できません。パソコンの Chrome か Edge でお開きください。',
  },
  en: {
    open: 'Listen to the recording',
    close: 'Close the recording',
    part: (number, operator) => `Recording ${number} (answered by ${operator})`,
    voicemail: 'Voicemail',
    noted: 'That you listened is noted in the history.',
    none: 'There is no recording of this call.',
    load: 'Play',
    loadPart: (part) => `Play ${part}`,
    unplayable: 'The browser of this device cannot play recordings. Please use Chrome or Edge on a computer.',
  },
});
