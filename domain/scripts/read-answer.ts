import { readReading } from '../callers/index.ts';
import { readEmail } from '../contacts/index.ts';
import { isDay } from '../hours/index.ts';
import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Given } from './answer.ts';
import { readPattern } from './pattern.ts';
import type { Question } from './question.ts';

const longest = { text: 500, long_text: 5000, name: 100 } as const;

/**
 * What was typed, as it is kept: E.164, `2026-05-06`, `123-4567`, capitals. Words and names stay as typed but for the
 * blanks around them: NFKC, and even NFC, would rewrite some people's names (福 as U+FA1B becomes U+798F).
 * Refuses malformed, not_a_choice, out_of_range, reading_missing, too_long, and what numbers and readings refuse.
 */
export function readAnswer(question: Question, answer: Given): Given | Refusal {
  const read = question.kind === 'name' ? readName(answer) : readWritten(question, answer.given);
  if (isRefusal(read)) return read;
  const kept = typeof read === 'string' ? { given: read } : read;
  return answer.readBack ? { ...kept, readBack: true } : kept;
}

/** On the telephone a name is a sound first: without kanji the reading is the name, without a reading kana is its own. */
function readName(answer: Given): Given | Refusal {
  const sound = (answer.reading ?? '').trim();
  const given = answer.given.trim() || sound;
  const reading = readReading(sound || given);
  if (isRefusal(reading)) return sound ? reading : refuse('reading_missing');
  return given.length > longest.name ? refuse('too_long') : { given, reading };
}

function readWritten(question: Question, typed: string): string | Refusal {
  switch (question.kind) {
    case 'text':
    case 'long_text':
    case 'name':
      return typed.trim().length > longest[question.kind] ? refuse('too_long') : typed.trim();
    case 'choice':
      return question.choices.some(({ value }) => value === typed) ? typed : refuse('not_a_choice');
    case 'yes_no':
      return typed === 'yes' || typed === 'no' ? typed : refuse('not_a_choice');
    case 'phone':
      return readNumber(typed);
    case 'email':
      return readEmail(typed);
    case 'date':
      return readDate(plain(typed)) ?? refuse('malformed');
    case 'postal_code':
      return (
        plain(typed)
          .match(/^〒? ?(\d{3})-?(\d{4})$/)
          ?.slice(1)
          .join('-') ?? refuse('malformed')
      );
    case 'number':
      return readQuantity(plain(typed).replaceAll(',', ''), question);
    case 'pattern':
      return readPattern(question.pattern, plain(typed)) ?? refuse('malformed');
  }
}

/** `2026-05-06`, `2026/5/6` and `2026年5月6日`; a day that the calendar does not have is none. */
function readDate(typed: string): string | null {
  const parts = typed.match(/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/);
  if (parts === null) return null;
  const [year = '', month = '', date = ''] = parts.slice(1);
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

function readQuantity(typed: string, limits: { min: number | null; max: number | null }): string | Refusal {
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(typed)) return refuse('malformed');
  const quantity = Number(typed);
  const within = quantity >= (limits.min ?? -Infinity) && quantity <= (limits.max ?? Infinity);
  return within ? String(quantity) : refuse('out_of_range');
}

/** Full width to half width, and the dashes that Japanese keyboards give (ー − – ‐) to a hyphen. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .trim();
}
