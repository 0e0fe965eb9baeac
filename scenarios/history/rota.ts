import { addDays, instantOf, type Weekday, weekdayOf } from '@denwaban/domain/hours';
import { cast } from '../../database/cast/index.ts';
import type { CastStaff } from '../../database/cast/member.ts';

const { suzuki, takahashi, ito, watanabe } = cast.minato.staff;

type Shift = { person: CastStaff; from: Date; seconds: number };

/** Two at the desks by day, one by night; the supervisor takes the nights ito has off. */
export function shiftsOf(day: string): Shift[] {
  const off: Weekday[] = ['sun', 'mon'];
  return [
    shift(suzuki, instantOf(day, '08:45'), instantOf(day, '20:15')),
    shift(takahashi, instantOf(day, '08:50'), instantOf(day, '18:30')),
    shift(off.includes(weekdayOf(day)) ? watanabe : ito, instantOf(day, '17:45'), instantOf(addDays(day, 1), '09:10')),
  ];
}

function shift(person: CastStaff, from: Date, to: Date): Shift {
  return { person, from, seconds: (to.getTime() - from.getTime()) / 1000 };
}
