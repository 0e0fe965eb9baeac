import { checkIntake, type Draft } from '@denwaban/domain/cases';
import type { Problem } from '@denwaban/domain/refusals';
import type { ScriptContent } from '@denwaban/domain/scripts';

/** One thing that stands in the way of taking the message; `goTo` is the name of the field to put the cursor in. */
export type Missing = Problem & { goTo: string };

/** What is missing of an intake, in the order of the conversation. */
export function missing(content: ScriptContent, draft: Draft): Missing[] {
  const order = orderOf(content);
  const problems = checkIntake(content, draft);
  return problems
    .filter((problem) => !isSaidAlready(problem, problems, content))
    .map((problem) => ({ ...problem, goTo: goTo(problem) }))
    .sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
}

/** The step of the form in which a field stands. */
export function stepOf(field: string): string {
  if (field === 'callerReference') return 'callerKind';
  if (field.startsWith('complaint.')) return 'complaint';
  return field.startsWith('callback.') ? 'callback' : field;
}

function orderOf({ questions }: ScriptContent): string[] {
  return [
    'callerKind',
    'callerReference',
    'kind',
    'complaintAbout',
    'askedFor',
    'addressee',
    'summary',
    'details',
    ...['category', 'product', 'orderNumber', 'remedySought', 'namedEmployee'].map((part) => `complaint.${part}`),
    ...questions.map(({ id }) => `answers.${id}`),
    ...['wanted', 'number', 'numberNotObtained', 'wishWords', 'wishAt', 'bestTime'].map((part) => `callback.${part}`),
    'urgency',
  ];
}

/** Where the caller's number is still to be asked for, it need not be asked for twice. */
function isSaidAlready({ field, code }: Problem, problems: Problem[], { questions }: ScriptContent): boolean {
  if (field !== 'callback.number' || code !== 'required') return false;
  const asking = questions.filter(({ fills }) => fills === 'caller_number').map(({ id }) => `answers.${id}`);
  return problems.some((problem) => problem.code === 'required' && asking.includes(problem.field));
}

function goTo({ field, code }: Problem): string {
  switch (code) {
    case 'not_read_back':
      return `${field}.readBack`;
    case 'reading_missing':
    case 'reading_not_kana':
      return `${field}.reading`;
    default:
      return field === 'addressee' ? 'askedFor' : field;
  }
}
