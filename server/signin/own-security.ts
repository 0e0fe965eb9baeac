// One's own page: second factors, and where one is signed in.
import type * as api from '@denwaban/api/security';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as policies from '../security/store.ts';
import { inAgency } from '../shell/agency.ts';
import type { Answered, Asker, AskOf, Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import type { Entrance } from './entrance.ts';
import { isDemandedOf } from './factors/demand.ts';
import * as factors from './factors/store.ts';
import * as store from './store.ts';

export async function getOwnSecurity(
  { books, library }: Entrance,
  { asker, request }: Wire,
): Promise<Answered<typeof api.getOwnSecurity>> {
  const who = asker as Asker;
  const token = library.cookie.read(request) ?? '';
  const [known, recoveryCodesLeft, sessions] = await Promise.all([
    factors.ofPerson(library.pool, who.person),
    factors.recoveryCodesLeft(library.pool, who.person),
    store.sessionsOf(library.pool, who.person),
  ]);
  const { isDemanded, idleMinutes, mostHours } = await inAgency(books, scopeOf(who), async (tx) => ({
    ...(await policies.asked(tx)),
    isDemanded: await isDemandedOf(tx, who),
  }));
  return {
    ...{ recoveryCodesLeft, isDemanded, idleMinutes, mostHours },
    factors: known.map(({ id, kind, name, madeAt, usedAt }) => ({
      ...{ id, kind, name },
      madeAt: madeAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
    sessions: sessions.map(({ id, device, from, beganAt, seenAt, token: its }) => ({
      ...{ id, device, from, isThis: its === token },
      beganAt: beganAt.toISOString(),
      seenAt: seenAt.toISOString(),
    })),
  };
}

export async function endSession(
  { books, library, askers }: Entrance,
  { params }: AskOf<typeof api.endSession>,
  { asker }: Wire,
): Promise<Refusal | undefined> {
  const { person } = asker as Asker;
  if (!(await store.endSession(library.pool, { id: params.id, person }))) return refuse('not_found');
  askers.forget(person);
  await store.tellSignedOut(books.pool, person);
}

export async function endOtherSessions(
  { books, library, askers }: Entrance,
  { asker, request }: Wire,
): Promise<undefined> {
  const { person } = asker as Asker;
  await store.endOthers(library.pool, { person, token: library.cookie.read(request) ?? '' });
  askers.forget(person);
  await store.tellSignedOut(books.pool, person);
}
