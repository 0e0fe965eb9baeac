// Presence as it is chosen and shown: the four states, when they end, and the times one may be back.
import type { ContactShown } from '@denwaban/api/contacts';
import { offToday, presenceAt } from '@denwaban/domain/contacts';
import { dayOf, instantOf } from '@denwaban/domain/hours';
import type { Tone } from '../kit/theme/index.ts';

export type PresenceShown = ContactShown['presence'];

export const choices = ['in', 'meeting', 'out', 'off'] as const;
export type Choice = (typeof choices)[number];

export const tones: Record<PresenceShown['state'], Tone> = {
  in: 'fine',
  meeting: 'attention',
  out: 'attention',
  off: 'quiet',
  unknown: 'quiet',
};

/** What a tap on a state says: only a day off has an end of its own. */
export function chosen(state: Choice, now: Date): PresenceShown {
  return state === 'off' ? written(offToday(now)) : { state, until: null };
}

/** What still holds: a state that ran out while the page stood open is no longer shown. */
export function standing({ state, until }: PresenceShown, now: Date): PresenceShown {
  return written(presenceAt({ state, until: until === null ? null : new Date(until) }, now));
}

const halfHour = 30 * 60_000;

/** The half hours left of this Tokyo day, and the time already said where it is none of them. */
export function returnTimes(now: Date, said: string | null): string[] {
  const midnight = instantOf(dayOf(now), '24:00').getTime();
  const first = Math.ceil((now.getTime() + 1) / halfHour) * halfHour;
  const times = new Set(said ? [new Date(said).toISOString()] : []);
  for (let at = first; at < midnight; at += halfHour) times.add(new Date(at).toISOString());
  return [...times].sort();
}

function written({ state, until }: ReturnType<typeof presenceAt>): PresenceShown {
  return { state, until: until?.toISOString() ?? null };
}
