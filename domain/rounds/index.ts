export { dueAt, lapse } from './due.ts';
export { may, type RoundMay } from './may.ts';
export {
  isOver,
  type Outcome,
  outcomes,
  type Ring,
  type Round,
  type RoundAnswer,
  type RoundEvent,
  type RoundRules,
  type RoundState,
  type RoundWhy,
  roundWhys,
  type Try,
  usualRules,
} from './round.ts';
export { standDown } from './stand-down.ts';
export { type RoundInput, start } from './start.ts';
export { next, type Tried, tried } from './tried.ts';
export { whomToRing } from './whom-to-ring.ts';
export { whyToRing } from './why-to-ring.ts';
