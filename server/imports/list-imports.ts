import type * as api from '@denwaban/api/imports';
import { refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { presentImport, presentLines, presentRows } from './present.ts';
import * as store from './store.ts';

export async function listImports(tx: AgencyTx): Promise<Answered<typeof api.listImports>> {
  return { imports: await presentLines(tx, await store.all(tx)) };
}

export async function getImport(
  tx: AgencyTx,
  { params }: AskOf<typeof api.getImport>,
  _: Asker,
  language: string,
): Promise<Answered<typeof api.getImport>> {
  const found = await store.find(tx, params.id);
  return found ? presentImport(tx, found, language) : refuse('not_found');
}

export async function listImportRows(
  tx: AgencyTx,
  { params, query }: AskOf<typeof api.listImportRows>,
  _: Asker,
  language: string,
): Promise<Answered<typeof api.listImportRows>> {
  const found = await store.find(tx, params.id);
  if (!found) return refuse('not_found');
  const rows = await store.rows(tx, found.id, query);
  const next = rows.length < query.limit ? null : (rows.at(-1)?.line ?? null);
  return { rows: await presentRows(tx, found, rows, language), next };
}
