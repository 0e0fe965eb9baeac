export { gapsIn, type Lack } from './gaps-in.ts';
export { type Hearing, hearingSheet, starterFor, type Trade, trades } from './starter-for.ts';
export type { Heard } from './trade.ts';
