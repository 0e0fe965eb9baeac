import { type Refusal, refuse } from '../refusals/index.ts';
import type { Notice, NoticeAnswer, NoticeHand } from './notice.ts';
import { posted, wordsProblems } from './write.ts';

/**
 * A supervisor lets a client's wish stand, in the words the agency tells its people.
 * Refuses notice_not_wished, already_past (its time is over), incomplete_input (words).
 */
export function letStand(notice: Notice, words: string, now: Date): NoticeAnswer | Refusal {
  if (notice.state.is !== 'wished') return refuse('notice_not_wished');
  if (notice.until <= now) return refuse('already_past');
  const problems = wordsProblems(words);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const told = words.trim();
  const wish = told === notice.words ? null : notice.words;
  const standing: Notice = { ...notice, words: told, wish, state: { is: 'standing' } };
  return { notice: standing, events: [posted(standing)] };
}

export type NoticeRefusal = { by: string; words: string; now: Date };

/** A wish that is not let stand; the client is told why. Refuses notice_not_wished, incomplete_input (words). */
export function decline(notice: Notice, { by, words, now }: NoticeRefusal): NoticeAnswer | Refusal {
  if (notice.state.is !== 'wished') return refuse('notice_not_wished');
  const problems = wordsProblems(words);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const state = { is: 'declined', by, at: now, words: words.trim() } as const;
  return { notice: { ...notice, state }, events: [ending(notice, 'notice.declined', { as: 'staff', id: by })] };
}

/** It holds no more, before its time is over; a wish is taken back. Refuses notice_over. */
export function withdraw(notice: Notice, by: NoticeHand, now: Date): NoticeAnswer | Refusal {
  if (isOver(notice, now)) return refuse('notice_over');
  const state = { is: 'withdrawn', by: by.id, at: now } as const;
  return { notice: { ...notice, state }, events: [ending(notice, 'notice.withdrawn', by)] };
}

/** Nothing can come of it any more. */
export function isOver({ state, until }: Notice, now: Date): boolean {
  return state.is === 'declined' || state.is === 'withdrawn' || until <= now;
}

function ending({ client, id, ...notice }: Notice, name: 'notice.declined' | 'notice.withdrawn', by: NoticeHand) {
  return { name, client, id, data: { case: notice.case, by } };
}
