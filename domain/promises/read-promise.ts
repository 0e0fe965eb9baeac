import { instantOf, isDay, isTime } from '../hours/index.ts';
import { incomplete, isRefusal, oneOf, type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import { type PromiseSide, promiseSides } from './promise.ts';

/** As typed; `until` is `2026-05-06T15:00` on a Tokyo clock. */
export type PromiseDraft = { what: string; by: string; until: string };

export type PromiseRead = { what: string; by: PromiseSide; until: Date };

/** What was promised has a side that does it and a time by which it is done: without them it is not taken down. */
export function readPromise(draft: PromiseDraft, field: string): PromiseRead | Refusal {
  const what = draft.what.trim();
  const by = oneOf(promiseSides, `${field}.by`, draft.by);
  const until = readUntil(draft.until, `${field}.until`);
  const words: Problem[] =
    what === '' ? [{ field: `${field}.what`, code: 'required' }] : tooLong(`${field}.what`, what, 500);
  if (isRefusal(by) || isRefusal(until) || words.length > 0) {
    const unread = [by, until].filter(isRefusal);
    return refuse('incomplete_input', [...words, ...unread.flatMap(({ problems }) => problems)]);
  }
  return { what, by, until };
}

/** Rows of a form of which nothing was filled in are not promises. Refuses incomplete_input with the problems of all. */
export function readPromises(drafts: readonly PromiseDraft[], field: string): PromiseRead[] | Refusal {
  const read = drafts.flatMap((draft, index) => (isBlank(draft) ? [] : [readPromise(draft, `${field}.${index}`)]));
  const unread = read.filter(isRefusal);
  if (unread.length > 0)
    return refuse(
      'incomplete_input',
      unread.flatMap(({ problems }) => problems),
    );
  return read.filter((promise) => !isRefusal(promise)) as PromiseRead[];
}

function isBlank({ what, until }: PromiseDraft): boolean {
  return what.trim() === '' && until === '';
}

function readUntil(typed: string, field: string): Date | Refusal {
  if (typed === '') return incomplete(field, 'required');
  const [day = '', time = ''] = typed.split('T');
  return isDay(day) && isTime(time) ? instantOf(day, time) : incomplete(field, 'malformed');
}
