import type { RelationsShown } from '@denwaban/api/relations';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { link, merge, type Relation, type Side, split, unlink } from '@denwaban/domain/relations';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { goOn } from './clocks.ts';
import { presentRelations } from './present.ts';
import * as store from './store.ts';

type Asked<Body> = { params: { id: string }; body: Body };
type Answer = Promise<RelationsShown | Refusal>;

/** Refuses not_found, case_related_to_itself, case_merged_away, cases_already_related. */
export async function linkCases(tx: AgencyTx, { params, body }: Asked<{ other: string }>, asker: Asker): Answer {
  const both = await lockBoth(tx, params.id, body.other);
  if (isRefusal(both)) return both;
  const [one, other] = both;
  const answer = link(one, other, await store.standing(tx, one.id), doingOf(tx, asker));
  if (isRefusal(answer)) return answer;
  await store.add(tx, answer.relation);
  await record(tx, ...answer.events);
  return presentRelations(tx, params.id, asker);
}

/** Refuses not_found, cases_not_related. */
export async function unlinkCases(tx: AgencyTx, { params }: Pick<Asked<void>, 'params'>, asker: Asker): Answer {
  const found = await lockRelation(tx, params.id);
  if (isRefusal(found)) return found;
  const { relation, sides } = found;
  const answer = unlink(relation, sides, doingOf(tx, asker));
  if (isRefusal(answer)) return answer;
  await store.saveUndone(tx, answer.relation);
  await record(tx, ...answer.events);
  return presentRelations(tx, relation.case, asker);
}

/**
 * Refuses not_found, case_related_to_itself, case_merged_away, case_has_merged, case_already_closed, case_graver_is_kept.
 */
export async function mergeCases(tx: AgencyTx, { params, body }: Asked<{ swallowed: string }>, asker: Asker): Answer {
  const both = await lockBoth(tx, params.id, body.swallowed);
  if (isRefusal(both)) return both;
  const [kept, swallowed] = both;
  const answer = merge({ kept, swallowed }, doingOf(tx, asker));
  if (isRefusal(answer)) return answer;
  await store.add(tx, answer.relation);
  await record(tx, ...answer.events);
  return presentRelations(tx, kept.id, asker);
}

/** The case that is part of another stands by itself again. Refuses not_found, cases_not_related. */
export async function splitCases(tx: AgencyTx, { params }: Pick<Asked<void>, 'params'>, asker: Asker): Answer {
  const found = await lockMerge(tx, params.id);
  if (isRefusal(found)) return found;
  const { relation, sides } = found;
  const [kept, swallowed] = sides;
  const answer = split(relation, { kept, swallowed }, doingOf(tx, asker));
  if (isRefusal(answer)) return answer;
  await store.saveUndone(tx, answer.relation);
  await record(tx, ...answer.events);
  await goOn(tx, swallowed.id);
  return presentRelations(tx, swallowed.id, asker);
}

async function lockBoth(tx: AgencyTx, one: string, other: string): Promise<[Side, Side] | Refusal> {
  const sides = await store.lockSides(tx, [one, other]);
  const [first, second] = [sides.get(one), sides.get(other)];
  return first && second ? [first, second] : refuse('not_found');
}

type Locked = { relation: Relation; sides: [Side, Side] };

async function lockMerge(tx: AgencyTx, swallowed: string): Promise<Locked | Refusal> {
  const merge = (await store.standing(tx, swallowed)).find(
    ({ kind, other }) => kind === 'merged' && other === swallowed,
  );
  if (merge) return lockRelation(tx, merge.id);
  return refuse((await store.lockSides(tx, [swallowed])).size > 0 ? 'cases_not_related' : 'not_found');
}

/** Read again once its cases are locked: somebody else may have taken it back meanwhile. */
async function lockRelation(tx: AgencyTx, id: string): Promise<Locked | Refusal> {
  const found = await store.find(tx, id);
  if (!found) return refuse('not_found');
  const sides = await lockBoth(tx, found.case, found.other);
  const relation = await store.find(tx, id);
  return isRefusal(sides) || !relation ? refuse('not_found') : { relation, sides };
}

function doingOf(tx: AgencyTx, { person }: Asker) {
  return { id: tx.id(), by: person, now: tx.now };
}
