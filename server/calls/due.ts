import { dueAt } from '@denwaban/domain/calls';
import { overflowing } from '../overflow/overflowing.ts';
import { distribute } from '../routing/distribute.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { heard } from './hear.ts';
import { nextDueAt } from './look-again.ts';
import * as store from './store.ts';
import { toldPlace } from './told-place.ts';

/** The clock speaks to a call: an offer lapses, a wrap-up or a closing announcement is over, a waiting caller is told how long it takes. */
export async function callDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const call = await store.lock(tx, id);
    const due = call && dueAt(call);
    if (call && due && due.at <= tx.now) return heard(tx, call, due.fact);
    await wait(tx, { word: 'call', id, client: call?.client ?? null, at: call && nextDueAt(call, tx.now) });
    const told = call && ((await overflowing(tx, call)) ?? (await toldPlace(tx, call)));
    if (told) await heard(tx, call, told);
    if (call?.state.is === 'waiting' || call?.state.is === 'kept') distribute(tx);
  });
}
