import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import { type Doing, other, type Relation, type RelationAnswer, type Side } from './relation.ts';

/**
 * The two are about the same thing. A closed case may be linked: what was settled once may have come back.
 * Refuses not_found (of another client), case_related_to_itself, case_merged_away, cases_already_related.
 */
export function link(
  one: Side,
  another: Side,
  standing: readonly Relation[],
  { id, by, now }: Doing,
): RelationAnswer | Refusal {
  const pair = checkPair(one, another);
  if (isRefusal(pair)) return pair;
  if (standing.some((relation) => isBetween(relation, one, another))) return refuse('cases_already_related');
  const { client } = one;
  const relation: Relation = {
    ...{ id, client, kind: 'linked', by, at: now, undone: null },
    // The earlier one first, whichever of the two was looked at.
    ...(one.id < another.id ? { case: one.id, other: another.id } : { case: another.id, other: one.id }),
  };
  return {
    relation,
    events: [
      { name: 'case.linked', client, id: one.id, data: other(another, relation) },
      { name: 'case.linked', client, id: another.id, data: other(one, relation) },
    ],
  };
}

/** What any two cases must be before anything can be said of both. */
export function checkPair(one: Side, another: Side): Refusal | 'two_of_one_client' {
  if (one.client !== another.client) return refuse('not_found');
  if (one.id === another.id) return refuse('case_related_to_itself');
  if (one.mergedInto !== null || another.mergedInto !== null) return refuse('case_merged_away');
  return 'two_of_one_client';
}

function isBetween({ case: from, other: to, undone }: Relation, one: Side, another: Side): boolean {
  return undone === null && [from, to].includes(one.id) && [from, to].includes(another.id);
}
