export type { Caller, CallerEvent } from './caller.ts';
export { erase } from './erase.ts';
export {
  type CallerNeed,
  callerNeeds,
  type HelpLine,
  type Line,
  type Manner,
  mannerFor,
} from './manner.ts';
export { type Merge, merge, type Pair, type Since, split } from './merge.ts';
export { type CallerNote, hasEnded, mostNoteDays, type NewNote, writeNote } from './note.ts';
export { addNumber, type CallerAnswer, removeNumber } from './numbers.ts';
export { readReading } from './reading.ts';
export { type Recognition, recognise } from './recognise.ts';
export { remember, type Sighting } from './remember.ts';
export { type Named, rename } from './rename.ts';
export { type Known, type Likeness, likeness } from './same-person.ts';
