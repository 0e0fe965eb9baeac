export { type CtiFact, type Delivery, hasBegun, nothingTold, type Told, tell } from './cti.ts';
export { ending, follow, type Named, nextAt, type Offer, offerUntil } from './follow.ts';
