// Relation (関連): what two cases of one client have to do with each other. A relation moves nothing: each case keeps its calls,
// promises, report and record, so that taking the relation back leaves both as they were.
import type { Case } from '../cases/index.ts';

/**
 * `linked`: about the same thing, each goes on by itself. `merged`: one matter; `other` is part of `case` until they are split.
 * `split_off`: `other` was a call of `case` that turned out to be about something else.
 */
export type RelationKind = 'linked' | 'merged' | 'split_off';

export type Relation = {
  id: string;
  client: string;
  kind: RelationKind;
  case: string;
  other: string;
  by: string;
  at: Date;
  /** Rows stay, for the history. */
  undone: { by: string; at: Date } | null;
};

export type Doing = { id: string; by: string; now: Date };

type OtherCase = { relation: string; other: string; receiptNumber: string };

/** Of either case its own: each history says what became of it and names the other. */
export type RelationEvent = { client: string; id: string } & (
  | { name: 'case.linked'; data: OtherCase }
  | { name: 'case.unlinked'; data: OtherCase }
  | { name: 'case.merged'; data: OtherCase & { as: 'kept' | 'swallowed' } }
  | { name: 'case.split'; data: OtherCase & { as: 'kept' | 'swallowed' } }
  | { name: 'case.split_off'; data: OtherCase & { as: 'origin' | 'offspring'; call: string } }
);

/** As much of a case as relations are decided by. */
export type Side = Pick<Case, 'id' | 'client' | 'receiptNumber' | 'state' | 'kind' | 'mergedInto'> & {
  /** Of a complaint; 0 of any other case. */
  severity: number;
  /** Others are part of it. */
  hasMerged: boolean;
};

export type RelationAnswer = { relation: Relation; events: RelationEvent[] };

export function other(of: Pick<Side, 'id' | 'receiptNumber'>, relation: Pick<Relation, 'id'>): OtherCase {
  return { relation: relation.id, other: of.id, receiptNumber: of.receiptNumber };
}
