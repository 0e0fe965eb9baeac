import type { ImportFile, ImportLine, ImportRow } from '@denwaban/api/imports';
import { checkPlaces, columnsOf, type Import } from '@denwaban/domain/imports';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import { tell } from '../texts/tell.ts';
import * as store from './store.ts';

export async function presentLines(tx: AgencyTx, imports: readonly Import[]): Promise<ImportLine[]> {
  const counts = await store.countsOf(
    tx,
    imports.map(({ id }) => id),
  );
  const companies = await clients.namesOf(tx, [...new Set(imports.flatMap(({ client }) => client ?? []))]);
  const people = await staff.namesOf(tx, [...new Set(imports.map(({ by }) => by))]);
  return imports.map(({ id, kind, client, fileName, by, at, state, total, done }) => {
    const { rows: _, ...counted } = counts.get(id) as NonNullable<ReturnType<typeof counts.get>>;
    return {
      ...{ id, kind, fileName, state, total, done, counts: counted, at: at.toISOString() },
      client: client && { id: client, name: companies.get(client) ?? '' },
      by: { id: by, name: people.get(by) ?? '' },
    };
  }) as ImportLine[];
}

export async function presentImport(tx: AgencyTx, found: Import, language: string): Promise<ImportFile> {
  const [line] = await presentLines(tx, [found]);
  const { rows, ...counts } = await store.counts(tx, found.id);
  const columns = columnsOf(found.kind, found.client !== null);
  const { problems } = tell(refuse('incomplete_input', checkPlaces(columns, found.heads, found.places)), language);
  const { state } = found;
  return {
    ...(line as ImportLine),
    ...{ rows, heads: [...found.heads], places: found.places, problems: [...problems] },
    columns: columns.map(({ field, heads: [usual], isRequired }) => ({
      field,
      usual,
      isRequired: isRequired ?? false,
    })),
    may: {
      match: state === 'checked' || state === 'checking',
      take: state === 'checked' && problems.length === 0 && counts.new > 0,
      undo: state === 'taken' && counts.made > 0,
      discard: state === 'checked' || state === 'undone',
    },
  };
}

export async function presentRows(
  tx: AgencyTx,
  { places }: Import,
  rows: readonly store.KeptRow[],
  language: string,
): Promise<ImportRow[]> {
  const companies = await clients.namesOf(tx, [...new Set(rows.flatMap(({ client }) => client ?? []))]);
  return rows.map(({ line, label, client, outcome, problems }) => ({
    ...{ line, label, outcome, client: client && { id: client, name: companies.get(client) ?? '' } },
    problems: tell(refuse('incomplete_input', problems), language).problems.map((problem) => ({
      ...problem,
      head: places[problem.field] ?? null,
    })),
  })) as ImportRow[];
}
