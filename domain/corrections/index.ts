export { type Corrected, type Correcting, correct } from './correct.ts';
export {
  type Change,
  type CorrectedField,
  type Correction,
  type CorrectionEvent,
  correctedFields,
  type Said,
  type Why,
  whys,
} from './correction.ts';
export { mayCorrect } from './may.ts';
export type { Facts, Typed } from './typed.ts';
