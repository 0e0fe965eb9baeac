import type { Call } from '@denwaban/domain/calls';
import { answered } from '@denwaban/domain/missed-calls';
import { hear } from '../calls/hear.ts';
import * as calls from '../calls/store.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

/**
 * Whoever rang in vain, or keeps a place in the queue, is spoken to in another call, by us or at the client's own telephone: nothing
 * is left to be done. Doing this again changes nothing.
 */
export async function settleAnswered(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const call = await calls.find(tx, id);
    const number = call && numberOf(call);
    const at = call?.answeredAt ?? call?.menu?.desk?.answeredAt;
    if (!call || !at || !number) return;
    const [kept, open] = await Promise.all([
      calls.keptBy(tx, call.client, number),
      store.lockOpen(tx, call.client, number),
    ]);
    for (const place of kept) await hear(tx, place, { fact: 'rang_again' });
    if (open) await keep(tx, answered(open, { call: id, at }));
  });
}

/** Of a call out, whom we rang. */
function numberOf({ from, out }: Call): string | null {
  if (out) return out.way.number;
  return from.kind === 'number' ? from.e164 : null;
}
