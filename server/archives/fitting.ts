// How the rows of another house are fitted into this one.

import { randomBytes } from 'node:crypto';
import type { AgencyTx } from '../shell/agency.ts';
import type { ClientTable } from '../shell/catalogue.ts';
import { emptied } from './carried.ts';
import type { About } from './contents.ts';
import { Unfit } from './read-archive.ts';
import * as store from './store.ts';

export type Fitting = {
  table: ClientTable;
  columns: readonly string[];
  /** Put down once everything is there: they refer to rows that come later, or to their own table. */
  deferred: readonly string[];
  /** Say nothing here: how somebody signed in there, and what is of the other house alone. */
  emptied: readonly string[];
  from: string;
};

/** By table. Throws Unfit where the other house knows columns that this one does not, or lacks some that must be. */
export function fittings(about: About, tables: readonly ClientTable[]): Map<string, Fitting> {
  const come: string[] = [];
  const fitted = new Map<string, Fitting>();
  for (const { name, columns } of about.records) {
    come.push(name);
    const table = tables.find((each) => each.name === name);
    if (!table) continue;
    const theirs = columns.map((column) => column.name);
    const ours = table.columns.map((column) => column.name);
    const strange = theirs.find((column) => !ours.includes(column));
    const missing = table.columns.find(({ name, required, filled }) => required && !filled && !theirs.includes(name));
    if (strange || missing) throw new Unfit('archive_newer', `${name}.${strange ?? missing?.name}`);
    const unsaid = { deferred: deferredOf(table, come, tables), emptied: emptiedOf(table, tables) };
    fitted.set(name, { table, columns: theirs, ...unsaid, from: about.agency.id });
  }
  return fitted;
}

function deferredOf(table: ClientTable, come: readonly string[], tables: readonly ClientTable[]): string[] {
  const late = table.references.filter(({ to }) => {
    const isClients = tables.some(({ name }) => name === to);
    return isClients && (to === table.name || !come.includes(to));
  });
  return late.flatMap((reference) => optional(table, reference.columns));
}

const knownHere = ['agencies', 'staff'];

function emptiedOf(table: ClientTable, tables: readonly ClientTable[]): string[] {
  const strange = table.references.filter(
    ({ to }) => !knownHere.includes(to) && !tables.some(({ name }) => name === to),
  );
  return [...(emptied[table.name] ?? []), ...strange.flatMap(({ columns }) => optional(table, columns))];
}

function optional({ key, columns }: ClientTable, of: readonly string[]): string[] {
  const must = columns.filter(({ required }) => required).map(({ name }) => name);
  return of.filter((column) => !key.includes(column) && !must.includes(column));
}

/** The row as it is to be put down; what is left for later is added to `later`. */
export async function fitRow(tx: AgencyTx, fitting: Fitting, line: string, later: object[]): Promise<string> {
  const ours = line.replaceAll(fitting.from, tx.agency);
  const special = specials[fitting.table.name];
  if (fitting.deferred.length === 0 && fitting.emptied.length === 0 && !special) return ours;
  const row = JSON.parse(ours) as Record<string, unknown>;
  if (fitting.deferred.some((column) => row[column] !== null)) {
    const said = [...fitting.table.key, ...fitting.deferred].map((column) => [column, row[column]]);
    later.push(Object.fromEntries(said));
  }
  for (const column of [...fitting.deferred, ...fitting.emptied]) row[column] = null;
  return JSON.stringify(special ? await special(tx, row) : row);
}

type Row = Record<string, unknown>;

/** What must be one of its kind in a house. */
const specials: Record<string, (tx: AgencyTx, row: Row) => Promise<Row>> = {
  clients: async (tx, row) => ({ ...row, code: free(String(row.code), await store.codes(tx)) }),
  lines: async (tx, row) => {
    if (row.number !== null && (await store.isNumberHere(tx, String(row.number))))
      throw new Unfit('number_taken_here', String(row.number));
    // The page with the button has to be told of this house's address anyhow.
    return { ...row, button_key: row.button_key === null ? null : randomBytes(12).toString('base64url') };
  },
};

function free(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  for (let number = 2; ; number++) if (!taken.has(`${code}-${number}`)) return `${code}-${number}`;
}
