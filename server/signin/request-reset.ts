import { setTimeout as pause } from 'node:timers/promises';
import type { requestReset as asked } from '@denwaban/api/signin';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as agencies from '../agencies/store.ts';
import { type AgencyTx, inAgency, theHouse } from '../shell/agency.ts';
import type { AskOf, Wire } from '../shell/ask.ts';
import { resetLetter } from '../texts/letters/password-letter.ts';
import type { Entrance } from './entrance.ts';
import { nameOf } from './persons.ts';
import { sendPasswordLink } from './send-password-link.ts';
import * as store from './store.ts';
import { accountOf, addressOf, mayTry } from './tries.ts';

const minutesToUse = 60;
// Writing a letter takes a few milliseconds more than writing none; the answer must not tell which it was.
const answerTakesMs = 200;

export async function requestReset(
  entrance: Entrance,
  { body }: AskOf<typeof asked>,
  { request }: Wire,
): Promise<Refusal | undefined> {
  const { books, library } = entrance;
  const account = accountOf(body.email);
  const from = { doing: 'reset', account, address: addressOf(request), now: books.clock.now() } as const;
  if (!(await mayTry(library.pool, from))) return refuse('too_many_tries');
  await Promise.all([pause(answerTakesMs), writeIfKnown(entrance, account)]);
}

async function writeIfKnown({ books, library }: Entrance, account: string): Promise<void> {
  const found = await store.personWith(library.pool, account);
  if (!found) return;
  const scope = { as: 'staff', agency: found.agency, by: theHouse } as const;
  await inAgency(books, scope, (tx) => writeReset(tx, found, account));
}

/** Also to those who have not accepted their invitation yet: this is how they come by a new link. */
async function writeReset(tx: AgencyTx, { client, person }: store.Person, to: string): Promise<void> {
  const name = await nameOf(tx, { client, person });
  if (name === null) return;
  const agency = await agencies.nameOf(tx);
  const words = resetLetter({ agency, name, minutes: minutesToUse });
  await sendPasswordLink(tx, { kind: 'reset', client, person, to, words, minutes: minutesToUse });
}
