export { type Beginning, begin, isOnTheLine, isOver, ringsSeconds } from './begin.ts';
export { hear, ringBackSeconds, type TrialFact } from './hear.ts';
export { isHeard, loudest } from './loudness.ts';
export {
  type Trial,
  type TrialAnswer,
  type TrialEvent,
  type TrialFailure,
  type TrialState,
  trialFailures,
  type Unanswered,
} from './trial.ts';
