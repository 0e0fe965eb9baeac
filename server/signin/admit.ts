import type { Me } from '@denwaban/api/signin';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { inAgency } from '../shell/agency.ts';
import type { Asker, Wire } from '../shell/ask.ts';
import { wallClock } from '../shell/clock.ts';
import { scopeOf } from '../shell/http.ts';
import type { Entrance } from './entrance.ts';
import type { Opened, SetCookies } from './library.ts';
import { me } from './me.ts';
import * as store from './store.ts';
import { addressOf } from './tries.ts';

/** Where every way in ends: a session, if the person may still come in at all, and from there. */
export async function admit(
  { books, library, askers }: Entrance,
  { token, cookies }: Opened,
  wire: Wire,
): Promise<Me | Refusal> {
  const found = await askers.find(token, addressOf(wire.request));
  if (isRefusal(found)) {
    await library.endSession(token);
    return found;
  }
  const asker: Asker = found;
  setCookies(wire, cookies);
  await store.forgetSessionsOver(library.pool, wallClock.now());
  return inAgency(books, scopeOf(asker), (tx) => me(tx, asker));
}

export function setCookies({ reply }: Wire, cookies: SetCookies): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
}
