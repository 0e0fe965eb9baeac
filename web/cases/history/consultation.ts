import type { ConsultationEvent } from '@denwaban/domain/consultations';
import { dictionary } from '../../kit/words/index.ts';
import { nameOf, type Telling, withTarget } from './telling.ts';

const consultationWords = dictionary({
  ja: {
    client: 'クライアント',
    asked: (name: string) => `${name} に確認を依頼`,
    answered: '確認依頼に返答。お客様にお伝えする',
    answeredForUs: '確認依頼に返答。お客様には伝えない',
    withdrawn: '確認依頼を取り下げた',
    overdue: '確認依頼の目安を過ぎた',
    overdueTo: (name: string) => `確認依頼の目安を過ぎ、${name} に聞く`,
  },
  en: {
    client: 'the client',
    asked: (name) => `A question was put to ${name}`,
    answered: 'The client answered; the caller is to be told',
    answeredForUs: 'The client answered, not for the caller',
    withdrawn: 'The question was withdrawn',
    overdue: 'The question is overdue',
    overdueTo: (name) => `The question is overdue; ${name} is asked next`,
  },
});

export function tellConsultation(event: ConsultationEvent, telling: Telling): string {
  const words = consultationWords[telling.language];
  switch (event.name) {
    case 'consultation.asked': {
      const { to, due } = event.data;
      return withTarget(words.asked(to === null ? words.client : nameOf(to, telling)), due, telling);
    }
    case 'consultation.answered':
      return event.data.mayBeTold ? words.answered : words.answeredForUs;
    case 'consultation.withdrawn':
      return words.withdrawn;
    case 'consultation.overdue':
      return event.data.to === null ? words.overdue : words.overdueTo(nameOf(event.data.to, telling));
  }
}
