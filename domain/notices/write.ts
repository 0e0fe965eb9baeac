import { type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import type { Notice, NoticeAnswer, NoticeEvent, NoticeHand } from './notice.ts';

export type NoticeInput = Pick<Notice, 'id' | 'client' | 'case' | 'words' | 'important' | 'from' | 'until'> & {
  writtenBy: NoticeHand;
};

export const mostNoticeLetters = 1000;
const longestDays = 366;

/**
 * Staff post a notice; a client's people wish for one.
 * Refuses incomplete_input (words, from, until): one that is over already, or that would stand for more than a year.
 */
export function write(input: NoticeInput, now: Date): NoticeAnswer | Refusal {
  const problems = problemsOf(input, now);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const { writtenBy } = input;
  const state = { is: writtenBy.as === 'client' ? 'wished' : 'standing' } as const;
  const notice: Notice = { ...input, words: input.words.trim(), wish: null, writtenAt: now, state };
  const { client, id } = notice;
  const wished: NoticeEvent = { name: 'notice.wished', client, id, data: { by: writtenBy } };
  return { notice, events: [state.is === 'wished' ? wished : posted(notice)] };
}

export function posted({ client, id, important, from, until, ...notice }: Notice): NoticeEvent {
  const times = { from: from.toISOString(), until: until.toISOString() };
  return { name: 'notice.posted', client, id, data: { case: notice.case, important, ...times } };
}

export function wordsProblems(words: string): Problem[] {
  if (words.trim() === '') return [{ field: 'words', code: 'required' }];
  return tooLong('words', words, mostNoticeLetters);
}

function problemsOf({ words, from, until }: NoticeInput, now: Date): Problem[] {
  return [...wordsProblems(words), ...untilProblems(from, until, now)];
}

function untilProblems(from: Date, until: Date, now: Date): Problem[] {
  if (until <= now) return [{ field: 'until', code: 'already_past' }];
  const days = (until.getTime() - from.getTime()) / 86_400_000;
  return days <= 0 || days > longestDays ? [{ field: 'until', code: 'out_of_range' }] : [];
}
