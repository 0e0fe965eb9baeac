import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import * as api from '@denwaban/api/archives';
import { take } from '@denwaban/domain/archives';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import type { FastifyInstance } from 'fastify';
import { noteAccess } from '../access/note.ts';
import * as clients from '../clients/store.ts';
import { type Books, inAgency } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped, type Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { listArrivals, sendArrival } from './arrive.ts';
import { askArchive, askOwnArchive, listArchives, listOwnArchives } from './ask-archive.ts';
import { archivePlace } from './shelves.ts';
import * as store from './store.ts';

const mostBytesPerArrival = 1_000_000_000_000;

/** An archive comes as it is, however large: it goes to the disk as it comes in. */
export function takeArrivals(server: FastifyInstance): void {
  const options = { bodyLimit: mostBytesPerArrival };
  server.addContentTypeParser(['application/gzip', 'application/x-gzip'], options, (_request, content, done) =>
    done(null, content),
  );
}

export function routes(books: Books): Route[] {
  const file = ({ params }: { params: { id: string } }, wire: Wire) => send(books, params.id, wire);
  return [
    scoped(api.listArchives, listArchives),
    scoped(api.askArchive, askArchive),
    open(api.takeArchive, file),
    scoped(api.listOwnArchives, listOwnArchives),
    scoped(api.askOwnArchive, askOwnArchive),
    open(api.takeOwnArchive, file),
    scoped(api.listArrivals, listArrivals),
    open(api.sendArrival, ({ query }, { request, asker }) =>
      sendArrival(books, { asker: asker as Asker, fileName: query.name, content: request.body }),
    ),
  ];
}

async function send(books: Books, id: string, { asker, reply }: Wire) {
  const who = asker as Asker;
  const found = await inAgency(books, scopeOf(who), async (tx) => {
    const archive = await store.find(tx, id);
    const whole = take(archive, tx.now);
    if (isRefusal(whole) || !archive) return refuse('not_found');
    await noteAccess(tx, { client: archive.client, what: 'archive', about: id, action: 'download' });
    return { ...whole, name: (await clients.find(tx, archive.client))?.code ?? id };
  });
  if (isRefusal(found)) return found;
  const place = archivePlace(books, who.agency, id);
  if (!(await stat(place).catch(() => null))) return refuse('not_found');
  return reply
    .header('content-type', 'application/gzip')
    .header('content-length', found.bytes)
    .header('content-disposition', `attachment; filename="${encodeURIComponent(found.name)}.tar.gz"`)
    .header('cache-control', 'no-store')
    .send(createReadStream(place)) as never;
}
