export { type Making, make } from './make.ts';
export { may, type PromiseMay } from './may.ts';
export { dueAt, isOverdue, lapse } from './overdue.ts';
export {
  type MadePromise,
  type PromiseAnswer,
  type PromiseEvent,
  type PromiseSide,
  type PromiseState,
  promiseSides,
} from './promise.ts';
export { type PromiseDraft, type PromiseRead, readPromise, readPromises } from './read-promise.ts';
export { type PromiseSettlement, settle, settlements } from './settle.ts';
