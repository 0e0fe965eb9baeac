// 訂正箇所: what was told before, and what is right.
import type { Change, Correction, Said } from '@denwaban/domain/corrections';
import { formatNumber } from '@denwaban/domain/numbers';
import type { Question } from '@denwaban/domain/scripts';
import type { Facts } from './letter.ts';
import { answerWords, instantWords } from './said.ts';

/** With the names of whom it was addressed to, and the questions that were asked. */
export type CorrectedWords = {
  corrections: readonly Correction[];
  questions: readonly Question[];
  people: ReadonlyMap<string, string>;
};

/** An error is apologised for; what the caller changed is no error of anybody's. */
export function correctedOpening({ corrections }: CorrectedWords): string {
  return corrections.some(({ why }) => why === 'our_error')
    ? '先にお知らせした内容に誤りがございました。お詫びして訂正いたします。以前の内容はお使いにならないでください。'
    : '先にお知らせした内容に変更がございましたので、訂正いたします。以前の内容はお使いにならないでください。';
}

/** One after the other, as they were made. */
export function correctedParagraphs(corrected: CorrectedWords): (string | Facts)[] {
  return corrected.corrections.flatMap((correction) => [
    `【訂正箇所】${correction.words}（${instantWords(correction.at)}）`,
    correction.changes.map((change) => ({
      label: labelOf(change, corrected.questions),
      value: `${saidWords(change, change.before, corrected)} → ${saidWords(change, change.after, corrected)}`,
    })),
  ]);
}

const labels: Record<Exclude<Change['field'], `answers.${string}`>, string> = {
  callerName: 'お名前',
  callerReading: 'フリガナ',
  callerCompany: '会社名',
  callerNumber: 'ご連絡先',
  addressee: '宛先',
  summary: 'ご用件',
  details: '内容',
  callbackNumber: '折り返し先',
  wishAt: '折り返しのご希望日時',
  wishWords: '折り返しのご希望',
};

function labelOf({ field }: Change, questions: readonly Question[]): string {
  return field.startsWith('answers.')
    ? (questionOf(field, questions)?.label ?? '')
    : labels[field as keyof typeof labels];
}

function questionOf(field: string, questions: readonly Question[]): Question | undefined {
  return questions.find(({ id }) => field === `answers.${id}`);
}

function saidWords({ field }: Change, said: Said, { questions, people }: CorrectedWords): string {
  if (said === null) return 'なし';
  if (typeof said !== 'string') {
    const question = questionOf(field, questions);
    return question ? answerWords(question, said) : '';
  }
  switch (field) {
    case 'callerNumber':
    case 'callbackNumber':
      return formatNumber(said);
    case 'wishAt':
      return instantWords(new Date(said));
    case 'addressee':
      return `${people.get(said) ?? ''} 様`;
    default:
      return said;
  }
}
