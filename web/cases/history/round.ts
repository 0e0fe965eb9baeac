import type { RoundEvent } from '@denwaban/domain/rounds';
import { dictionary } from '../../kit/words/index.ts';
import { nameOf, type Telling } from './telling.ts';

const roundWords = dictionary({
  ja: {
    started: '緊急電話連絡を始めた',
    tried: (name: string, outcome: string) => `${name} にお電話：${outcome}`,
    outcome: {
      answered: 'つながった',
      no_answer: '出ない',
      busy: '話し中',
      voicemail: '留守電',
      wrong_number: '番号違い',
    },
    reached: (name: string) => `${name} に連絡済み。緊急電話連絡を終えた`,
    idle: '緊急電話連絡の電話が止まっていると、SVに知らせた',
    exhausted: '緊急電話連絡：どなたも出なかった',
    begun_again: (pass: string) => `緊急電話連絡をもう一度始めた（${pass}巡目）`,
    stood_down: '緊急電話連絡を中止した',
  },
  en: {
    started: 'Urgent calls to the client began',
    tried: (name, outcome) => `${name} was rung: ${outcome}`,
    outcome: {
      answered: 'answered',
      no_answer: 'no answer',
      busy: 'busy',
      voicemail: 'voicemail',
      wrong_number: 'wrong number',
    },
    reached: (name) => `${name} was reached; the urgent calls are over`,
    idle: 'Nobody was ringing the client; the supervisor was told',
    exhausted: 'Nobody of the client answered',
    begun_again: (pass) => `Urgent calls began again (pass ${pass})`,
    stood_down: 'The urgent calls were stood down',
  },
});

export function tellRound(event: RoundEvent, telling: Telling): string {
  const words = roundWords[telling.language];
  switch (event.name) {
    case 'round.started':
      return words.started;
    case 'round.tried':
      return words.tried(nameOf(event.data.contact, telling), words.outcome[event.data.outcome]);
    case 'round.reached':
      return words.reached(nameOf(event.data.contact, telling));
    case 'round.idle':
      return words.idle;
    case 'round.exhausted':
      return words.exhausted;
    case 'round.begun_again':
      return words.begun_again(telling.say.number(event.data.pass));
    case 'round.stood_down':
      return words.stood_down;
  }
}
