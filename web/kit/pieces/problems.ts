import { Refused } from '../ask/answer.ts';

/**
 * The problems of a refusal, field by field: `const problem = problemsOf(tell.error)`, then `error={problem('email')}`.
 * A field's problem includes those of what lies inside it (`answers` has that of `answers.order_number`).
 */
export function problemsOf(error: unknown): (field: string) => string | undefined {
  const problems = error instanceof Refused ? error.problems : [];
  return (field) =>
    problems.find((problem) => problem.field === field || problem.field.startsWith(`${field}.`))?.message;
}

/** What of an error no field on the page shows: a refusal whose every problem stands at its field needs no notice above the form. */
export function restOf(error: unknown, fields: readonly string[]): unknown {
  if (!(error instanceof Refused) || error.problems.length === 0) return error;
  return error.problems.every(({ field }) => fields.some((each) => field === each || field.startsWith(`${each}.`)))
    ? undefined
    : error;
}
