import { instantOf, isOpen } from '@denwaban/domain/hours';
import { cast } from '../../database/cast/index.ts';
import type { CastClient } from '../../database/cast/member.ts';
import type { Chance } from '../chance.ts';

/** Calls of a usual day, and the hours at which they come: an hour named twice is twice as busy. */
type Rate = { client: CastClient; calls: number; hours: readonly number[] };

const rates: readonly Rate[] = [
  { client: cast.aoba, calls: 6, hours: [9, 9, 10, 10, 10, 11, 11, 12, 14, 15, 15, 16, 17, 17, 18] },
  { client: cast.sakura, calls: 6, hours: [9, 10, 10, 10, 11, 11, 12, 13, 14, 14, 15, 16, 17, 18, 19] },
  { client: cast.keyaki, calls: 4, hours: [18, 19, 19, 20, 20, 21, 21, 22, 22, 23, 0, 2, 5, 7, 8, 10, 14, 16] },
];

/** Who rings when on a Tokyo day; few try while the client is closed. */
export function ringsOf(day: string, luck: Chance): { client: CastClient; at: Date }[] {
  return rates.flatMap(({ client, calls, hours }) => {
    const tries = luck.between(calls - 2, calls + 3);
    return Array.from({ length: tries }, () => ({ client, at: momentIn(day, luck.pick(hours), luck) })).filter(
      ({ at }) => isOpen(client.hours, at) || luck.happens(0.1),
    );
  });
}

function momentIn(day: string, hour: number, luck: Chance): Date {
  return new Date(instantOf(day, '00:00').getTime() + (hour * 3600 + luck.between(0, 3599)) * 1000);
}
