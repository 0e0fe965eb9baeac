// The line of signals between the two pages of a call: what this page says goes to the server in order, what the other
// page says comes on a stream of events.
import type { PageNews, Signal } from '@denwaban/api/exchange';
import { connect } from '../kit/live/connection.ts';
import { persist } from './tell.ts';

export type Line = { say(signal: Signal): void; close(): void };

type Opening = {
  /** Where the events come from. */
  events: string;
  send: (signal: Signal) => Promise<unknown>;
  heard: (signal: Signal) => void;
  /** Something about the call changed, or may have while nobody listened. */
  look: () => void;
};

export function openLine({ events, send, heard, look }: Opening): Line {
  const known = new Set<string>();
  let open = true;
  let last: Promise<unknown> = Promise.resolve();

  const leave = connect<PageNews>({
    open: () => new EventSource(events),
    hint: (news) => {
      if (news.news === 'state') return look();
      if (known.has(news.id)) return;
      known.add(news.id);
      heard(news.signal);
    },
    back: look,
    lost: () => {},
  });

  return {
    say: (signal) => {
      // A refused signal belongs to an attempt or a call that is over.
      last = last
        .then(() =>
          persist(
            () => send(signal),
            () => open,
          ),
        )
        .catch(() => undefined);
    },
    close: () => {
      open = false;
      leave();
    },
  };
}
