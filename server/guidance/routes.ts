import * as api from '@denwaban/api/guidance';
import type { GuidancePlace } from '@denwaban/domain/guidance';
import { isRefusal } from '@denwaban/domain/refusals';
import type { FastifyInstance } from 'fastify';
import type { Books } from '../shell/agency.ts';
import { type Asker, open, type Route, scoped, type Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { getGuidance, getHouseGuidance } from './get-guidance.ts';
import { listen } from './listen.ts';
import { setSound, setText, setVoicemail } from './set-guidance.ts';
import type { Hearing } from './sounds.ts';

// Two minutes as a studio keeps them: two sides of 24 bits, 48,000 a second.
const mostBytesPerSound = 40_000_000;

const house: GuidancePlace = { client: null, line: null };

/** Sounds come as raw bytes. Without this the web server would refuse the upload. */
export function takeGuidance(server: FastifyInstance): void {
  const options = { parseAs: 'buffer', bodyLimit: mostBytesPerSound } as const;
  server.addContentTypeParser('audio/wav', options, (_request, sound, done) => done(null, sound));
}

export function routes({ books, hearing }: { books: Books; hearing: Hearing }): Route[] {
  const send = (place: GuidancePlace, { request, asker }: Wire, sent: { kind: api.Kind; name: string }) =>
    setSound(books, scopeOf(asker as Asker), place, { ...sent, bytes: request.body });
  const play = async (asked: Parameters<typeof listen>[3], { asker, reply }: Wire) => {
    const sound = await listen(books, hearing, scopeOf(asker as Asker), asked);
    if (isRefusal(sound)) return sound;
    return reply.header('content-type', 'audio/wav').header('cache-control', 'no-store').send(sound) as never;
  };
  return [
    scoped(api.getGuidance, (tx, { params }) => getGuidance(tx, params.client, hearing)),
    scoped(api.setGuidance, (tx, { params, body }) => setText(tx, { client: params.client, line: body.line }, body)),
    open(api.sendGuidance, ({ params, query }, wire) => {
      const place: GuidancePlace = { client: params.client, line: query.line ?? null };
      return send(place, wire, { kind: params.kind, name: query.name });
    }),
    open(api.listenToGuidance, ({ params, query }, wire) => play({ ...params, line: query.line ?? null }, wire)),
    scoped(api.getHouseGuidance, (tx) => getHouseGuidance(tx, hearing)),
    scoped(api.setHouseGuidance, (tx, { body }) => setText(tx, house, body)),
    open(api.sendHouseGuidance, ({ params, query }, wire) =>
      send(house, wire, { kind: params.kind, name: query.name }),
    ),
    open(api.listenToHouseGuidance, ({ params }, wire) => play({ client: null, line: null, kind: params.kind }, wire)),
    scoped(api.setVoicemail, setVoicemail),
  ];
}
