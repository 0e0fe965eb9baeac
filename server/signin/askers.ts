import type { FastifyRequest } from 'fastify';
import type { Asker } from '../shell/ask.ts';
import { wallClock } from '../shell/clock.ts';
import type { Cookie } from './cookie.ts';
import * as store from './store.ts';
import { addressOf } from './tries.ts';

const rememberedMs = 5_000;
const mostRemembered = 10_000;

/** Who is asking, at every request: remembered for a few seconds, and forgotten at once when their sessions end. */
export type Askers = {
  identify(request: FastifyRequest): Promise<Asker | null>;
  find(token: string): Promise<Asker | null>;
  forget(person: string): void;
  forgetAll(): void;
};

export function openAskers(app: store.Pool, cookie: Cookie): Askers {
  const remembered = new Map<string, { asker: Asker; until: number }>();
  let forgotten = 0;

  async function find(token: string): Promise<Asker | null> {
    const before = forgotten;
    // Sessions run on the library's clock, the wall's, also where a story runs on a pretend one.
    const asker = await store.findSession(app, token, wallClock.now());
    // A session that ended while we looked must not be remembered as alive.
    if (asker && before === forgotten) remember(token, asker);
    return asker;
  }

  function remember(token: string, asker: Asker): void {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(token, { asker, until: performance.now() + rememberedMs });
  }

  function known(token: string): Asker | null {
    const known = remembered.get(token);
    if (known && known.until > performance.now()) return known.asker;
    remembered.delete(token);
    return null;
  }

  return {
    find,
    identify: async (request) => {
      const token = cookie.read(request);
      if (!token) return null;
      const asker = known(token) ?? (await find(token));
      return asker && { ...asker, from: addressOf(request) };
    },
    forget: (person) => {
      forgotten++;
      for (const [token, { asker }] of remembered) if (asker.person === person) remembered.delete(token);
    },
    forgetAll: () => {
      forgotten++;
      remembered.clear();
    },
  };
}
