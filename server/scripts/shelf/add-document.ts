import { createHash } from 'node:crypto';
import type { DocumentShown } from '@denwaban/api/scripts';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { checkDocument, type DocumentDetails, documentKind, type Shelved } from '@denwaban/domain/scripts';
import * as clients from '../../clients/store.ts';
import { record } from '../../events/record.ts';
import { type AgencyTx, type Books, inAgency } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import { scopeOf } from '../../shell/http.ts';
import type { DocumentShelf } from './document-shelf.ts';
import { documentsShown } from './present.ts';
import * as store from './store.ts';

type Sent = { asker: Asker; client: string; details: DocumentDetails; content: unknown };

/**
 * Adds a document: on the shelf first, then in the books, so that a row never stands for nothing. What a client's person adds
 * is only proposed. Refuses incomplete_input, file_unreadable (neither a PDF nor a picture), not_found.
 */
export async function addDocument(
  { books, documents }: { books: Books; documents: DocumentShelf },
  { asker, client, details, content }: Sent,
): Promise<DocumentShown | Refusal> {
  const problems = checkDocument(details);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const kind = Buffer.isBuffer(content) ? documentKind(content) : null;
  if (!Buffer.isBuffer(content) || kind === null) return refuse('file_unreadable');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const scope = scopeOf(asker);
  const known = await inAgency(books, scope, async (tx) => (await clients.find(tx, client)) ?? refuse('not_found'));
  if (isRefusal(known)) return known;
  await documents.keep({ agency: scope.agency, client, sha256 }, content);
  const added = { ...details, kind, bytes: content.length, sha256, client };
  return inAgency(books, scope, (tx) => putDown(tx, asker, added));
}

type Added = DocumentDetails & Pick<Shelved, 'client' | 'kind' | 'bytes' | 'sha256'>;

async function putDown(tx: AgencyTx, { as, person }: Asker, added: Added): Promise<DocumentShown> {
  const document: Shelved = {
    ...added,
    id: tx.id(),
    state: as === 'staff' ? 'shelved' : 'proposed',
    addedBy: { kind: as, id: person },
    addedAt: tx.now,
  };
  await store.add(tx, document);
  const { client, id } = document;
  const name = as === 'staff' ? 'script.document_shelved' : 'script.document_offered';
  await record(tx, { name, client, id, data: {} });
  const [shown] = await documentsShown(tx, [document]);
  return shown as DocumentShown;
}
