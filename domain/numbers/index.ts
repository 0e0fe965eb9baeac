export { type CallerNumber, readCallerId } from './caller-number.ts';
export { formatNumber } from './format-number.ts';
export { readNumber } from './read-number.ts';
