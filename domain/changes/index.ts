export {
  type Asked,
  type Before,
  type Change,
  type ChangeEvent,
  type ChangeKind,
  type ChangeState,
  changeKinds,
  type LineWish,
  type TopicWish,
} from './change.ts';
export { asksNothing, checkAsked, isSameCalendar } from './check-asked.ts';
export { accept, begin, beginsAt, type ChangeAnswer, giveBack, propose, recall, withdraw } from './life.ts';
