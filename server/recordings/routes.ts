import type { OutgoingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';
import * as api from '@denwaban/api/recordings';
import { isRefusal } from '@denwaban/domain/refusals';
import type { FastifyInstance } from 'fastify';
import type { AgencyTx, Books } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped, type Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { getWave } from './get-wave.ts';
import { keepPiece } from './keep-piece.ts';
import { listen } from './listen.ts';
import { getPolicy, setPolicy } from './policies/policy.ts';
import { present } from './present.ts';
import { startRecording } from './start-recording.ts';
import * as store from './store.ts';

// Two seconds of speech are some 16 kB; a browser that insists on raw quality still fits.
const mostBytesPerPiece = 1_000_000;

/** Sound comes as raw bytes. Without this the web server would refuse the upload. */
export function takeSound(server: FastifyInstance): void {
  const options = { parseAs: 'buffer', bodyLimit: mostBytesPerPiece } as const;
  server.addContentTypeParser('audio/webm', options, (_request, sound, done) => done(null, sound));
}

export function routes({ books }: { books: Books }): Route[] {
  const list = async (tx: AgencyTx, { params }: { params: { id: string } }) => ({
    recordings: (await store.ofCall(tx, params.id)).map(present),
  });
  const play = ({ params }: { params: { id: string } }, wire: Wire) => send(books, params.id, wire);
  return [
    scoped(api.startRecording, startRecording),
    open(api.keepPiece, ({ params }, { request, asker }) => {
      const { person } = asker as Asker;
      const scope = scopeOf(asker as Asker);
      return keepPiece(books, {
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
    open(api.getWave, ({ params }, { asker }) => getWave(books, scopeOf(asker as Asker), params.id)),
    open(api.getOwnWave, ({ params }, { asker }) => getWave(books, scopeOf(asker as Asker), params.id)),
    scoped(api.getRecordingPolicy, getPolicy),
    scoped(api.setRecordingPolicy, setPolicy),
  ];
}

async function send(books: Books, id: string, { asker, request, reply }: Wire) {
  const sound = await listen({ books, scope: scopeOf(asker as Asker) }, { id, asked: request.headers.range });
  if (isRefusal(sound)) return sound;
  const { type, bytes, range, stream } = sound;
  const status = range === 'all' ? 200 : range === null ? 416 : 206;
  const part = range === null ? `*/${bytes}` : range === 'all' ? null : `${range.from}-${range.to}/${bytes}`;
  const length = range === null ? 0 : range === 'all' ? bytes : range.to - range.from + 1;
  reply.hijack();
  reply.raw.writeHead(status, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    ...{
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-type': type,
      'content-length': length,
    },
    ...(part && { 'content-range': `bytes ${part}` }),
  });
  await pipeline(stream, reply.raw).catch(unlessLetGo);
  return undefined;
}

/** A player that jumps lets go of what it asked for before. */
function unlessLetGo(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
