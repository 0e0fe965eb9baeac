import type { CallEvent } from '@denwaban/domain/calls';
import { dictionary } from '../../kit/words/index.ts';
import type { Telling } from './telling.ts';

const callWords = dictionary({
  ja: {
    introduced: '回送メモのあるお電話を受けた',
    dialled: '架電した',
    got_through: '架電がつながった',
    got_nobody: {
      busy: '架電したが、話し中だった',
      declined: '架電したが、着信を断られた',
      no_answer: '架電したが、お出にならなかった',
      unreachable: '架電したが、つながらなかった',
      given_up: '架電の呼び出しをやめた',
      own_telephone: '架電しようとしたが、こちらの電話につながらなかった',
    },
    ended: (talked: string) => `架電を終えた（通話 ${talked}）`,
  },
  en: {
    introduced: 'The call came with an introduction',
    dialled: 'A call was made',
    got_through: 'The call was answered',
    got_nobody: {
      busy: 'A call was made; the line was busy',
      declined: 'A call was made; it was declined',
      no_answer: 'A call was made; nobody answered',
      unreachable: 'A call was made; it did not get through',
      given_up: 'The call was given up while it rang',
      own_telephone: 'A call was to be made; our own telephone did not answer',
    },
    ended: (talked) => `The call was over (${talked})`,
  },
});

/** Of a call that came with a note, and of one that one of ours made about it. */
export type OfCall = Extract<
  CallEvent,
  { name: 'call.introduced' | 'call.dialled' | 'call.got_through' | 'call.got_nobody' | 'call.out_ended' }
>;

export function tellCall(event: OfCall, { language, say }: Telling): string {
  const words = callWords[language];
  switch (event.name) {
    case 'call.introduced':
      return words.introduced;
    case 'call.dialled':
      return words.dialled;
    case 'call.got_through':
      return words.got_through;
    case 'call.got_nobody':
      return words.got_nobody[event.data.why];
    case 'call.out_ended':
      return words.ended(say.clock(event.data.talkedSeconds));
  }
}
