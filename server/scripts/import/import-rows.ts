import type { importIntoDraft as endpoint, ImportedShown } from '@denwaban/api/scripts';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { blankContent, importRows, type Row } from '@denwaban/domain/scripts';
import * as clients from '../../clients/store.ts';
import { type AgencyTx, type Books, inAgency } from '../../shell/agency.ts';
import type { Asker, AskOf } from '../../shell/ask.ts';
import { scopeOf } from '../../shell/http.ts';
import { tell } from '../../texts/tell.ts';
import { keepCopy } from '../proposals/own.ts';
import * as proposals from '../proposals/store.ts';
import { redraft } from '../save-draft.ts';
import * as store from '../store.ts';
import { readSent } from './read-sent.ts';

type Query = AskOf<typeof endpoint>['query'];
type Sent = { sent: unknown; query: Query; asker: Asker; language: string };
type Taking = Omit<Sent, 'sent'> & { rows: readonly Row[] };

/** Into the client's draft, or one begun from what is in force. The file is read before the transaction begins. */
export async function importIntoDraft(books: Books, client: string, sent: Sent): Promise<ImportedShown | Refusal> {
  return read(books, sent, (tx, taking) => takeIntoDraft(tx, client, taking));
}

/** Into the asker's copy, or one begun from what is in force. */
export async function importIntoOwnCopy(books: Books, sent: Sent): Promise<ImportedShown | Refusal> {
  return read(books, sent, takeIntoCopy);
}

async function read(
  books: Books,
  { sent, ...rest }: Sent,
  take: (tx: AgencyTx, taking: Taking) => Promise<ImportedShown | Refusal>,
): Promise<ImportedShown | Refusal> {
  const rows = await readSent(sent, rest.query.kind);
  return isRefusal(rows) ? rows : inAgency(books, scopeOf(rest.asker), (tx) => take(tx, { ...rest, rows }));
}

async function takeIntoDraft(
  tx: AgencyTx,
  id: string,
  { rows, query, language }: Taking,
): Promise<ImportedShown | Refusal> {
  const client = await clients.lock(tx, id);
  if (!client) return refuse('not_found');
  const { draft, published } = await store.current(tx, client.id);
  const imported = importRows((draft ?? published)?.content ?? blankContent, query.kind, rows);
  const isKept = query.save && imported.rows.some(({ is }) => is === 'added' || is === 'changed');
  const kept = isKept ? await redraft(tx, { client: client.id, draft, content: imported.content }) : draft;
  return { rows: rowsSaid(imported.rows, language), revision: kept?.revision ?? 0 };
}

async function takeIntoCopy(tx: AgencyTx, { rows, query, asker, language }: Taking): Promise<ImportedShown | Refusal> {
  const { client, person } = asker;
  if (client === null) return refuse('not_allowed');
  const copy = await proposals.copyOf(tx, person);
  const content = copy?.content ?? (await store.published(tx, client))?.content ?? blankContent;
  const imported = importRows(content, query.kind, rows);
  const isKept = query.save && imported.rows.some(({ is }) => is === 'added' || is === 'changed');
  const kept = isKept ? await keepCopy(tx, { client, person, copy, content: imported.content }) : copy;
  return { rows: rowsSaid(imported.rows, language), revision: kept?.revision ?? 0 };
}

function rowsSaid(rows: ReturnType<typeof importRows>['rows'], language: string): ImportedShown['rows'] {
  return rows.map(({ problems, ...row }) => ({
    ...row,
    problems: tell(refuse('incomplete_input', problems), language).problems,
  }));
}
