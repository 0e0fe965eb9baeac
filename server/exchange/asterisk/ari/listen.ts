import { setTimeout as pause } from 'node:timers/promises';
import { log } from '../../../shell/log.ts';
import type { AriEvent } from './api.ts';
import type { EngineAddress } from './ask.ts';

type Listener = {
  /** From here on everything is heard; what was missed has to be asked for. */
  up(): void;
  hear(event: AriEvent): void;
  /** Somebody else listens in our name now, and we hear nothing more. */
  replaced(): void;
};

const firstPauseMs = 100;
const longestPauseMs = 2_000;

/** Hears what happens in our name, and comes back when the engine does, until it is stopped or replaced. */
export function listenTo(address: EngineAddress, listener: Listener): { stop(): void } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const hear = (event: AriEvent) => {
    if (signal.aborted) return;
    if (event.type !== 'ApplicationReplaced') return listener.hear(event);
    stopping.abort();
    listener.replaced();
  };
  void (async () => {
    for (let waits = firstPauseMs; !signal.aborted; waits = Math.min(waits * 2, longestPauseMs)) {
      const up = () => {
        waits = firstPauseMs;
        listener.up();
      };
      await heardOut(address, { up, hear, signal });
      await pause(waits, undefined, { signal }).catch(() => {});
    }
  })();
  return { stop: () => stopping.abort() };
}

type Hearing = Pick<Listener, 'up' | 'hear'> & { signal: AbortSignal };

/** One connection, until it ends. */
async function heardOut({ url, user, password, app }: EngineAddress, { up, hear, signal }: Hearing): Promise<void> {
  const query = new URLSearchParams({ app, api_key: `${user}:${password}` });
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/events?${query}`);
  const close = () => socket.close();
  signal.addEventListener('abort', close);
  socket.addEventListener('open', () => {
    if (!signal.aborted) up();
  });
  socket.addEventListener('message', ({ data }) => hear(JSON.parse(String(data))));
  await new Promise<void>((ended) => {
    socket.addEventListener('close', () => ended());
    socket.addEventListener('error', () => {
      log.debug({ url }, 'the telephone exchange does not listen');
      ended();
    });
  });
  signal.removeEventListener('abort', close);
}
