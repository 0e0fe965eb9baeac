// What a person typed who corrects a case: only what is to change; an empty text takes the fact away.
import { readReading } from '../callers/index.ts';
import type { CallbackWish, Case } from '../cases/index.ts';
import { instantOf, isDay, isTime } from '../hours/index.ts';
import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import { type Answers, isGiven, type Question, readAnswer } from '../scripts/index.ts';

export type Typed = {
  callerName?: string;
  callerReading?: string;
  callerCompany?: string;
  callerNumber?: string;
  /** A contact’s id. */
  addressee?: string;
  summary?: string;
  details?: string;
  callbackNumber?: string;
  /** Tokyo’s clock, `2026-05-07T14:00`. */
  wishAt?: string;
  wishWords?: string;
  answers?: Answers;
};

export type Facts = Pick<
  Case,
  'callerName' | 'callerReading' | 'callerCompany' | 'callerNumber' | 'addressee' | 'summary' | 'details'
> & { callback: CallbackWish; answers: Answers };

/** The facts as they are to be. Refuses incomplete_input, with every problem at once. */
export function readTyped(found: Facts, questions: readonly Question[], typed: Typed): Facts | Refusal {
  const read = {
    name: readName(found, typed),
    callerNumber: readPhone('callerNumber', typed.callerNumber, found.callerNumber),
    callback: readWish(found, typed),
    answers: readAnswers(found, questions, typed.answers ?? {}),
  };
  const words = { summary: (typed.summary ?? found.summary).trim(), details: (typed.details ?? found.details).trim() };
  const problems = [...Object.values(read).flatMap(problemsOf), ...checkWords(words, typed)];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const { name, callerNumber, callback, answers } = read as Read<typeof read>;
  const callerCompany = typed.callerCompany === undefined ? found.callerCompany : typed.callerCompany.trim() || null;
  const addressee = typed.addressee === undefined ? found.addressee : typed.addressee || null;
  const facts = { ...name, callerCompany, callerNumber, addressee, ...words, answers };
  return { ...facts, callback: followed(callback, { typed, before: found.callerNumber, after: callerNumber }) };
}

type Read<Parts> = { [Part in keyof Parts]: Exclude<Parts[Part], Refusal> };

function problemsOf(read: unknown): readonly Problem[] {
  return isRefusal(read) ? read.problems : [];
}

type Name = Pick<Facts, 'callerName' | 'callerReading'>;

/** A reading goes with its name: a name of kana is its own. */
function readName({ callerName, callerReading }: Name, typed: Typed): Name | Refusal {
  if (typed.callerName === undefined && typed.callerReading === undefined) return { callerName, callerReading };
  const sound = (typed.callerReading ?? callerReading ?? '').trim();
  const name = (typed.callerName ?? callerName ?? '').trim() || sound;
  if (name === '') return { callerName: null, callerReading: null };
  const long = tooLong('callerName', name, 100);
  if (long.length > 0) return refuse('incomplete_input', long);
  const reading = readReading(sound || name);
  if (!isRefusal(reading)) return { callerName: name, callerReading: reading };
  return refuse('incomplete_input', [{ field: 'callerReading', code: sound ? reading.code : 'reading_missing' }]);
}

function readPhone(field: string, typed: string | undefined, known: string | null): string | null | Refusal {
  if (typed === undefined) return known;
  if (typed.trim() === '') return null;
  const number = readNumber(typed);
  return isRefusal(number) ? refuse('incomplete_input', [{ field, code: number.code }]) : number;
}

function readWish({ callback }: Facts, typed: Typed): CallbackWish | Refusal {
  const { callbackNumber, wishAt, wishWords } = typed;
  if (!callback.wanted) {
    const unasked = Object.entries({ callbackNumber, wishAt, wishWords }).filter(([, value]) => value !== undefined);
    if (unasked.length === 0) return callback;
    return refuse(
      'incomplete_input',
      unasked.map(([field]) => ({ field, code: 'not_a_choice' as const })),
    );
  }
  const known = 'e164' in callback.number ? callback.number.e164 : null;
  const number = readPhone('callbackNumber', callbackNumber, known);
  const at = readAt(wishAt, callback.wishAt);
  const problems = [...problemsOf(number), ...problemsOf(at), ...tooLong('wishWords', wishWords ?? '', 500)];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const reached = number === null ? withoutNumber(callback) : { e164: number as string };
  return {
    ...callback,
    number: reached,
    wishAt: at as Date | null,
    wishWords: (wishWords ?? callback.wishWords).trim(),
  };
}

function withoutNumber({ number }: Extract<CallbackWish, { wanted: true }>) {
  return 'e164' in number ? ({ notObtained: 'inaudible' } as const) : number;
}

function readAt(typed: string | undefined, known: Date | null): Date | null | Refusal {
  if (typed === undefined) return known;
  if (typed === '') return null;
  const [day = '', time = ''] = typed.split('T');
  if (isDay(day) && isTime(time)) return instantOf(day, time);
  return refuse('incomplete_input', [{ field: 'wishAt', code: 'malformed' }]);
}

/** The caller is to be rung where they rang from, and that number was wrong: so is the callback’s. */
function followed(
  callback: CallbackWish,
  { typed, before, after }: { typed: Typed; before: string | null; after: string | null },
): CallbackWish {
  if (!callback.wanted || typed.callbackNumber !== undefined || after === null || after === before) return callback;
  const isTheirs = 'e164' in callback.number && callback.number.e164 === before;
  return isTheirs ? { ...callback, number: { e164: after } } : callback;
}

/** The answers to questions that no fact of the case is taken from; those follow the facts (settled). */
function readAnswers({ answers }: Facts, questions: readonly Question[], typed: Answers): Answers | Refusal {
  const problems: Problem[] = [];
  const changed = Object.entries(typed).flatMap(([id, answer]) => {
    const question = questions.find((each) => each.id === id && each.fills === null);
    const field = `answers.${id}`;
    if (!question) problems.push({ field, code: 'unknown_question' });
    if (!question || !isGiven(answer)) return question ? [[id, answer] as const] : [];
    const read = readAnswer(question, answer);
    if (isRefusal(read)) problems.push({ field, code: read.code });
    return isRefusal(read) ? [] : [[id, read] as const];
  });
  return problems.length > 0 ? refuse('incomplete_input', problems) : { ...answers, ...Object.fromEntries(changed) };
}

function checkWords(
  { summary, details }: Pick<Facts, 'summary' | 'details'>,
  { callerCompany = '' }: Typed,
): Problem[] {
  return [
    ...(summary === '' ? [{ field: 'summary', code: 'required' } as const] : tooLong('summary', summary, 500)),
    ...tooLong('details', details, 10_000),
    ...tooLong('callerCompany', callerCompany, 500),
  ];
}
