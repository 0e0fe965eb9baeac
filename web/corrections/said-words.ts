import type { CorrectionShown } from '@denwaban/api/corrections';
import type { Message } from '@denwaban/api/relays';
import { formatNumber } from '@denwaban/domain/numbers';
import type { Say, WordsOf } from '../kit/words/index.ts';
import { answerWords } from '../relays/answer-words.ts';
import type { relayWords } from '../relays/words.ts';
import type { correctionWords } from './words.ts';

type Change = CorrectionShown['changes'][number];
type Asked = Message['asked'];
type Telling = {
  asked: Asked;
  words: WordsOf<typeof correctionWords>;
  answers: Pick<WordsOf<typeof relayWords>, 'answer' | 'notObtained'>;
  say: Say;
  now: Date;
};

export function fieldWords(
  { field }: Pick<Change, 'field'>,
  { asked, words }: Pick<Telling, 'asked' | 'words'>,
): string {
  if (field in words.fields) return words.fields[field as keyof typeof words.fields];
  return questionOf(field, asked)?.label ?? words.answer;
}

/** A text as a person reads it; nothing, where nothing was known. */
export function saidWords({ field }: Pick<Change, 'field'>, said: Change['before'], telling: Telling): string {
  const { asked, words, answers, say, now } = telling;
  if (said === null) return words.nothing;
  if (typeof said !== 'string') {
    const question = questionOf(field, asked);
    return question ? answerWords(question, said, answers, say) : '';
  }
  if (field === 'callerNumber' || field === 'callbackNumber') return formatNumber(said);
  return field === 'wishAt' ? say.when(said, now) : said;
}

function questionOf(field: string, asked: Asked): Asked[number] | undefined {
  return asked.find(({ id }) => field === `answers.${id}`);
}
