import type { SecurityPolicy } from './policy.ts';

export type SessionTimes = { beganAt: Date; seenAt: Date; expiresAt: Date };

const minute = 60_000;

/** Whether a session is over: by its own end, by lying idle, or by its age. */
export function isOver(
  { beganAt, seenAt, expiresAt }: SessionTimes,
  { idleMinutes, mostHours }: Pick<SecurityPolicy, 'idleMinutes' | 'mostHours'>,
  now: Date,
): boolean {
  const at = now.getTime();
  if (expiresAt.getTime() <= at) return true;
  if (idleMinutes !== null && at - seenAt.getTime() >= idleMinutes * minute) return true;
  return mostHours !== null && at - beganAt.getTime() >= mostHours * 60 * minute;
}
