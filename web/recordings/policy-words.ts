import { dictionary } from '../kit/words/index.ts';

export const policyWords = dictionary({
  ja: {
    title: '録音',
    records: '通話を録音する',
    recordsAbout:
      '変更は、次に始まる通話から有効です。電話に出てから切れるまでを、お客様とこちらの声を分けて録音します。録音しないクライアントのお客様には、録音のお知らせは流れません。',
    yes: '録音する',
    no: '録音しない',
    resumes: '一時停止してから自動で再開するまで',
    resumesAbout: 'カード番号などを伺う間、オペレーターが録音を止められます。再開を忘れても、この時間で再開します。',
    minutes: (minutes: number) => `${minutes}分`,
    saved: '保存しました。次の通話から有効です',
  },
  en: {
    title: 'Recording',
    records: 'Record calls',
    recordsAbout:
      'It holds from the next call on. A call is recorded from the answer to its end, the caller and us apart. Callers who are not recorded are not told that they are.',
    yes: 'Record',
    no: 'Do not record',
    resumes: 'A pause is over by itself after',
    resumesAbout:
      'Operators may pause while they take a card number. Whoever forgets to resume loses no more than this.',
    minutes: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    saved: 'Saved; it holds from the next call on',
  },
});
