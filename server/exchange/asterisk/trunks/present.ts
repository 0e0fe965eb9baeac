import type { TrunkShown } from '@denwaban/api/trunks';
import type { Kept } from './store.ts';

export function trunkShown(
  { sealed, standsSince, peers, rings, ...trunk }: Kept,
  numbers: string[],
  spentToday = 0,
): TrunkShown {
  return {
    ...trunk,
    ...{ hasPassword: sealed !== null, standsSince: standsSince.toISOString() },
    ...{ peers: [...peers], rings: [...rings], numbers, spentToday },
  };
}
