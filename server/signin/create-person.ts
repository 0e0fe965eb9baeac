import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { inAgency, theHouse } from '../shell/agency.ts';
import type { Entrance } from './entrance.ts';
import { signUp } from './persons.ts';
import * as store from './store.ts';
import { accountOf } from './tries.ts';

export type NewPerson = store.Person & { email: string; password: string };
export type CreatePerson = (person: NewPerson) => Promise<Refusal | undefined>;

/** For somebody whom the books know already: keeps the address, sets the password, lets them in. */
export async function createPerson(
  { books, library }: Entrance,
  { agency, client, person, email, password }: NewPerson,
): Promise<Refusal | undefined> {
  const account = accountOf(email);
  const done = await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    if (!(await store.reserve(tx, { client, person, account }))) return refuse('email_taken');
    return (await signUp(tx, { client, person })) ? undefined : refuse('not_found');
  });
  // After the commit: the library's connection sees the person only then.
  if (!done) await library.setPassword(person, password);
  return done;
}
