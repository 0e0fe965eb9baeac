import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { isOver, mayComeFrom } from '@denwaban/domain/security';
import type { FastifyRequest } from 'fastify';
import type { Asker } from '../shell/ask.ts';
import { wallClock } from '../shell/clock.ts';
import { log } from '../shell/log.ts';
import { letRun } from '../shell/under-way.ts';
import type { Cookie } from './cookie.ts';
import * as store from './store.ts';
import { addressOf } from './tries.ts';

const rememberedMs = 5_000;
const mostRemembered = 10_000;
const seenEveryMs = 60_000;

/** Who is asking, at every request: remembered for a few seconds, and forgotten at once when their sessions end. */
export type Askers = {
  identify(request: FastifyRequest): Promise<Asker | null>;
  /** Refuses sign_in_failed, address_not_allowed. */
  find(token: string, from: string): Promise<Asker | Refusal>;
  forget(person: string): void;
  forgetAll(): void;
};

type Opening = { app: store.Pool; signIn: store.Pool; cookie: Cookie };

export function openAskers({ app, signIn, cookie }: Opening): Askers {
  const remembered = new Map<string, { session: store.Session; until: number }>();
  let forgotten = 0;

  async function look(token: string): Promise<store.Session | null> {
    const before = forgotten;
    const session = await store.findSession(app, token);
    // Sessions run on the library's clock, the wall's, also where a story runs on a pretend one.
    const now = wallClock.now();
    if (!session || isOver(session.times, session.policy, now)) return null;
    if (now.getTime() - session.times.seenAt.getTime() >= seenEveryMs) markSeen(token, now);
    // A session that ended while we looked must not be remembered as alive.
    if (before === forgotten) remember(token, session);
    return session;
  }

  // Nobody waits for it; should it be lost, the next request says so again.
  function markSeen(token: string, now: Date): void {
    const marked = store.seen(signIn, token, now);
    letRun(
      signIn,
      marked.catch((error) => log.warn({ err: error }, 'a session in use was not marked')),
    );
  }

  function remember(token: string, session: store.Session): void {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(token, { session, until: performance.now() + rememberedMs });
  }

  function known(token: string): store.Session | null {
    const known = remembered.get(token);
    if (known && known.until > performance.now()) return known.session;
    remembered.delete(token);
    return null;
  }

  async function find(token: string, from: string): Promise<Asker | Refusal> {
    const session = known(token) ?? (await look(token));
    if (!session) return refuse('sign_in_failed');
    if (!mayComeFrom(from, session.policy.addresses)) return refuse('address_not_allowed');
    return { ...session.asker, from };
  }

  return {
    find,
    identify: async (request) => {
      const token = cookie.read(request);
      const found = token && (await find(token, addressOf(request)));
      return found && !('refused' in found) ? found : null;
    },
    forget: (person) => {
      forgotten++;
      // Told of nobody in particular, what is asked of everybody has changed.
      for (const [token, { session }] of remembered)
        if (person === '' || session.asker.person === person) remembered.delete(token);
    },
    forgetAll: () => {
      forgotten++;
      remembered.clear();
    },
  };
}
