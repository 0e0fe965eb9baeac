export { type Field, type FieldName, fieldNames, type Indexed, indexed } from './field.ts';
export { fold } from './fold.ts';
export { gap, gramsOf, gramsToFind } from './grams.ts';
export { excerpt, highlight, marked, type Piece, type Range } from './highlight.ts';
export { contains, matches, type Query, readQuery } from './query.ts';
