export { type CallerNumber, readCallerId } from './caller-number.ts';
export { type Destination, destinations, type Leads, leadsTo } from './destination.ts';
export { formatNumber, nationalNumber } from './format-number.ts';
export { readNumber } from './read-number.ts';
