import { createHash } from 'node:crypto';
import type { VerificationShown } from '@denwaban/api/verifications';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { documentKind } from '@denwaban/domain/scripts';
import { noteAccess } from '../access/note.ts';
import { record } from '../events/record.ts';
import type { DocumentShelf } from '../scripts/shelf/document-shelf.ts';
import { headersOf } from '../scripts/shelf/open-document.ts';
import { type Books, inAgency } from '../shell/agency.ts';
import type { Asker, Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { fileShown } from './keep-verifications.ts';
import * as store from './store.ts';

/** Copies of documents lie on a shelf of their own, apart from what clients may see. */
export type Room = { books: Books; papers: DocumentShelf };
type Sent = { asker: Asker; client: string; title: string; content: unknown };

/** On the shelf first, then in the books. Refuses incomplete_input (title), file_unreadable, not_found (no draft it belongs to). */
export async function addFile(
  { books, papers }: Room,
  { asker, client, title, content }: Sent,
): Promise<VerificationShown['files'][number] | Refusal> {
  if (title.trim() === '') return refuse('incomplete_input', [{ field: 'title', code: 'required' }]);
  const kind = Buffer.isBuffer(content) ? documentKind(content) : null;
  if (!Buffer.isBuffer(content) || kind === null) return refuse('file_unreadable');
  const scope = scopeOf(asker);
  const known = await inAgency(books, scope, async (tx) => (await store.draftOf(tx, client)) ?? refuse('not_found'));
  if (isRefusal(known)) return known;
  const sha256 = createHash('sha256').update(content).digest('hex');
  await papers.keep({ agency: scope.agency, client, sha256 }, content);
  return inAgency(books, scope, async (tx) => {
    const draft = await store.draftOf(tx, client);
    if (!draft) return refuse('not_found');
    const put = {
      id: tx.id(),
      client,
      verification: draft.id,
      title: title.trim(),
      kind,
      bytes: content.length,
      sha256,
    };
    await store.addFile(tx, put);
    await record(tx, { name: 'verification.file_added', client, id: draft.id, data: { file: put.id } });
    return fileShown(put);
  });
}

/** Sends a copy to be looked at in place. Refuses not_found. */
export async function openFile(
  { books, papers }: Room,
  id: string,
  { asker, reply }: Wire,
): Promise<undefined | Refusal> {
  const scope = scopeOf(asker as Asker);
  const found = await inAgency(books, scope, async (tx) => {
    const file = await store.findFile(tx, id);
    if (!file) return refuse('not_found');
    await noteAccess(tx, { client: file.client, what: 'verification', about: file.id, action: 'view' });
    return file;
  });
  if (isRefusal(found)) return found;
  const content = await papers.take({ ...found, agency: scope.agency });
  if (!content) throw new Error('a copy of a document is missing from the shelf');
  return reply.headers(headersOf(found)).send(content) as never;
}
