import { dictionary } from '../kit/words/index.ts';

export const recordingBarWords = dictionary({
  ja: {
    pause: '録音一時停止',
    resume: '録音を再開',
    takeBack: '停止をやめる',
    bySelf: '自動で再開',
    title: {
      pausing: '録音を止めています…',
      paused: '録音 停止中',
      resuming: '録音を再開しています…',
    },
    next: {
      pausing: 'まだ録音されています。「停止中」に変わるまで、カード番号をお聞きにならないでください。',
      paused: 'いまのお話は録音に残りません。カード番号などをお聞きできます。',
      resuming: '再開すると、お話は録音に残ります。',
    },
  },
  en: {
    pause: 'Pause recording',
    resume: 'Record again',
    takeBack: 'Do not pause',
    bySelf: 'By itself',
    title: {
      pausing: 'Pausing the recording…',
      paused: 'Recording paused',
      resuming: 'Recording again…',
    },
    next: {
      pausing: 'What is said is still recorded. Do not ask for a card number before this says that it is paused.',
      paused: 'Nothing that is said now is recorded. You may ask for a card number.',
      resuming: 'From then on what is said is recorded.',
    },
  },
});
