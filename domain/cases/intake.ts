// Intake: a draft read as what it means. The check at the desk and the opening on the server are this one reading, so that
// neither accepts what the other refuses.
import { isRefusal, type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { type Answers, checkAnswers, type ScriptContent, settleAnswers } from '../scripts/index.ts';
import { type CallbackWish, type Matter, type Urgency, urgencies } from './case.ts';
import type { Draft } from './draft.ts';
import { oneOf, tooLong } from './incomplete.ts';
import { readCallback } from './read-callback.ts';
import { readMatter } from './read-matter.ts';

export type Intake = { matter: Matter; urgency: Urgency; callback: CallbackWish; answers: Answers };

/** What stands in the way of opening the case; fields are paths in the draft (`callback.number`, `answers.order_number`). */
export function checkIntake(content: ScriptContent, draft: Draft): Problem[] {
  const intake = readIntake(content, draft);
  return isRefusal(intake) ? [...intake.problems] : [];
}

/** Refuses incomplete_input with every problem of the draft at once. */
export function readIntake(content: ScriptContent, draft: Draft): Intake | Refusal {
  const matter = readMatter(draft);
  const urgency = oneOf(urgencies, 'urgency', draft.urgency || 'normal');
  // Whether a callback is wanted by default turns on the matter: until that is known nothing can be said of it.
  const callback = isRefusal(matter) ? null : readCallback(content, draft, matter);
  const others = [...checkWords(draft), ...checkAnswers(content, draft.answers)];
  if (isRefusal(matter) || isRefusal(urgency) || callback === null || isRefusal(callback) || others.length > 0) {
    const unread = [matter, urgency, callback].filter(isRefusal);
    return refuse('incomplete_input', [...unread.flatMap(({ problems }) => problems), ...others]);
  }
  return { matter, urgency, callback, answers: settleAnswers(content, draft.answers) };
}

function checkWords({ summary, details, askedFor, callback }: Draft): Problem[] {
  return [
    ...(summary.trim() === '' ? [{ field: 'summary', code: 'required' } as const] : tooLong('summary', summary, 500)),
    ...tooLong('details', details, 10_000),
    ...tooLong('askedFor', askedFor, 100),
    ...tooLong('callback.wishWords', callback.wishWords, 500),
    ...tooLong('callback.bestTime', callback.bestTime, 500),
  ];
}
