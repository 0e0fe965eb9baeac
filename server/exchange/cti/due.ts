import { ending, nextAt } from '@denwaban/domain/cti';
import { heard } from '../../calls/hear.ts';
import * as calls from '../../calls/store.ts';
import { type Books, inAgency, theHouse } from '../../shell/agency.ts';
import { type Due, wait } from '../../shell/due.ts';
import { remember } from './hear-delivery.ts';
import * as store from './store.ts';

/** The clock speaks of a PBX's call: a hang-up is believed, a silence is too long, or the call is forgotten. */
export async function ctiCallDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const kept = await store.lockCall(tx, id);
    let call = kept?.call ? await calls.lock(tx, kept.call) : null;
    const last = kept && call && ending(kept.told, call, tx.now);
    if (call && last) call = await heard(tx, call, last);
    const next = kept && nextAt(kept.told, call);
    if (kept && next && (next.does === 'look' || next.at > tx.now)) return remember(tx, kept, call);
    if (kept) await store.forgetCall(tx, id);
    return wait(tx, { word: 'cti_call', id, client: null, at: null });
  });
}
