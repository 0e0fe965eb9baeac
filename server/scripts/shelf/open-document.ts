import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { DocumentKind, Shelved } from '@denwaban/domain/scripts';
import { noteAccess } from '../../access/note.ts';
import { type AgencyTx, type Books, inAgency } from '../../shell/agency.ts';
import type { Asker, Wire } from '../../shell/ask.ts';
import { scopeOf } from '../../shell/http.ts';
import type { DocumentShelf } from './document-shelf.ts';
import * as store from './store.ts';

const types: Record<DocumentKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

// Chrome's own PDF viewer does not work in a sandbox, and runs no script of the page; a picture needs nothing at all.
const policies = {
  pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'",
  picture: "default-src 'none'; sandbox",
};

/** Sends a document to be looked at in place. Refuses not_found. */
export async function openDocument(
  { books, documents }: { books: Books; documents: DocumentShelf },
  id: string,
  { asker, reply }: Wire,
): Promise<undefined | Refusal> {
  const scope = scopeOf(asker as Asker);
  const found = await inAgency(books, scope, (tx) => look(tx, id));
  if (isRefusal(found)) return found;
  const content = await documents.take({ ...found, agency: scope.agency });
  if (!content) throw new Error('a document is missing from the shelf');
  return reply.headers(headersOf(found)).send(content) as never;
}

async function look(tx: AgencyTx, id: string): Promise<Shelved | Refusal> {
  const found = await store.find(tx, id);
  if (!found) return refuse('not_found');
  await noteAccess(tx, { client: found.client, what: 'document', about: id, action: 'view' });
  return found;
}

/** For other shelves whose papers are looked at in place. */
export function headersOf({ kind, bytes, title }: Pick<Shelved, 'kind' | 'bytes' | 'title'>) {
  const name = encodeURIComponent(`${title}.${kind === 'jpeg' ? 'jpg' : kind}`).replace(/['()*]/g, percent);
  return {
    'content-type': types[kind],
    'content-length': bytes,
    'content-disposition': `inline; filename*=UTF-8''${name}`,
    'content-security-policy': kind === 'pdf' ? policies.pdf : policies.picture,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

/** RFC 8187 leaves these four out of what may stand for itself; encodeURIComponent does not. */
function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
