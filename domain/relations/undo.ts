import { type Refusal, refuse } from '../refusals/index.ts';
import type { Pair } from './merge.ts';
import { other, type Relation, type RelationAnswer, type Side } from './relation.ts';

type Undoing = { by: string; now: Date };

/** Refuses cases_not_related. */
export function unlink(relation: Relation, [one, another]: readonly [Side, Side], undoing: Undoing) {
  if (relation.undone !== null || relation.kind !== 'linked') return refuse('cases_not_related');
  const { client } = relation;
  return undone(relation, undoing, [
    { name: 'case.unlinked', client, id: one.id, data: other(another, relation) },
    { name: 'case.unlinked', client, id: another.id, data: other(one, relation) },
  ]);
}

/** They were two matters after all, and stand where each would stand without the other. Refuses cases_not_related. */
export function split(relation: Relation, { kept, swallowed }: Pair, undoing: Undoing): RelationAnswer | Refusal {
  const isMerge = relation.undone === null && relation.kind === 'merged' && swallowed.mergedInto === kept.id;
  if (!isMerge) return refuse('cases_not_related');
  const { client } = relation;
  return undone(relation, undoing, [
    { name: 'case.split', client, id: kept.id, data: { ...other(swallowed, relation), as: 'kept' } },
    { name: 'case.split', client, id: swallowed.id, data: { ...other(kept, relation), as: 'swallowed' } },
  ]);
}

function undone(relation: Relation, { by, now }: Undoing, events: RelationAnswer['events']): RelationAnswer {
  return { relation: { ...relation, undone: { by, at: now } }, events };
}
