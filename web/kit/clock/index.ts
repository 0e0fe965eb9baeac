import { useSyncExternalStore } from 'react';
import { serverClock } from './server-clock.ts';

const clock = serverClock();
export const heardServerTime = clock.heard;

/** What time it is at the server. */
export const serverNow = () => new Date(Date.now() + clock.difference());

/** What time it is at the server, told again each second. All clocks of a page tick together. */
export function useNow(): Date {
  const second = useSyncExternalStore(listen, () => Math.floor(serverNow().getTime() / 1000));
  return new Date(second * 1000);
}

const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setTimeout> | undefined;

function listen(listener: () => void) {
  listeners.add(listener);
  ticking ??= setTimeout(tick, untilNextSecond());
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(ticking);
    ticking = undefined;
  };
}

function tick() {
  for (const listener of listeners) listener();
  ticking = setTimeout(tick, untilNextSecond());
}

const untilNextSecond = () => 1000 - (serverNow().getTime() % 1000) + 1;
