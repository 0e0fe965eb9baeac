import { lapse } from '@denwaban/domain/introductions';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';

/** The time of a note is over: without a call, it is of no use to any later one. */
export async function introductionDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const introduction = await store.lock(tx, id);
    if (!introduction) return wait(tx, { word: 'introduction', id, client: null, at: null });
    const answer = lapse(introduction, tx.now);
    return answer.introduction === introduction ? waitFor(tx, introduction) : keep(tx, answer);
  });
}
