import type { sendImport as endpoint, ImportFile } from '@denwaban/api/imports';
import { columnsOf, matchColumns, send } from '@denwaban/domain/imports';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { type Books, inAgency } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { presentImport } from './present.ts';
import * as store from './store.ts';

type Sent = { sent: unknown; query: AskOf<typeof endpoint>['query']; asker: Asker; language: string };

/** The reading of the file, which may take a while, is done outside the transaction. Refuses file_unreadable, no_row_readable, not_found. */
export async function sendImport(books: Books, { sent, query, asker, language }: Sent): Promise<ImportFile | Refusal> {
  const sheet = await readSheet(sent);
  if (isRefusal(sheet)) return sheet;
  if (sheet.rows.length === 0) return refuse('no_row_readable');
  return inAgency(books, scopeOf(asker), async (tx) => {
    const { kind, name } = query;
    const client = kind === 'clients' ? null : (query.client ?? null);
    if (client && !(await clients.find(tx, client))) return refuse('not_found');
    const change = send({
      ...{ id: tx.id(), kind, client, fileName: name, heads: sheet.heads, by: asker.person, at: tx.now },
      ...{ places: matchColumns(columnsOf(kind, client !== null), sheet.heads), total: sheet.rows.length },
    });
    await store.add(tx, change.import, sheet.rows);
    await record(tx, ...change.events);
    return presentImport(tx, change.import, language);
  });
}
