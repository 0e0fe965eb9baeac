import { formatNumber } from '@denwaban/domain/numbers';
import { isRefusal } from '@denwaban/domain/refusals';
import { type Answer, isGiven, type Question, readAnswer } from '@denwaban/domain/scripts';

export type ReadOutWords = { yes: string; no: string; day: (day: string) => string; name: (sound: string) => string };

/** An answer as it is read back to the caller, or null while it cannot be read as its kind. */
export function readOut(question: Question, answer: Answer | null, words: ReadOutWords): string | null {
  if (!answer || !isGiven(answer)) return null;
  const read = readAnswer(question, answer);
  if (isRefusal(read) || read.given === '') return null;
  switch (question.kind) {
    case 'name':
      return words.name(read.reading ?? read.given);
    case 'phone':
      return formatNumber(read.given);
    case 'date':
      return words.day(read.given);
    case 'yes_no':
      return read.given === 'yes' ? words.yes : words.no;
    case 'choice':
      return question.choices.find(({ value }) => value === read.given)?.label ?? null;
    default:
      return read.given;
  }
}
