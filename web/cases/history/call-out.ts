import type { CallEvent } from '@denwaban/domain/calls';
import { dictionary } from '../../kit/words/index.ts';
import type { Telling } from './telling.ts';

const callOutWords = dictionary({
  ja: {
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

/** Of a call that one of ours made about it. */
export type CallOut = Extract<
  CallEvent,
  { name: 'call.dialled' | 'call.got_through' | 'call.got_nobody' | 'call.out_ended' }
>;

export function tellCallOut(event: CallOut, { language, say }: Telling): string {
  const words = callOutWords[language];
  switch (event.name) {
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
