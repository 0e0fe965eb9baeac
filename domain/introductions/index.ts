export { answered, dueAt, giveBack, lapse, meet, withdraw } from './course.ts';
export { draftFor } from './draft-for.ts';
export { type Arriving, introductionFor } from './for-call.ts';
export {
  type Introduction,
  type IntroductionAnswer,
  type IntroductionEvent,
  type IntroductionKind,
  type IntroductionState,
  introductionKinds,
  introductionMinutes,
  mostIntroductionLetters,
} from './introduction.ts';
export { mayChange } from './may.ts';
export { correct, type IntroductionTyped, write } from './write.ts';
