import * as api from '@denwaban/api/recordings';
import { isRefusal } from '@denwaban/domain/refusals';
import type { FastifyInstance } from 'fastify';
import type { AgencyTx, Books } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped, type Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { keepPiece } from './keep-piece.ts';
import { listen } from './listen.ts';
import { present } from './present.ts';
import type { Shelf } from './shelf.ts';
import { startRecording } from './start-recording.ts';
import * as store from './store.ts';

// Two seconds of speech are some 16 kB; a browser that insists on raw quality still fits.
const mostBytesPerPiece = 1_000_000;

/** Sound comes as raw bytes. Without this the web server would refuse the upload. */
export function takeSound(server: FastifyInstance): void {
  const options = { parseAs: 'buffer', bodyLimit: mostBytesPerPiece } as const;
  server.addContentTypeParser('audio/webm', options, (_request, sound, done) => done(null, sound));
}

export function routes({ books, shelf }: { books: Books; shelf: Shelf }): Route[] {
  const list = async (tx: AgencyTx, { params }: { params: { id: string } }) => ({
    recordings: (await store.ofCall(tx, params.id)).map(present),
  });
  const play = ({ params }: { params: { id: string } }, wire: Wire) => send({ books, shelf }, params.id, wire);
  return [
    scoped(api.startRecording, startRecording),
    open(api.keepPiece, ({ params }, { request, asker }) => {
      const { person } = asker as Asker;
      const scope = scopeOf(asker as Asker);
      return keepPiece(books, shelf, {
        scope,
        operator: person,
        recording: params.id,
        piece: params.piece,
        sound: request.body,
      });
    }),
    scoped(api.listRecordings, list),
    scoped(api.listOwnRecordings, list),
    open(api.listen, play),
    open(api.listenToOwn, play),
  ];
}

async function send(from: { books: Books; shelf: Shelf }, id: string, { asker, reply }: Wire) {
  const sound = await listen({ ...from, scope: scopeOf(asker as Asker) }, id);
  if (isRefusal(sound)) return sound;
  return reply
    .header('content-type', 'audio/webm')
    .header('content-length', sound.bytes)
    .header('accept-ranges', 'none')
    .header('cache-control', 'no-store')
    .send(sound.stream) as never;
}
