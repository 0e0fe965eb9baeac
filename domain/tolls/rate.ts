import { type Destination, destinations } from '../numbers/index.ts';
import type { Problem } from '../refusals/index.ts';

/** What a carrier takes: so many yen, tax included, for every so many seconds begun. */
export type Rate = { yen: number; seconds: number };
export type Rates = Readonly<Record<Destination, Rate>>;

/** What is usual for IP telephony in Japan in 2026, rounded up to whole yen; the contract with the carrier says what it is. */
export const usualRates: Rates = {
  fixed: { yen: 9, seconds: 180 },
  mobile: { yen: 18, seconds: 60 },
  ip: { yen: 12, seconds: 180 },
  free: { yen: 0, seconds: 60 },
  navi: { yen: 11, seconds: 20 },
};

const most = { yen: 1_000, seconds: 3_600 };

/** Problems at `rates.mobile` and so on. */
export function rateProblems(rates: Rates): Problem[] {
  return destinations.flatMap((to) => {
    const { yen, seconds } = rates[to];
    return isWhole(yen, 0, most.yen) && isWhole(seconds, 1, most.seconds)
      ? []
      : [{ field: `rates.${to}`, code: 'out_of_range' } as const];
  });
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
