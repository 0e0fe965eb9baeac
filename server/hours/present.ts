import type { AnswerOf } from '@denwaban/api/endpoint';
import type { getHours, OwnHours, SwitchoverShown, whatApplies as shape } from '@denwaban/api/hours';
import { type Calendar, switchoverAt, takesCalls, whatApplies } from '@denwaban/domain/hours';
import type { z } from 'zod';
import type { Hours } from './store.ts';

export function hoursShown({ calendar, switchover }: Hours, now: Date): AnswerOf<typeof getHours> {
  return { calendar, now: appliesShown({ calendar, switchover }, now), switchover: switchoverShown(switchover, now) };
}

export function appliesShown({ calendar, switchover }: Hours, at: Date): z.output<typeof shape> {
  const { open, because, holiday, nextOpening } = whatApplies(calendar, at, switchover);
  return { open, because, holiday, nextOpening: nextOpening?.toISOString() ?? null };
}

export function ownHoursShown({ calendar, switchover }: Hours, now: Date): OwnHours {
  return {
    open: takesCalls(calendar, switchover, now),
    usual: usualShown(calendar, now),
    switchover: switchoverShown(switchover, now),
  };
}

/** Null once it has run out. */
export function switchoverShown(switchover: Hours['switchover'], now: Date): SwitchoverShown | null {
  if (!switchover || !switchoverAt(switchover, now)) return null;
  const { taking, since, until, by, byName } = switchover;
  return { taking, since: since.toISOString(), until: until.toISOString(), by: { id: by, name: byName } };
}

function usualShown(calendar: Calendar, now: Date): z.output<typeof shape> {
  return appliesShown({ calendar, switchover: null }, now);
}
