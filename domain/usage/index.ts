export { type JudgedCall, judge } from './judge.ts';
export { type MeterInput, meter, rejudge } from './meter.ts';
export { type MonthToDate, monthToDate } from './month-to-date.ts';
export type { UsageAnswer, UsageEvent, UsageLine } from './usage.ts';
