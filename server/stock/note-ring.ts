import type { CallerNumber } from '@denwaban/domain/numbers';
import { standing } from '@denwaban/domain/stock';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import * as store from './store.ts';

/** Somebody rang a number that is nobody's line: who keeps ringing it tells how well it has cooled. */
export async function noteRing(books: Books, numbers: readonly string[], from: CallerNumber): Promise<void> {
  const found = await store.whose(books, numbers);
  if (!found) return;
  await inAgency(books, { as: 'staff', agency: found.agency, by: theHouse }, async (tx) => {
    const number = await store.lock(tx, found.stock);
    if (!number || standing(number, await store.lastOf(tx, number.id)).is !== 'cooling') return;
    await store.noteRing(tx, { stock: number.id, from: from.kind === 'number' ? from.e164 : null });
  });
}
