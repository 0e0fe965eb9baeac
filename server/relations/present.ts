import type { RelationsShown } from '@denwaban/api/relations';
import type { Case } from '@denwaban/domain/cases';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { checkMerge, may, pairOf, type Relation, type Side, suggest } from '@denwaban/domain/relations';
import { presentCallback } from '../callbacks/present.ts';
import * as callbacks from '../callbacks/store.ts';
import { presentLines } from '../cases/present.ts';
import * as cases from '../cases/store.ts';
import { presentPromises } from '../promises/present.ts';
import * as promises from '../promises/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';
import * as suggested from './suggested/store.ts';

type Asked = { params: { id: string } };
type Line = RelationsShown['related'][number]['case'];

export async function relationsOfCase(
  tx: AgencyTx,
  { params }: Asked,
  asker: Asker,
): Promise<RelationsShown | Refusal> {
  return presentRelations(tx, params.id, asker);
}

/** What a case has to do with others, and may have. Refuses not_found. */
export async function presentRelations(tx: AgencyTx, id: string, asker: Asker): Promise<RelationsShown | Refusal> {
  const about = await cases.find(tx, id);
  if (!about) return refuse('not_found');
  const relations = await store.standing(tx, id);
  const lines = await linesOf(
    tx,
    relations.map((relation) => otherIn(relation, id)),
  );
  const { link, merge } = may(asker);
  const stands = about.mergedInto === null;
  const calls = await store.callsAt(tx, about.calls);
  return {
    case: id,
    mergedInto: about.mergedInto === null ? null : (lines.get(about.mergedInto) ?? null),
    merged: await presentMerged(tx, { id, relations, lines }, asker),
    related: await presentRelated(tx, { id, relations, lines }),
    suggestions: stands ? await presentSuggestions(tx, about, new Set(lines.keys())) : [],
    calls: calls.map((call) => ({ id: call.id, at: call.at.toISOString() })),
    may: {
      link: link && stands,
      merge: merge && stands,
      split: merge,
      splitOff: merge && stands && about.state === 'open',
    },
  };
}

type Known = { id: string; relations: readonly Relation[]; lines: ReadonlyMap<string, Line> };

async function presentMerged(tx: AgencyTx, { id, relations, lines }: Known, asker: Asker) {
  const own = relations.filter((relation) => relation.kind === 'merged' && relation.case === id);
  const names = await namesOf(tx, own);
  const ids = own.map(({ other }) => other);
  const promised = await promises.ofCases(tx, ids);
  const owed = await callbacks.ofCases(tx, ids);
  const merged: RelationsShown['merged'] = [];
  for (const { other, by, at } of own) {
    const callback = owed.get(other);
    merged.push({
      case: lines.get(other) as Line,
      ...{ by: names.get(by) ?? '', at: at.toISOString() },
      promises: await presentPromises(tx, promised.get(other) ?? [], asker),
      callback: callback ? await presentCallback(tx, callback, asker) : null,
    });
  }
  return merged;
}

async function presentRelated(tx: AgencyTx, { id, relations, lines }: Known): Promise<RelationsShown['related']> {
  const own = relations.filter(({ kind }) => kind !== 'merged');
  const names = await namesOf(tx, own);
  return own.map((relation) => ({
    relation: relation.id,
    case: lines.get(otherIn(relation, id)) as Line,
    how: relation.kind === 'linked' ? 'linked' : relation.case === id ? 'offspring' : 'origin',
    ...{ by: names.get(relation.by) ?? '', at: relation.at.toISOString() },
  }));
}

async function presentSuggestions(
  tx: AgencyTx,
  about: Case,
  related: ReadonlySet<string>,
): Promise<RelationsShown['suggestions']> {
  const [aspect] = await suggested.aspects(tx, [about.id]);
  if (!aspect) return [];
  const candidates = await suggested.around(tx, about, aspect);
  const suggestions = suggest(
    aspect,
    candidates.filter(({ id }) => !related.has(id)),
  );
  const ids = suggestions.map((suggestion) => suggestion.case);
  const lines = await linesOf(tx, ids);
  const sides = await store.sides(tx, [about.id, ...ids]);
  return suggestions.map(({ case: other, because }) => ({
    case: lines.get(other) as Line,
    because,
    keep: keptOf(sides.get(about.id), sides.get(other)),
  }));
}

/** Which of the two would be kept; null: they cannot be merged. */
function keptOf(one: Side | undefined, other: Side | undefined): string | null {
  if (!one || !other) return null;
  const pair = pairOf(one, other);
  return isRefusal(checkMerge(pair)) ? null : pair.kept.id;
}

async function linesOf(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, Line>> {
  const lines = await presentLines(tx, [...(await cases.some(tx, ids)).values()]);
  return new Map(lines.map((line) => [line.id, line]));
}

async function namesOf(tx: AgencyTx, relations: readonly Relation[]) {
  return staff.namesOf(
    tx,
    relations.map(({ by }) => by),
  );
}

function otherIn(relation: Relation, id: string): string {
  return relation.case === id ? relation.other : relation.case;
}
