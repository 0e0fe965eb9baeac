// Intake: a draft read as what it means. The check at the desk and the opening on the server are this one reading, so that
// neither accepts what the other refuses.
import { type ComplaintRead, readComplaint, severityOf } from '../complaints/index.ts';
import { type PromiseRead, readPromises } from '../promises/index.ts';
import { isRefusal, oneOf, oneOfIfAny, type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import { type Answers, checkAnswers, type ScriptContent, settleAnswers } from '../scripts/index.ts';
import { isCustomer } from './caller-kind.ts';
import { type CallbackWish, type Matter, type Urgency, urgencies } from './case.ts';
import type { Draft } from './draft.ts';
import { readCallback } from './read-callback.ts';
import { type CallerRead, readCaller } from './read-caller.ts';
import { readMatter } from './read-matter.ts';
import { type FallbackReason, fallbackReasons } from './treatment.ts';

export type Intake = {
  matter: Matter;
  caller: CallerRead;
  urgency: Urgency;
  callback: CallbackWish;
  answers: Answers;
  /** null: not a complaint. */
  complaint: ComplaintRead | null;
  promises: readonly PromiseRead[];
  fallbackReason: FallbackReason | null;
};

/** What stands in the way of opening the case; fields are paths in the draft (`callback.number`, `answers.order_number`). */
export function checkIntake(content: ScriptContent, draft: Draft): Problem[] {
  const intake = readIntake(content, draft);
  return isRefusal(intake) ? [...intake.problems] : [];
}

/** Refuses incomplete_input with every problem of the draft at once. */
export function readIntake(content: ScriptContent, draft: Draft): Intake | Refusal {
  const read = {
    matter: readMatter(draft),
    caller: readCaller(draft),
    urgency: oneOf(urgencies, 'urgency', draft.urgency || 'normal'),
    complaint: draft.kind === 'complaint' ? readComplaint(draft.complaint) : null,
    promises: readPromises(draft.promises, 'promises'),
    fallbackReason: oneOfIfAny(fallbackReasons, 'complaint.fallbackReason', draft.complaint.fallbackReason),
  };
  const { matter, caller } = read;
  // Whether a callback is wanted by default turns on the matter and the caller: until these are known nothing can be said.
  const callback =
    isRefusal(matter) || isRefusal(caller) ? null : readCallback(content, draft, { ...matter, ...caller });
  const others = [...checkWords(draft), ...checkAnswers(content, draft)];
  const unread = [...Object.values(read), callback].filter(isRefusal);
  if (unread.length > 0 || others.length > 0)
    return refuse('incomplete_input', [...unread.flatMap(({ problems }) => problems), ...others]);
  return weighed({ ...(read as Read), callback: callback as CallbackWish, answers: settleAnswers(content, draft) });
}

type Read = Omit<Intake, 'callback' | 'answers'>;

/** The client is rung at once for what cannot wait, whatever urgency was ticked. */
function weighed(intake: Intake): Intake {
  const { caller, complaint } = intake;
  const cannotWait = !isCustomer(caller.callerKind) || (complaint !== null && severityOf(complaint.assessment) === 4);
  return cannotWait ? { ...intake, urgency: 'urgent' } : intake;
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
