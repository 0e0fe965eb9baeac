import * as api from '@denwaban/api/events';
import type { FastifyReply } from 'fastify';
import { open, type Route } from '../shell/ask.ts';
import { stream } from '../shell/stream.ts';
import type { Live } from './live.ts';

export function routes(live: Live): Route[] {
  return [
    open(api.liveFeed, async (_, { reply, asker }) => {
      if (asker) follow(live, reply, asker);
      return undefined;
    }),
  ];
}

function follow(live: Live, reply: FastifyReply, { agency, client }: { agency: string; client: string | null }): void {
  const feed = stream(reply);
  feed.onClose(live.subscribe({ agency, client, tell: (hint) => feed.send(hint) }));
  // Whatever changed before this moment is not hinted at: fetch once more what is shown.
  feed.send({ word: '*', id: '' });
}
