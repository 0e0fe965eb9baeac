// The live feed of one tab: hints that something changed, never what. It may be lost at any time; on its return
// everything shown is asked again, so nothing depends on having heard every hint.

/** `word` is an event's name ('case.opened'), or '*' for everything; `id` the thing it is about. */
export type Hint = { word: string; id: string };

/** The part of EventSource that is used. */
export type Feed = {
  readyState: number;
  close(): void;
  addEventListener(type: string, listener: (event: { data?: string }) => void): void;
};

export type Connection<News = Hint> = {
  open: () => Feed;
  hint: (hint: News) => void;
  /** The feed is back after a loss: hints may have been missed. */
  back: () => void;
  /** The feed is lost, or there again. */
  lost: (isLost: boolean) => void;
};

const closed = 2;
const waits = [1_000, 2_000, 5_000, 10_000];

/** Keeps the feed open; gives back the way to end it. EventSource comes back by itself after a cut line, but not after a refusal (a restarting server). */
export function connect<News = Hint>({ open, hint, back, lost }: Connection<News>): () => void {
  let feed: Feed;
  let failures = 0;
  let wasLost = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function listen() {
    feed = open();
    feed.addEventListener('open', found);
    feed.addEventListener('error', missed);
    feed.addEventListener('message', ({ data }) => hint(JSON.parse(data ?? '') as News));
  }

  function found() {
    failures = 0;
    if (!wasLost) return;
    wasLost = false;
    lost(false);
    back();
  }

  function missed() {
    wasLost = true;
    lost(true);
    if (feed.readyState !== closed) return;
    waiting = setTimeout(listen, waits[Math.min(failures++, waits.length - 1)]);
  }

  listen();
  return () => {
    clearTimeout(waiting);
    feed.close();
  };
}
