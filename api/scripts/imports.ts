// Rows of a table taken into a manual.
import { importKinds } from '@denwaban/domain/scripts';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { byClient } from '../shapes.ts';
import { problems } from './shapes.ts';

const importing = z.object({
  kind: z.enum(importKinds),
  /** Without it nothing is saved: what would become of each row is only said. */
  save: z.stringbool().default(false),
});

const imported = z.object({
  rows: z.array(
    z.object({
      line: z.number().int(),
      label: z.string(),
      is: z.enum(['added', 'changed', 'unchanged', 'refused']),
      problems,
    }),
  ),
  /** Of the draft or copy as it is now; 0 where there is none. */
  revision: z.number().int(),
});

export type ImportedShown = z.output<typeof imported>;

export const importIntoDraft = endpoint({
  name: 'importIntoDraft',
  method: 'POST',
  path: '/clients/:client/scripts/imports',
  door: 'draft_manual',
  says: 'Take answers, questions or words for people into the draft, from a table (text/csv or an .xlsx workbook) or a text pasted from a document (text/plain); row by row.',
  params: byClient,
  query: importing,
  answer: imported,
});

export const importIntoOwnCopy = endpoint({
  name: 'importIntoOwnCopy',
  method: 'POST',
  path: '/company/manual/imports',
  door: 'propose_manual',
  says: 'The same into the asker’s copy of the client’s own manual.',
  query: importing,
  answer: imported,
});
