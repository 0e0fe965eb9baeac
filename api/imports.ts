import { importKinds, outcomes } from '@denwaban/domain/imports';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, named, short } from './shapes.ts';

const kind = z.enum(importKinds);
const outcome = z.enum(outcomes);
const places = z.record(z.string().max(40), short);
const count = z.number().int();

const importLine = z
  .object({
    id,
    kind,
    client: named.nullable(),
    fileName: z.string(),
    by: named,
    at: instant,
    state: z.enum(['checking', 'checked', 'taking', 'taken', 'undoing', 'undone']),
    /** Of the work under way, or of the last. */
    total: count,
    done: count,
    counts: z.record(outcome, count),
  })
  .meta({ id: 'ImportLine' });
export type ImportLine = z.output<typeof importLine>;

export const importFile = importLine
  .extend({
    rows: count,
    heads: z.array(z.string()),
    /** Which head stands for which field. */
    places,
    columns: z.array(z.object({ field: z.string(), usual: z.string(), isRequired: z.boolean() })),
    /** What keeps the rows from being read; empty where they can be. */
    problems: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
    may: z.object({ match: z.boolean(), take: z.boolean(), undo: z.boolean(), discard: z.boolean() }),
  })
  .meta({ id: 'ImportFile' });
export type ImportFile = z.output<typeof importFile>;

export const importRow = z
  .object({
    line: count,
    label: z.string(),
    client: named.nullable(),
    outcome: outcome.nullable(),
    problems: z.array(
      z.object({ field: z.string(), head: z.string().nullable(), code: z.string(), message: z.string() }),
    ),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.output<typeof importRow>;

export const listImports = endpoint({
  name: 'listImports',
  method: 'GET',
  path: '/imports',
  door: 'import_books',
  says: 'The tables that were sent to be taken into the books, newest first.',
  answer: z.object({ imports: z.array(importLine) }),
});

export const sendImport = endpoint({
  name: 'sendImport',
  method: 'POST',
  path: '/imports',
  door: 'import_books',
  says: 'Send a table of clients, contacts, answers or past calls (text/csv in UTF-8 or CP932, tabs, or an .xlsx workbook). Nothing is made: its rows are checked first.',
  query: z.object({ kind, client: id.optional(), name: short.default('') }),
  answer: importFile,
});

export const getImport = endpoint({
  name: 'getImport',
  method: 'GET',
  path: '/imports/:id',
  door: 'import_books',
  says: 'One import: how far it is, and how its rows fare.',
  params: byId,
  answer: importFile,
});

export const matchImport = endpoint({
  name: 'matchImport',
  method: 'PUT',
  path: '/imports/:id/columns',
  door: 'import_books',
  says: 'Say which column of the table is what; its rows are checked anew.',
  params: byId,
  body: z.object({ places }),
  answer: importFile,
});

export const listImportRows = endpoint({
  name: 'listImportRows',
  method: 'GET',
  path: '/imports/:id/rows',
  door: 'import_books',
  says: 'The rows of an import in their order, with what is wrong with each, column by column.',
  params: byId,
  query: z.object({
    outcome: outcome.optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ rows: z.array(importRow), next: count.nullable() }),
});

export const takeImport = endpoint({
  name: 'takeImport',
  method: 'POST',
  path: '/imports/:id/taking',
  door: 'import_books',
  says: 'Take the rows into the books: the good ones only, or nothing unless all of them are good.',
  params: byId,
  body: z.object({ which: z.enum(['good', 'all']) }),
  answer: importFile,
});

export const undoImport = endpoint({
  name: 'undoImport',
  method: 'POST',
  path: '/imports/:id/undoing',
  door: 'import_books',
  says: 'Take out again all that the import made, but for what is in use by now.',
  params: byId,
  answer: importFile,
});

export const discardImport = endpoint({
  name: 'discardImport',
  method: 'DELETE',
  path: '/imports/:id',
  door: 'import_books',
  says: 'Throw away a table of which nothing is in the books.',
  params: byId,
});

const encoding = z.enum(['utf-8', 'shift_jis']).default('utf-8');

export const rowsToMend = endpoint({
  name: 'rowsToMend',
  method: 'GET',
  path: '/imports/:id/rows-to-mend',
  door: 'import_books',
  says: 'The rows that were refused as they were sent, each with what is wrong with it, as CSV: to be mended and sent again.',
  params: byId,
  query: z.object({ encoding }),
});

export const importTemplate = endpoint({
  name: 'importTemplate',
  method: 'GET',
  path: '/imports/templates/:kind',
  door: 'import_books',
  says: 'A table to fill in, as CSV: its heads, and two rows that show how.',
  params: z.object({ kind }),
  query: z.object({ encoding }),
});
