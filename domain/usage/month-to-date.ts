import type { Contract } from '../contracts/index.ts';

export type MonthToDate = {
  counted: number;
  notCounted: number;
  included: number;
  remaining: number;
  over: number;
  /** Yen without tax, like every yen here. */
  overYen: number;
  totalYen: number;
  /** Where the month is heading if its days go on like those so far. */
  forecast: { counted: number; over: number; totalYen: number };
};

type Price = Pick<Contract, 'includedCalls' | 'baseYen' | 'perExtraCallYen'>;

/** This month's lines against the contract, as they stand on the Tokyo day `today`, which counts as a whole day. */
export function monthToDate(
  { counted, notCounted }: { counted: number; notCounted: number },
  price: Price,
  today: string,
): MonthToDate {
  const { over, overYen, totalYen } = priceOf(counted, price);
  const forecast = atMonthEnd(counted, today);
  return {
    counted,
    notCounted,
    included: price.includedCalls,
    remaining: Math.max(0, price.includedCalls - counted),
    over,
    overYen,
    totalYen,
    forecast: { counted: forecast, over: priceOf(forecast, price).over, totalYen: priceOf(forecast, price).totalYen },
  };
}

// 50 included, 70 counted: 20 over, each at 200 yen: 20 x 200 = 4,000; with a base of 10,000 that is 14,000. Whole yen times
// whole calls: there is nothing to round.
function priceOf(counted: number, { includedCalls, baseYen, perExtraCallYen }: Price) {
  const over = Math.max(0, counted - includedCalls);
  const overYen = over * perExtraCallYen;
  return { over, overYen, totalYen: baseYen + overYen };
}

// 21 calls by the 7th of a month of 31 days: 21 x 31 / 7 = 93. Part of a call is a call: better too high than a surprise.
function atMonthEnd(counted: number, today: string): number {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Math.ceil((counted * days) / day);
}
