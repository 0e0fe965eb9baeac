export {
  type MadePromise,
  type PromiseAnswer,
  type PromiseEvent,
  type PromiseSide,
  type PromiseState,
  promiseSides,
} from './promise.ts';
export { type PromiseDraft, type PromiseRead, readPromise, readPromises } from './read-promise.ts';
