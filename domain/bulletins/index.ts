export { type Answering, answer, asUsual, type CopyChange } from './answer.ts';
export {
  type Bulletin,
  type BulletinCopy,
  type BulletinEvent,
  type BulletinKind,
  type BulletinReach,
  bulletinKinds,
  type CopyAnswer,
  type DayAnswer,
} from './bulletin.ts';
export { type BulletinInput, check, mostDaysAsked, priceNoticeDays } from './check.ts';
export { beginWriting, progress, remind } from './letters.ts';
export { type Receiver, receivers } from './receivers.ts';
export { type TakenOver, type TakingOver, takeOver } from './take-over.ts';
export { type BulletinTemplate, template, usualAnswerBy, yearEndDays } from './templates.ts';
export { type UsualDay, usualOn } from './usual.ts';
