import * as api from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import { type DocumentDetails, mostBytesPerDocument } from '@denwaban/domain/scripts';
import type { FastifyInstance } from 'fastify';
import type { Books } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped, type Wire } from '../shell/ask.ts';
import { discardDraft } from './discard-draft.ts';
import { listGaps, listOwnGaps } from './gaps/list-gaps.ts';
import { noteGap } from './gaps/note-gap.ts';
import { getChanges } from './get-changes.ts';
import { getVersion } from './get-version.ts';
import { importIntoDraft, importIntoOwnCopy } from './import/import-rows.ts';
import { workbookType } from './import/read-sent.ts';
import { listVersions } from './list-versions.ts';
import { discardOwnCopy, getOwnManual, getOwnProposal, proposeOwnCopy, saveOwnCopy } from './proposals/own.ts';
import { acceptProposal, getProposal, listProposals, returnProposal } from './proposals/review.ts';
import { publishScript } from './publish-script.ts';
import { confirmReading, listReadings } from './readings/confirm.ts';
import { listUnread } from './readings/unread.ts';
import { recallScript } from './recall-script.ts';
import { restoreScript } from './restore-script.ts';
import { saveScriptDraft } from './save-draft.ts';
import { addDocument } from './shelf/add-document.ts';
import type { DocumentShelf } from './shelf/document-shelf.ts';
import { editDocument, listDocuments, listOwnDocuments, shelveDocument, withdrawDocument } from './shelf/keep-shelf.ts';
import { openDocument } from './shelf/open-document.ts';
import { listLacks, listTrades, startManual } from './start-manual.ts';

// A manual of some thousand answers is far below.
const mostBytesPerWorkbook = 4_000_000;
const documentTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/** Workbooks and documents come as raw bytes. Without this the web server would refuse the upload. */
export function takeDocuments(server: FastifyInstance): void {
  const take = (types: string | string[], bodyLimit: number) =>
    server.addContentTypeParser(types, { parseAs: 'buffer', bodyLimit }, (_request, file, done) => done(null, file));
  take(workbookType, mostBytesPerWorkbook);
  take(documentTypes, mostBytesPerDocument);
}

type Room = { books: Books; documents: DocumentShelf };

export function routes(room: Room): Route[] {
  return [...inOneTransaction, ...imports(room), ...onShelf(room)];
}

function imports({ books }: Room): Route[] {
  const sent = ({ request, asker }: Wire) => ({
    sent: request.body,
    asker: asker as Asker,
    language: request.headers['accept-language'] ?? '',
  });
  return [
    open(api.importIntoDraft, ({ params, query }, wire) =>
      importIntoDraft(books, params.client, { ...sent(wire), query }),
    ),
    open(api.importIntoOwnCopy, ({ query }, wire) => importIntoOwnCopy(books, { ...sent(wire), query })),
  ];
}

function onShelf(room: Room): Route[] {
  const sent = ({ request, asker }: Wire) => ({ content: request.body, asker: asker as Asker });
  return [
    open(api.addDocument, ({ params: { client }, query }, wire) =>
      addDocument(room, { ...sent(wire), client, details: detailsOf(query) }),
    ),
    open(api.offerDocument, async ({ query }, wire) => {
      const client = wire.asker?.client;
      return client ? addDocument(room, { ...sent(wire), client, details: detailsOf(query) }) : refuse('not_allowed');
    }),
    open(api.openDocument, ({ params }, wire) => openDocument(room, params.id, wire)),
    open(api.openOwnDocument, ({ params }, wire) => openDocument(room, params.id, wire)),
  ];
}

function detailsOf({ title, product, faq }: { title: string; product: string; faq: string }): DocumentDetails {
  return { title: title.trim(), product: product.trim(), faq: faq.split(',').filter((id) => id !== '') };
}

const inOneTransaction: Route[] = [
  scoped(api.listVersions, listVersions),
  scoped(api.getVersion, getVersion),
  scoped(api.getChanges, getChanges),
  scoped(api.saveScriptDraft, saveScriptDraft),
  scoped(api.discardDraft, discardDraft),
  scoped(api.publishScript, publishScript),
  scoped(api.recallScript, recallScript),
  scoped(api.restoreScript, restoreScript),
  scoped(api.listProposals, listProposals),
  scoped(api.getProposal, getProposal),
  scoped(api.acceptProposal, acceptProposal),
  scoped(api.returnProposal, returnProposal),
  scoped(api.getOwnManual, getOwnManual),
  scoped(api.getOwnProposal, getOwnProposal),
  scoped(api.saveOwnCopy, saveOwnCopy),
  scoped(api.discardOwnCopy, discardOwnCopy),
  scoped(api.proposeOwnCopy, proposeOwnCopy),
  scoped(api.listUnread, listUnread),
  scoped(api.confirmReading, confirmReading),
  scoped(api.listReadings, listReadings),
  scoped(api.listDocuments, listDocuments),
  scoped(api.listOwnDocuments, listOwnDocuments),
  scoped(api.editDocument, editDocument),
  scoped(api.shelveDocument, shelveDocument),
  scoped(api.withdrawDocument, withdrawDocument),
  scoped(api.listTrades, listTrades),
  scoped(api.startManual, startManual),
  scoped(api.listLacks, listLacks),
  scoped(api.noteGap, noteGap),
  scoped(api.listGaps, listGaps),
  scoped(api.listOwnGaps, listOwnGaps),
];
