export type { Row } from '../../sheets/index.ts';
export { freeId } from './free-id.ts';
export { type Imported, type ImportedRow, type ImportKind, importKinds, importRows } from './import-rows.ts';
export { readNamed, readPairs } from './read-pairs.ts';
