import type { ListeningMode } from '@denwaban/api/monitoring';
import { dictionary } from '../kit/words/index.ts';

const modeJa: Record<ListeningMode, string> = { listen: '聞く', whisper: 'ささやく', barge: '割り込む' };
const modeEn: Record<ListeningMode, string> = { listen: 'Listen', whisper: 'Whisper', barge: 'Barge in' };

export const monitoringWords = dictionary({
  ja: {
    title: 'モニタリング',
    listenTo: (name: string) => `${name} の通話を聞く`,
    mode: modeJa,
    means: {
      listen: 'こちらの声は、だれにも聞こえません。',
      whisper: 'こちらの声は、オペレーターだけに聞こえます。',
      barge: 'こちらの声は、お客様にも聞こえます。',
    } as Record<ListeningMode, string>,
    rings: '電話を呼び出しています。お取りください。',
    takeOver: '代わる',
    takeOverAsks: 'お客様との通話を引き受けます。オペレーターは通話から外れます。',
    stop: 'やめる',
    heardBy: {
      listen: (name: string) => `${name}が聞いています`,
      whisper: (name: string) => `${name}がささやいています`,
      barge: (name: string) => `${name}が通話に入っています`,
    } as Record<ListeningMode, (name: string) => string>,
    ringing: (name: string) => `${name}を呼出中`,
    note: {
      listen: (name: string) => `${name}がこの通話を聞いています`,
      whisper: (name: string) => `${name}があなただけに話しています（お客様には聞こえません）`,
      barge: (name: string) => `${name}が通話に入っています（お客様にも聞こえます）`,
    } as Record<ListeningMode, (name: string) => string>,
    shown: {
      title: 'モニタリングの表示',
      about:
        'SVが通話を聞いているとき、オペレーターの画面に表示します。ささやく・割り込むときは、この設定にかかわらず表示されます。聞いたことは、クライアントも見られる閲覧記録に、開始と終了が残ります。',
      label: 'SVが聞いていることをオペレーターに表示する',
      on: 'オペレーターに表示するようにしました',
      off: 'オペレーターに表示しないようにしました',
    },
  },
  en: {
    title: 'Monitoring',
    listenTo: (name) => `Listen to the call of ${name}`,
    mode: modeEn,
    means: {
      listen: 'Nobody hears you.',
      whisper: 'Only the operator hears you.',
      barge: 'The caller hears you too.',
    },
    rings: 'Your telephone is ringing. Please pick it up.',
    takeOver: 'Take over',
    takeOverAsks: 'You take the call, and the operator leaves it.',
    stop: 'Stop',
    heardBy: {
      listen: (name) => `${name} listens`,
      whisper: (name) => `${name} whispers`,
      barge: (name) => `${name} has barged in`,
    },
    ringing: (name) => `Ringing ${name}`,
    note: {
      listen: (name) => `${name} listens to this call`,
      whisper: (name) => `${name} speaks to you alone; the caller does not hear it`,
      barge: (name) => `${name} is in the call; the caller hears it too`,
    },
    shown: {
      title: 'Is monitoring shown?',
      about:
        'Operators see that a supervisor listens to them. Who whispers or barges in is always shown. Beginning and end stand in the access records, which the client can see.',
      label: 'Show operators that a supervisor listens',
      on: 'Operators see it from now on',
      off: 'Operators do not see it from now on',
    },
  },
});
