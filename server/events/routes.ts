import * as api from '@denwaban/api/events';
import { may } from '@denwaban/domain/staff';
import { type Asker, open, type Route } from '../shell/ask.ts';
import { stream } from '../shell/stream.ts';
import type { Ear, Live } from './live.ts';

export function routes(live: Live): Route[] {
  return [
    open(api.liveFeed, async (_, { reply, asker }) => {
      const feed = stream(reply);
      feed.onClose(live.subscribe({ ...earOf(asker as Asker), tell: (hint) => feed.send(hint) }));
      // Whatever changed before this moment is not hinted at: fetch once more what is shown.
      feed.send({ word: '*', id: '' });
      return undefined;
    }),
  ];
}

function earOf(asker: Asker): Ear {
  const { agency } = asker;
  if (asker.as === 'client') return { agency, as: 'client', client: asker.client };
  return may(asker, 'see_board') ? { agency, as: 'board' } : { agency, as: 'desk', operator: asker.person };
}
