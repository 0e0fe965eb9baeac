export {
  daysKept,
  type Export,
  type ExportEvent,
  type ExportFormat,
  type ExportKind,
  type ExportState,
  exportFormats,
  exportKinds,
  mostRowsOfWorkbook,
  needs,
} from './export.ts';
export { ask, clearAway, finish, goneAt, goOn } from './life.ts';
