export { link } from './link.ts';
export { may, type RelationMay } from './may.ts';
export { checkMerge, merge, type Pair, pairOf } from './merge.ts';
export { orderNumbersIn } from './order-number.ts';
export type { Relation, RelationAnswer, RelationEvent, RelationKind, Side } from './relation.ts';
export { type Apart, type SplitOff, splitOff } from './split-off.ts';
export { type Aspect, aspectOf, type Because, type Suggestion, suggest } from './suggest.ts';
export { nextTogether, owedTogether } from './together.ts';
export { split, unlink } from './undo.ts';
