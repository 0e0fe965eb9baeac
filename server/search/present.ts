import type { Found, Hit } from '@denwaban/api/search';
import { excerpt, type Field } from '@denwaban/domain/search';
import { callerLines } from '../callers/list-callers.ts';
import * as callers from '../callers/store.ts';
import { presentLines } from '../cases/present.ts';
import * as cases from '../cases/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { fieldsOfCallers, fieldsOfCases } from './fields.ts';
import type { Wanting } from './store.ts';

const excerptLength = 80;
const mostExcerpts = 4;

type Looking = { query: string } & Pick<Wanting, 'innerOf'>;

/** What was found, in the order of the ids; read anew behind the asker's own wall, so that nothing shows which may not be seen. */
export async function presentHits(tx: AgencyTx, ids: readonly string[], looking: Looking): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const found = [...(await foundCases(tx, ids, looking)), ...(await foundCallers(tx, ids, looking))];
  const hits = new Map(found.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => hits.get(id) ?? []);
}

async function foundCases(tx: AgencyTx, ids: readonly string[], looking: Looking): Promise<Hit[]> {
  const found = [...(await cases.some(tx, ids)).values()];
  const fields = await fieldsOfCases(tx, found);
  const lines = await presentLines(tx, found);
  return lines.map((line) => ({
    what: 'case',
    id: line.id,
    case: line,
    found: standingIn(fields.get(line.id), line.client, looking),
  }));
}

async function foundCallers(tx: AgencyTx, ids: readonly string[], looking: Looking): Promise<Hit[]> {
  if (tx.scope.as === 'client') return [];
  const found = [...(await callers.some(tx, ids)).values()];
  const fields = await fieldsOfCallers(tx, found);
  const lines = await callerLines(tx, found);
  return lines.map((line) => ({
    what: 'caller',
    id: line.id,
    caller: line,
    found: standingIn(fields.get(line.id), line.client, looking),
  }));
}

/** Where the words stand, the first few places. */
function standingIn(fields: readonly Field[] = [], client: string, { query, innerOf }: Looking): Found[] {
  return fields
    .filter(({ by }) => by === 'everybody' || innerOf === null || innerOf.includes(client))
    .map(({ name, text }) => ({ field: name, pieces: excerpt(text, query, excerptLength) }))
    .filter(({ pieces }) => pieces.some(({ marked }) => marked))
    .slice(0, mostExcerpts);
}
