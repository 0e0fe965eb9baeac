export { costOf, isNear, yenFor } from './cost.ts';
export { maskNumber } from './mask-number.ts';
export { type Rate, type Rates, rateProblems, usualRates } from './rate.ts';
export { type Toll, type TollEvent, type TollPurpose, tollPurposes } from './toll.ts';
