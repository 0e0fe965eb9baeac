import type { RoundShown } from '@denwaban/api/rounds';
import type { Tone } from '../kit/theme/index.ts';

export type Standing = 'under_way' | 'idle' | 'exhausted' | 'reached' | 'stood_down';

export function standingOf({ state, idleSince }: Pick<RoundShown, 'state' | 'idleSince'>): Standing {
  return state === 'under_way' && idleSince !== null ? 'idle' : state;
}

export const standingTones: Record<Standing, Tone> = {
  under_way: 'attention',
  idle: 'overdue',
  exhausted: 'overdue',
  reached: 'fine',
  stood_down: 'quiet',
};

export function isOpen({ state }: Pick<RoundShown, 'state'>): boolean {
  return state === 'under_way' || state === 'exhausted';
}
