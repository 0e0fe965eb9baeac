import * as api from '@denwaban/api/imports';
import { isRefusal } from '@denwaban/domain/refusals';
import { type Books, inAgency } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped, type Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { getImport, listImportRows, listImports } from './list-imports.ts';
import { discardImport, matchImport, takeImport, undoImport } from './move-import.ts';
import { sendImport } from './send-import.ts';
import { rowsToMend, type SentSheet, template } from './sheets.ts';

export function routes(books: Books): Route[] {
  return [
    scoped(api.listImports, listImports),
    scoped(api.getImport, getImport),
    scoped(api.listImportRows, listImportRows),
    scoped(api.matchImport, matchImport),
    scoped(api.takeImport, takeImport),
    scoped(api.undoImport, undoImport),
    scoped(api.discardImport, discardImport),
    open(api.sendImport, ({ query }, { request, asker }) =>
      sendImport(books, { sent: request.body, query, asker: asker as Asker, language: languageOf({ request }) }),
    ),
    open(api.rowsToMend, async ({ params, query }, wire) => {
      const asked = { id: params.id, encoding: query.encoding, language: languageOf(wire) };
      const sheet = await inAgency(books, scopeOf(wire.asker as Asker), (tx) => rowsToMend(tx, asked));
      return isRefusal(sheet) ? sheet : give(wire, sheet);
    }),
    open(api.importTemplate, async ({ params, query }, wire) => give(wire, template(params.kind, query.encoding))),
  ];
}

function languageOf({ request }: Pick<Wire, 'request'>): string {
  return request.headers['accept-language'] ?? '';
}

function give({ reply }: Wire, { name, type, bytes }: SentSheet) {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(bytes) as never;
}
