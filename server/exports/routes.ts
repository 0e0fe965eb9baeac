import { createReadStream } from 'node:fs';
import * as api from '@denwaban/api/exports';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { noteAccess } from '../access/note.ts';
import { type AgencyTx, type Books, inAgency } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped, type Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { askExport, clearExport, listExports } from './ask-export.ts';
import { nameOf, placeOf, typeOf } from './file.ts';
import * as store from './store.ts';

export function routes(books: Books): Route[] {
  return [
    scoped(api.listExports, listExports),
    scoped(api.askExport, askExport),
    scoped(api.clearExport, clearExport),
    open(api.fetchExport, ({ params }, wire) => send(books, params.id, wire)),
  ];
}

async function send(books: Books, id: string, { asker, reply }: Wire): Promise<undefined | Refusal> {
  const who = asker as Asker;
  const found = await inAgency(books, scopeOf(who), (tx) => take(tx, id, who));
  if (isRefusal(found)) return found;
  return reply
    .header('content-type', typeOf[found.format])
    .header('content-disposition', `attachment; filename="${nameOf(found)}"`)
    .header('cache-control', 'private, no-store')
    .send(createReadStream(placeOf({ dataFolder: books.dataFolder, agency: who.agency, id }))) as never;
}

async function take(tx: AgencyTx, id: string, { person }: Asker) {
  const found = await store.find(tx, id);
  if (found?.by !== person || found.state !== 'done') return refuse('not_found');
  await noteAccess(tx, { client: found.filters.client ?? null, what: found.kind, about: id, action: 'download' });
  return found;
}
