import type { Me, SecondStep, signIn } from '@denwaban/api/signin';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { inAgency } from '../shell/agency.ts';
import type { Answered, Asker, AskOf, Wire } from '../shell/ask.ts';
import { wallClock } from '../shell/clock.ts';
import { scopeOf } from '../shell/http.ts';
import type { Entrance } from './entrance.ts';
import { secondStepFor } from './factors/second-step.ts';
import type { Opened, SetCookies } from './library.ts';
import { me } from './me.ts';
import * as store from './store.ts';
import { accountOf, addressOf, mayTry } from './tries.ts';

type Entering = Answered<typeof signIn>;

/** The way in by e-mail and password. */
export async function enter(entrance: Entrance, { body }: AskOf<typeof signIn>, wire: Wire): Promise<Entering> {
  const { library, books } = entrance;
  const account = accountOf(body.email);
  const from = { doing: 'sign_in', account, address: addressOf(wire.request), now: books.clock.now() } as const;
  if (!(await mayTry(library.pool, from))) return refuse('too_many_tries');
  const opened = await library.signIn({ email: account, password: body.password }, wire.request);
  if (!opened) return refuse('sign_in_failed');
  const answer = (await secondStep(entrance, opened, account)) ?? (await admit(entrance, opened, wire));
  if (!isRefusal(answer)) await store.forgiveTries(library.pool, from);
  return answer;
}

/** Who has a second factor gets no session yet: what the library has opened is closed before anybody has seen it. */
async function secondStep(entrance: Entrance, { token }: Opened, account: string): Promise<SecondStep | null> {
  const who = await store.personWith(entrance.library.pool, account);
  const next = who && (await secondStepFor(entrance, who.person));
  if (next) await entrance.library.endSession(token);
  return next;
}

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
