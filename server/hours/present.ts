import type { AnswerOf } from '@denwaban/api/endpoint';
import type { getHours, whatApplies as shape } from '@denwaban/api/hours';
import { type Calendar, whatApplies } from '@denwaban/domain/hours';
import type { z } from 'zod';

export function hoursShown(calendar: Calendar, now: Date): AnswerOf<typeof getHours> {
  return { calendar, now: appliesShown(calendar, now) };
}

export function appliesShown(calendar: Calendar, at: Date): z.output<typeof shape> {
  const { open, because, holiday, nextOpening } = whatApplies(calendar, at);
  return { open, because, holiday, nextOpening: nextOpening?.toISOString() ?? null };
}
