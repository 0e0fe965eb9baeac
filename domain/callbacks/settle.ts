import { type Refusal, refuse } from '../refusals/index.ts';
import { changed } from './answer.ts';
import type { Callback, CallbackAnswer, CallbackResult, Settler } from './callback.ts';
import { type CallbackClock, deadline } from './deadline.ts';

/** 折り返し済 / 留守・再架電 / 対応不要 / 代行から伝えてほしい. */
export type Settlement = { result: 'called_back' | 'no_answer' | 'not_needed' | 'pass_on'; words: string };

export type SettledBy = CallbackClock & { by: Settler; now: Date };

/** Refuses callback_already_settled; incomplete_input when 代行から伝えてほしい says not what. */
export function settle(callback: Callback, { result, words }: Settlement, told: SettledBy): CallbackAnswer | Refusal {
  if (callback.state.is === 'done') return refuse('callback_already_settled');
  switch (result) {
    case 'called_back':
    case 'not_needed':
      return done(callback, result, words, told);
    case 'no_answer':
      return notReached(callback, told);
    case 'pass_on':
      return passOn(callback, words, told);
  }
}

/** The agency has told the caller what the client asked it to. Refuses callback_already_settled, callback_not_passed_on. */
export function passOnDone(callback: Callback, by: Settler, now: Date): CallbackAnswer | Refusal {
  const { state } = callback;
  switch (state.is) {
    case 'done':
      return refuse('callback_already_settled');
    case 'open':
      return refuse('callback_not_passed_on');
    case 'passed_on':
      return done(callback, 'told_by_agency', state.words, { by, now });
  }
}

function done(
  callback: Callback,
  result: CallbackResult,
  words: string,
  { by, now }: Pick<SettledBy, 'by' | 'now'>,
): CallbackAnswer {
  const state = { is: 'done', result, words, by, at: now } as const;
  return changed({ ...callback, state }, { name: 'callback.done', data: { by, result } });
}

function notReached(callback: Callback, told: SettledBy): CallbackAnswer {
  const again = onNewClock({ ...callback, attempts: callback.attempts + 1 }, told);
  return changed(again, {
    name: 'callback.not_reached',
    data: { by: told.by, attempts: again.attempts, target: isoOf(again.target) },
  });
}

function passOn(callback: Callback, words: string, told: SettledBy): CallbackAnswer | Refusal {
  if (words.trim() === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  const { by, now } = told;
  const passed = onNewClock({ ...callback, state: { is: 'passed_on', words, by, at: now } }, told);
  return changed(passed, { name: 'callback.passed_on', data: { by, target: isoOf(passed.target) } });
}

function onNewClock(callback: Callback, told: SettledBy): Callback {
  return { ...callback, target: deadline(told, told.now), overdueSince: null };
}

function isoOf(target: Date | null): string | null {
  return target?.toISOString() ?? null;
}
