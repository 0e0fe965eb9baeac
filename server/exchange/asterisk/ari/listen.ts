import { setTimeout as pause } from 'node:timers/promises';
import type { AriEvent } from './api.ts';
import type { EngineAddress } from './ask.ts';

type Listener = {
  /** From here on everything is heard; what was missed has to be asked for. */
  up(): void;
  hear(event: AriEvent): void;
  /** Nothing is heard any more: the engine is gone, or somebody else listens in our name now. */
  down(how: HeardOut): void;
};

type HeardOut = 'gone' | 'replaced';

const firstPauseMs = 100;
const longestPauseMs = 2_000;
// By then whoever was replaced because their lease is gone has found that out, and listens no more.
const replacedMs = 5_000;

/** Hears what happens in our name until it is stopped, and comes back whenever it hears nothing any more. */
export function listenTo(address: EngineAddress, listener: Listener): { stop(): void } {
  const stopping = new AbortController();
  const { signal } = stopping;
  void (async () => {
    for (let waits = firstPauseMs; !signal.aborted; ) {
      const how = await hearOut(address, listener, signal);
      waits = how ? firstPauseMs : Math.min(waits * 2, longestPauseMs);
      await pause(how === 'replaced' ? replacedMs : waits, undefined, { signal }).catch(() => {});
    }
  })();
  return { stop: () => stopping.abort() };
}

/** One connection, until it ends; null where there was none. */
async function hearOut(address: EngineAddress, listener: Listener, signal: AbortSignal): Promise<HeardOut | null> {
  const socket = connect(address);
  let how: HeardOut | null = null;
  const close = () => socket.close();
  signal.addEventListener('abort', close);
  socket.addEventListener('open', () => {
    how = 'gone';
    if (!signal.aborted) listener.up();
  });
  socket.addEventListener('message', ({ data }) => {
    const event: AriEvent = JSON.parse(String(data));
    if (event.type === 'ApplicationReplaced') {
      how = 'replaced';
      socket.close();
    } else if (!signal.aborted && how !== 'replaced') listener.hear(event);
  });
  await new Promise<void>((ended) => {
    for (const end of ['close', 'error']) socket.addEventListener(end, () => ended());
  });
  signal.removeEventListener('abort', close);
  if (how && !signal.aborted) listener.down(how);
  return how;
}

function connect({ url, user, password, app }: EngineAddress): WebSocket {
  const query = new URLSearchParams({ app, api_key: `${user}:${password}` });
  return new WebSocket(`${url.replace(/^http/, 'ws')}/events?${query}`);
}
