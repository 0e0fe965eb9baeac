import type { setPassword as asked } from '@denwaban/api/signin';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import { type AgencyTx, inAgency, type Scope } from '../shell/agency.ts';
import type { AskOf } from '../shell/ask.ts';
import type { Entrance } from './entrance.ts';
import { signUp } from './persons.ts';
import * as store from './store.ts';

/** By the link of a letter, once. Whoever was signed in as this person is no longer. */
export async function setPassword(
  { books, library, askers }: Entrance,
  { body: { token, password } }: AskOf<typeof asked>,
): Promise<Refusal | undefined> {
  const link = await links.find(books, 'password', token);
  if (!link) return refuse('link_expired');
  const who = { agency: link.agency, client: link.client, person: link.about };
  const done = await inAgency(books, scopeOf(who), async (tx) => {
    const refused = await take(tx, who, token);
    // The last step, on the library's own connection: should the commit fail after it, the same link sets it once more.
    if (!refused) await library.setPassword(who.person, password);
    return refused;
  });
  if (isRefusal(done)) return done;
  askers.forget(who.person);
  await store.forgiveTriesOf(library.pool, who.person);
}

async function take(tx: AgencyTx, who: store.Person, token: string): Promise<Refusal | undefined> {
  if (!(await links.take(tx, token)) || !(await signUp(tx, who))) return refuse('link_expired');
  await links.end(tx, { kind: 'password', about: who.person });
  await store.endSessions(tx, who.person);
  const { client, person: id } = who;
  if (client === null) await record(tx, { name: 'staff.password_set', client, id, data: {} });
  else await record(tx, { name: 'contact.password_set', client, id, data: {} });
}

function scopeOf({ agency, client, person: id }: store.Person): Scope {
  return { as: 'staff', agency, by: { kind: client === null ? 'staff' : 'contact', id } };
}
