import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import { checkPair } from './link.ts';
import { type Doing, other, type Relation, type RelationAnswer, type Side } from './relation.ts';

export type Pair = { kept: Side; swallowed: Side };

/** Which of two would be kept: the graver matter, and of two alike the earlier. */
export function pairOf(one: Side, another: Side): Pair {
  const gravity = one.severity - another.severity;
  const isFirst = gravity > 0 || (gravity === 0 && one.id < another.id);
  return isFirst ? { kept: one, swallowed: another } : { kept: another, swallowed: one };
}

/**
 * The two are one matter: `swallowed` is part of `kept` from now on.
 * Refuses not_found (of another client), case_related_to_itself, case_merged_away, case_has_merged (of the swallowed: there are
 * no chains), case_already_closed, case_graver_is_kept (a complaint's life would otherwise go on where nobody looks).
 */
export function merge({ kept, swallowed }: Pair, { id, by, now }: Doing): RelationAnswer | Refusal {
  const checked = checkMerge({ kept, swallowed });
  if (isRefusal(checked)) return checked;
  const { client } = kept;
  const relation: Relation = {
    ...{ id, client, kind: 'merged', case: kept.id, other: swallowed.id },
    ...{ by, at: now, undone: null },
  };
  return {
    relation,
    events: [
      { name: 'case.merged', client, id: kept.id, data: { ...other(swallowed, relation), as: 'kept' } },
      { name: 'case.merged', client, id: swallowed.id, data: { ...other(kept, relation), as: 'swallowed' } },
    ],
  };
}

/** Whether `merge` would, said beforehand. */
export function checkMerge({ kept, swallowed }: Pair): Refusal | 'may_merge' {
  const pair = checkPair(kept, swallowed);
  if (isRefusal(pair)) return pair;
  if (swallowed.hasMerged) return refuse('case_has_merged');
  if (kept.state === 'closed' || swallowed.state === 'closed') return refuse('case_already_closed');
  return swallowed.severity > kept.severity ? refuse('case_graver_is_kept') : 'may_merge';
}
