import { hasEnded } from '@denwaban/domain/callers';
import { type Books, inAgency, theHouse } from '../../shell/agency.ts';
import { type Due, wait } from '../../shell/due.ts';
import { endNote } from './change-care.ts';
import * as store from './store.ts';

/** A note about a caller has served its time. */
export async function callerNoteDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const note = await store.lockNote(tx, id);
    if (!note) return wait(tx, { word: 'caller_note', id, client: null, at: null });
    if (hasEnded(note, tx.now)) return endNote(tx, note);
    return wait(tx, { word: 'caller_note', id, client: note.client, at: note.until });
  });
}
