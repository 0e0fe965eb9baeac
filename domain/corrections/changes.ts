import { answerTo, type Question } from '../scripts/index.ts';
import type { Change, Said } from './correction.ts';
import type { Facts } from './typed.ts';

/** What differs, in the order a report tells it. */
export function changesBetween(before: Facts, after: Facts, questions: readonly Question[]): Change[] {
  const [old, right] = [factsOf(before), factsOf(after)];
  const facts = (Object.keys(old) as (keyof typeof old)[]).map((field) => ({
    field,
    before: old[field],
    after: right[field],
  }));
  // What a fact was taken from is told by the fact.
  const answers = questions
    .filter(({ fills }) => fills === null)
    .map((question) => ({
      field: `answers.${question.id}` as const,
      before: answerTo(question, before.answers),
      after: answerTo(question, after.answers),
    }));
  return [...facts, ...answers].filter((change) => !isSame(change.before, change.after));
}

function factsOf({ callback, ...facts }: Facts): Record<Exclude<Change['field'], `answers.${string}`>, string | null> {
  const { callerName, callerReading, callerCompany, callerNumber, addressee, summary, details } = facts;
  const wish = callback.wanted ? callback : null;
  return {
    ...{ addressee, callerName, callerReading, callerCompany, callerNumber, summary, details: details || null },
    callbackNumber: wish && 'e164' in wish.number ? wish.number.e164 : null,
    wishAt: wish?.wishAt?.toISOString() ?? null,
    wishWords: wish?.wishWords || null,
  };
}

/** That an answer was read back does not change what it says. */
function isSame(one: Said, other: Said): boolean {
  return spoken(one) === spoken(other);
}

function spoken(said: Said): string {
  if (said === null || typeof said === 'string') return JSON.stringify(said);
  return JSON.stringify('given' in said ? [said.given, said.reading ?? null] : { not: said.notObtained });
}
