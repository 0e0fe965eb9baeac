import type { Case } from '../cases/index.ts';
import { isRefusal, type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import { type Answers, answerTo, type Fills, isGiven, type Question } from '../scripts/index.ts';
import { changesBetween } from './changes.ts';
import type { Correction, CorrectionEvent } from './correction.ts';
import { type Facts, readTyped, type Typed } from './typed.ts';

export type Correcting = Pick<Correction, 'id' | 'number' | 'why' | 'words' | 'sent' | 'by' | 'remark'> & {
  typed: Typed;
  /** Of the script the case was taken with. */
  questions: readonly Question[];
};

export type Corrected = { case: Case; correction: Correction; events: readonly CorrectionEvent[] };

/** Refuses incomplete_input (with every problem), nothing_to_correct. */
export function correct(found: Case, correcting: Correcting, now: Date): Corrected | Refusal {
  const { typed, questions, ...made } = correcting;
  const facts = readTyped(found, questions, typed);
  const problems = [...(isRefusal(facts) ? facts.problems : []), ...wordsProblems(made.words)];
  if (isRefusal(facts) || problems.length > 0) return refuse('incomplete_input', problems);
  const right: Case = { ...found, ...facts, answers: withFacts(facts, found, questions) };
  const changes = changesBetween(found, right, questions);
  if (changes.length === 0) return refuse('nothing_to_correct');
  const { id, client } = found;
  const correction: Correction = { ...made, words: made.words.trim(), client, case: id, changes, at: now };
  return { case: right, correction, events: [madeEvent(correction)] };
}

function wordsProblems(words: string): Problem[] {
  return words.trim() === '' ? [{ field: 'words', code: 'required' }] : tooLong('words', words, 1000);
}

function madeEvent({ id, client, changes, number, why, sent, by, remark, ...rest }: Correction): CorrectionEvent {
  const fields = changes.map(({ field }) => field);
  return { name: 'correction.made', client, id, data: { case: rest.case, number, fields, why, sent, by, remark } };
}

/** The answers from which the facts about the caller were taken say what the facts say. */
function withFacts(facts: Facts, before: Facts, questions: readonly Question[]): Answers {
  const named = facts.callerName !== before.callerName || facts.callerReading !== before.callerReading;
  const name = facts.callerName === null ? null : { given: facts.callerName, reading: facts.callerReading ?? '' };
  const told: [Fills, boolean, { given: string; reading?: string } | null][] = [
    ['caller_name', named, name],
    ['caller_number', facts.callerNumber !== before.callerNumber, given(facts.callerNumber)],
    ['caller_company', facts.callerCompany !== before.callerCompany, given(facts.callerCompany)],
  ];
  return told
    .filter(([, isChanged]) => isChanged)
    .reduce((answers, [fact, , said]) => answered(answers, fact, said, questions), facts.answers);
}

function given(fact: string | null): { given: string } | null {
  return fact === null ? null : { given: fact };
}

function answered(
  answers: Answers,
  fact: Fills,
  said: { given: string; reading?: string } | null,
  questions: readonly Question[],
): Answers {
  const asked = questions.filter(({ fills }) => fills === fact);
  const question = asked.find((each) => answerTo(each, answers) !== null) ?? asked[0];
  if (!question) return answers;
  const before = answerTo(question, answers);
  const readBack = before && isGiven(before) && before.readBack ? { readBack: true } : {};
  return { ...answers, [question.id]: said === null ? { notObtained: 'inaudible' } : { ...said, ...readBack } };
}
