import * as api from '@denwaban/api/events';
import { may } from '@denwaban/domain/staff';
import { type Asker, open, type Route } from '../shell/ask.ts';
import { stream } from '../shell/stream.ts';
import { type Ear, everything, type Live } from './live.ts';

export function routes(live: Live): Route[] {
  return [
    open(api.liveFeed, async (_, { reply, asker }) => {
      const feed = stream(reply);
      feed.onClose(live.subscribe({ ...earOf(asker as Asker), tell: feed.say }));
      // Whatever changed before this moment is not hinted at: fetch once more what is shown.
      feed.say(everything);
      return undefined;
    }),
  ];
}

function earOf(asker: Asker): Ear {
  const { agency } = asker;
  if (asker.as === 'client') return { agency, as: 'client', client: asker.client };
  return may(asker, 'see_board') ? { agency, as: 'board' } : { agency, as: 'desk', operator: asker.person };
}
