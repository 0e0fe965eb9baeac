import { leaveTelephone } from '../exchange/asterisk/telephones/put-down.ts';
import { type Books, inAgency } from '../shell/agency.ts';
import type { Asker, Wire } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { setCookies } from './admit.ts';
import type { Entrance } from './entrance.ts';
import * as store from './store.ts';

export async function leave({ books, library, askers }: Entrance, wire: Wire): Promise<undefined> {
  setCookies(wire, await library.signOut(wire.request));
  if (wire.asker) {
    await putTelephoneDown(books, wire.asker);
    askers.forget(wire.asker.person);
    await store.tellSignedOut(books.pool, wire.asker.person);
  }
}

export async function leaveEverywhere(entrance: Entrance, wire: Wire): Promise<undefined> {
  const { books, library, askers } = entrance;
  setCookies(wire, await library.signOut(wire.request));
  const asker = wire.asker as Asker;
  await inAgency(books, scopeOf(asker), (tx) => store.endSessions(tx, asker.person));
  await putTelephoneDown(books, asker);
  askers.forget(asker.person);
}

async function putTelephoneDown(books: Books, asker: Asker): Promise<void> {
  if (asker.as === 'staff') await inAgency(books, scopeOf(asker), (tx) => leaveTelephone(tx, asker.person));
}
