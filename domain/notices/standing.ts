import type { Notice, NoticeEvent } from './notice.ts';

/** Whether operators have to know it at this moment. */
export function isStanding({ state, from, until }: Pick<Notice, 'state' | 'from' | 'until'>, now: Date): boolean {
  return state.is === 'standing' && from <= now && now < until;
}

/** When the clock next has something to say of it; null when it never has. */
export function dueAt({ state, from, until }: Notice, now: Date): Date | null {
  if (state.is !== 'standing') return null;
  if (now < from) return from;
  return now < until ? until : null;
}

/** Its time has come, or is over: whoever shows it asks again. Said when the wait set by `dueAt` is over. */
export function pass(notice: Notice, now: Date): NoticeEvent[] {
  const { state, from, until, client, id } = notice;
  if (state.is !== 'standing' || now < from) return [];
  const name = now < until ? 'notice.began' : 'notice.ended';
  return [{ name, client, id, data: { case: notice.case } }];
}
