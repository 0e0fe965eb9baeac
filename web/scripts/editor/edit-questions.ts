// What the plain editor does to the questions of a draft.
import type { Choice, Question } from '@denwaban/domain/scripts';

export type Kind = Question['kind'];

export const kinds = [
  'text',
  'long_text',
  'choice',
  'yes_no',
  'name',
  'phone',
  'date',
  'number',
  'pattern',
  'postal_code',
  'email',
] as const satisfies readonly Kind[];

/** A question more, under an id that no other has. */
export function added(questions: readonly Question[], label: string): Question[] {
  const id = freeId(
    'q',
    questions.map((question) => question.id),
  );
  const always = { shownWhen: null, onlyFor: [], onlyAt: [] };
  const question = { id, label, say: '', required: true, readBack: false, ...always, fills: null };
  return [...questions, { ...question, kind: 'text' }];
}

/** The question with another kind of answer; what the old kind alone had is gone. */
export function withKind(question: Question, kind: Kind): Question {
  const { id, label, say, required, readBack, shownWhen, onlyFor, onlyAt, fills } = question;
  const asked = { shownWhen, onlyFor, onlyAt };
  const common = { id, label, say, required, readBack, ...asked, fills: mayFill(kind, fills) ? fills : null };
  switch (kind) {
    case 'choice':
      return { ...common, kind, choices: [] };
    case 'number':
      return { ...common, kind, min: null, max: null };
    case 'pattern':
      return { ...common, kind, pattern: '', example: '' };
    default:
      return { ...common, kind };
  }
}

/** Where an answer of this kind may go: the rule says so again when the draft is saved. */
export function mayFill(kind: Kind, fills: Question['fills']): boolean {
  switch (fills) {
    case null:
      return true;
    case 'caller_name':
      return kind === 'name';
    case 'caller_number':
      return kind === 'phone';
    case 'caller_company':
      return kind === 'text' || kind === 'name';
  }
}

export function withChoice(choices: readonly Choice[]): Choice[] {
  const value = freeId(
    'c',
    choices.map((choice) => choice.value),
  );
  return [...choices, { value, label: '' }];
}

/** The list with one item a place up or down; at its ends nothing moves. */
export function moved<Item>(items: readonly Item[], at: number, step: -1 | 1): Item[] {
  const to = at + step;
  if (to < 0 || to >= items.length) return [...items];
  const item = items[at] as Item;
  return items.toSpliced(at, 1).toSpliced(to, 0, item);
}

/** The answers a question's condition can ask for, each with its name where the client gave it one. */
export function answersOf(question: Question | undefined): { value: string; label: string | null }[] {
  switch (question?.kind) {
    case 'yes_no':
      return [
        { value: 'yes', label: null },
        { value: 'no', label: null },
      ];
    case 'choice':
      return question.choices;
    default:
      return [];
  }
}

function freeId(letter: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
