import { addBusinessTime, type Calendar } from '../hours/index.ts';
import { changed, unchanged } from './answer.ts';
import type { Callback, CallbackAnswer, CallbackPolicy } from './callback.ts';

/** The client's clock: its calendar, and how long it gives itself. */
export type CallbackClock = { policy: CallbackPolicy; calendar: Calendar };

/** 目安: the client's business minutes after `from`; null when its calendar never opens again. */
export function deadline({ policy, calendar }: CallbackClock, from: Date): Date | null {
  const target = addBusinessTime(calendar, from, policy.targetMinutes);
  return target && wholeMinute(target);
}

/** A time is spoken without its seconds: the clock must not grant what the words did not. */
function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}

export function isOverdue({ state, target }: Callback, now: Date): boolean {
  return state.is !== 'done' && target !== null && now >= target;
}

/** When `lapse` next has something to say; null when it never has. */
export function dueAt({ state, target, overdueSince }: Callback): Date | null {
  return state.is !== 'done' && overdueSince === null ? target : null;
}

/** The clock has run out: said once for each target. */
export function lapse(callback: Callback, now: Date): CallbackAnswer {
  const { case: about, target, overdueSince } = callback;
  if (target === null || overdueSince !== null || !isOverdue(callback, now)) return unchanged(callback);
  return changed(
    { ...callback, overdueSince: target },
    { name: 'callback.overdue', data: { case: about, target: target.toISOString() } },
  );
}
