export { blankSheet } from './blank-sheet.ts';
export { checkSheet } from './check-sheet.ts';
export { type Filling, fill, type Present, sizeOf } from './fill.ts';
export { applied, save, submit } from './save.ts';
export type {
  HeardLine,
  HeardPerson,
  Hearing,
  HearingEvent,
  HearingSheet,
} from './sheet.ts';
