export { type Column, checkPlaces, columnsOf, matchColumns } from './columns.ts';
export {
  type Counts,
  type Import,
  type ImportEvent,
  type ImportKind,
  type ImportState,
  importKinds,
  type Outcome,
  outcomes,
  type Places,
} from './import.ts';
export { discard, isUnderWay, match, send, step, takeOver, undo } from './life.ts';
export { pastCall } from './past-call.ts';
export {
  type CallRow,
  type ClientRow,
  type ContactRow,
  code,
  type FaqRow,
  type RowRead,
  readRow,
  type Values,
} from './read-row.ts';
export { templateOf } from './templates.ts';
