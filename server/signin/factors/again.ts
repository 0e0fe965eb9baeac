import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { Asker, Wire } from '../../shell/ask.ts';
import type { Entrance } from '../entrance.ts';
import * as signin from '../store.ts';
import { addressOf, mayTry } from '../tries.ts';

/** The password once more, before what opens doors is changed: an unlocked machine must not be enough. */
export async function passwordAgain(
  { library, books }: Entrance,
  { asker, request }: Wire,
  password: string,
): Promise<Refusal | null> {
  const { person } = asker as Asker;
  const from = {
    doing: 'password_again',
    account: person,
    address: addressOf(request),
    now: books.clock.now(),
  } as const;
  if (!(await mayTry(library.pool, from))) return refuse('too_many_tries');
  if (!(await library.isPassword(person, password))) return refuse('password_wrong');
  await signin.forgiveTries(library.pool, from);
  return null;
}
