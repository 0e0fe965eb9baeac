import * as api from '@denwaban/api/lookups';
import { refuse } from '@denwaban/domain/refusals';
import type { FastifyInstance } from 'fastify';
import type { Books } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped } from '../shell/ask.ts';
import { importBy, importByKey } from './import-file.ts';
import { listLooks, listOwnLooks } from './list-looks.ts';
import { getLookups, lookUp } from './look-up.ts';
import { getOwnSource, getSource, issueKey, setSource } from './sources.ts';

// Some twenty thousand orders with their articles; what a shop has open on one day is far below.
const mostBytesPerFile = 8_000_000;

/** Files come as raw bytes, since their encoding is read from them. Without this the web server would refuse the upload. */
export function takeFiles(server: FastifyInstance): void {
  const options = { parseAs: 'buffer', bodyLimit: mostBytesPerFile } as const;
  server.addContentTypeParser('text/csv', options, (_request, file, done) => done(null, file));
}

// Keys cannot be guessed; this only keeps guessing, and a system gone astray, from being work.
const perAddress = { max: 30, timeWindow: '1 minute' };

export function routes(books: Books): Route[] {
  return [
    scoped(api.getOrderSource, getSource),
    scoped(api.setOrderSource, setSource),
    scoped(api.getOwnOrderSource, getOwnSource),
    scoped(api.issueUploadKey, issueKey),
    scoped(api.getLookups, getLookups),
    scoped(api.listLooks, listLooks),
    scoped(api.listOwnLooks, listOwnLooks),
    open(api.lookUp, (ask, { asker }) => lookUp(books, ask, asker as Asker)),
    open(api.importOrderFile, ({ params }, { request, asker }) =>
      importBy(books, asker as Asker, params.client, request.body),
    ),
    open(api.importOwnOrderFile, async (_, { request, asker }) => {
      const client = asker?.client;
      return client ? importBy(books, asker as Asker, client, request.body) : refuse('not_allowed');
    }),
    open(
      api.importOrderFileByKey,
      ({ params }, { request }) => importByKey(books, params.token, request.body),
      perAddress,
    ),
  ];
}
