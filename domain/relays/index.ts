export { advance, dueAt } from './advance.ts';
export { type Delivery, deliveryKey, deliveryOf } from './delivery.ts';
export type { LedgerEntry } from './ledger.ts';
export { may, type RelayMay } from './may.ts';
export { plan, type RelayInput, sendAgain, sendCorrected } from './plan.ts';
export type {
  EscalatedWhy,
  Relay,
  RelayAnswer,
  RelayEvent,
  RelayFact,
  RelayLabel,
  RelayState,
  UnreachedWhy,
} from './relay.ts';
export { type AskingLabel, type RelayRules, usualRules } from './rules.ts';
export { type Noted, type Told, whoWasTold } from './told.ts';
export { type InHand, whomToChase } from './whom-to-chase.ts';
export { type Misinformed, whomToCorrect } from './whom-to-correct.ts';
