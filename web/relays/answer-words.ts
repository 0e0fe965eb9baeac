import type { Message } from '@denwaban/api/relays';
import { formatNumber } from '@denwaban/domain/numbers';
import { type Answer, answerTo, isGiven, type Question } from '@denwaban/domain/scripts';
import type { Say, WordsOf } from '../kit/words/index.ts';
import type { relayWords } from './words.ts';

type Words = Pick<WordsOf<typeof relayWords>, 'answer' | 'notObtained'>;
type Asked = Message['asked'][number];

/** What was asked and answered beyond name, company and number, which stand on top of the message. */
export function answered({ asked, answers }: Message, words: Words, say: Say): { label: string; value: string }[] {
  return asked
    .filter(({ fills }) => fills === null)
    .flatMap((question) => {
      const answer = answerTo(question as Question, answers);
      return answer ? [{ label: question.label, value: answerWords(question, answer, words, say) }] : [];
    });
}

/** What was answered to one question, or why it could not be had. */
export function answerWords(question: Asked, answer: Answer, words: Words, say: Say): string {
  return isGiven(answer) ? given(question, answer, words, say) : words.notObtained[answer.notObtained];
}

function given(question: Asked, answer: { given: string; reading?: string }, words: Words, say: Say): string {
  switch (question.kind) {
    case 'choice':
      return question.choices.find(({ value }) => value === answer.given)?.label ?? answer.given;
    case 'yes_no':
      return answer.given === 'yes' ? words.answer.yes : words.answer.no;
    case 'phone':
      return formatNumber(answer.given);
    case 'date':
      return say.fullDay(answer.given);
    case 'postal_code':
      return `〒${answer.given}`;
    case 'name':
      return answer.reading && answer.reading !== answer.given
        ? words.answer.name(answer.given, answer.reading)
        : answer.given;
    case 'text':
    case 'long_text':
    case 'email':
    case 'number':
    case 'pattern':
      return answer.given;
  }
}
