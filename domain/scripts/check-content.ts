import { isTime } from '../hours/index.ts';
import type { Problem } from '../refusals/index.ts';
import { checkAgreed } from './check-agreed.ts';
import { isPattern, readPattern } from './pattern.ts';
import type { Condition, Fills, Question } from './question.ts';
import { required } from './required.ts';
import type { ScriptContent } from './script.ts';

/** What stands in the way of publishing; fields are paths in the content (`questions.2.shownWhen`). */
export function checkContent(content: ScriptContent): Problem[] {
  return [
    ...required('greeting.text', content.greeting.text),
    ...required('greeting.reading', content.greeting.reading),
    ...(content.sales.rule === 'send_to' ? required('sales.sendTo', content.sales.sendTo) : []),
    ...content.mayTell.flatMap(({ topic, words }, at) => [
      ...required(`mayTell.${at}.topic`, topic),
      ...required(`mayTell.${at}.words`, words),
    ]),
    ...content.questions.flatMap((question, at) =>
      checkQuestion(question, content.questions.slice(0, at)).map(({ field, code }) => ({
        field: `questions.${at}.${field}`,
        code,
      })),
    ),
    ...checkAgreed(content),
  ];
}

function checkQuestion(question: Question, earlier: Question[]): Problem[] {
  return [
    ...checkId(question.id, earlier),
    ...required('label', question.label),
    ...checkKind(question),
    ...checkCondition(question.shownWhen, earlier),
    ...checkFills(question),
    ...checkTimes(question),
  ];
}

function checkId(id: string, earlier: Question[]): Problem[] {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(id)) return [{ field: 'id', code: 'malformed' }];
  return earlier.some((other) => other.id === id) ? [{ field: 'id', code: 'not_unique' }] : [];
}

function checkKind(question: Question): Problem[] {
  switch (question.kind) {
    case 'choice':
      return checkChoices(question.choices);
    case 'number':
      return question.min !== null && question.max !== null && question.min > question.max
        ? [{ field: 'max', code: 'out_of_range' }]
        : [];
    case 'pattern':
      if (!isPattern(question.pattern)) return [{ field: 'pattern', code: 'malformed' }];
      return readPattern(question.pattern, question.example) === null ? [{ field: 'example', code: 'malformed' }] : [];
    default:
      return [];
  }
}

function checkChoices(choices: { value: string; label: string }[]): Problem[] {
  if (choices.length === 0) return [{ field: 'choices', code: 'required' }];
  return choices.flatMap(({ value, label }, at): Problem[] => [
    ...required(`choices.${at}.value`, value),
    ...required(`choices.${at}.label`, label),
    ...(choices.slice(0, at).some((other) => other.value === value)
      ? [{ field: `choices.${at}.value`, code: 'not_unique' } as const]
      : []),
  ]);
}

function checkCondition(condition: Condition | null, earlier: Question[]): Problem[] {
  if (condition === null) return [];
  const parent = earlier.find(({ id }) => id === condition.question);
  if (!parent) return [{ field: 'shownWhen.question', code: 'unknown_question' }];
  if (condition.is.length === 0) return [{ field: 'shownWhen.is', code: 'required' }];
  const known = condition.is.every((value) => valuesOf(parent).includes(value));
  return known ? [] : [{ field: 'shownWhen.is', code: 'not_a_choice' }];
}

/** Only these two kinds have answers that can be known beforehand. */
function valuesOf(question: Question): string[] {
  if (question.kind === 'yes_no') return ['yes', 'no'];
  return question.kind === 'choice' ? question.choices.map(({ value }) => value) : [];
}

const kindThatFills: Record<Fills, Question['kind'][]> = {
  caller_name: ['name'],
  caller_number: ['phone'],
  caller_company: ['text', 'name'],
};

function checkFills({ fills, kind }: Question): Problem[] {
  return fills === null || kindThatFills[fills].includes(kind) ? [] : [{ field: 'fills', code: 'malformed' }];
}

/** A night ends at midnight and goes on in another line: `'22:00'` to `'05:00'` would be no time at all. */
function checkTimes({ onlyAt }: Question): Problem[] {
  return onlyAt.flatMap(({ from, to }, at): Problem[] => {
    if (!isTime(from)) return [{ field: `onlyAt.${at}.from`, code: 'malformed' }];
    if (!isTime(to) && to !== '24:00') return [{ field: `onlyAt.${at}.to`, code: 'malformed' }];
    return from < to ? [] : [{ field: `onlyAt.${at}.to`, code: 'out_of_range' }];
  });
}
