export type {
  Callback,
  CallbackAnswer,
  CallbackEvent,
  CallbackPolicy,
  CallbackResult,
  CallbackState,
  CallbackWish,
  Settler,
} from './callback.ts';
export { claim } from './claim.ts';
export { correctAsked } from './correct.ts';
export { type CallbackClock, deadline, dueAt, isOverdue, lapse } from './deadline.ts';
export { type CallbackMay, may, passOnIsOurs } from './may.ts';
export { type CallbackInput, open } from './open.ts';
export { isOwed } from './owed.ts';
export { promiseWithoutTime, promiseWords, targetPlace } from './promise-words.ts';
export { passOnDone, type SettledBy, type Settlement, settle } from './settle.ts';
