import type { SecondStep, signIn } from '@denwaban/api/signin';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import type { Answered, AskOf, Wire } from '../shell/ask.ts';
import { admit } from './admit.ts';
import type { Entrance } from './entrance.ts';
import { secondStepFor } from './factors/second-step.ts';
import type { Opened } from './library.ts';
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
