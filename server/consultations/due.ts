import { type Consultation, dueAt, lapse } from '@denwaban/domain/consultations';
import { clockOf } from '../callbacks/clock.ts';
import * as cases from '../cases/store.ts';
import { chainFor } from '../relays/chain.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';
import { writeToAsk } from './write-to-ask.ts';

/** No answer came in time: the next of the client's people is asked, and everybody sees that it is overdue. */
export async function consultationDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const asked = await store.lock(tx, id);
    if (!asked) return wait(tx, { word: 'consultation', id, client: null, at: null });
    const at = dueAt(asked);
    await (at === null || at > tx.now ? waitFor(tx, asked) : askTheNext(tx, asked));
  });
}

async function askTheNext(tx: AgencyTx, asked: Consultation): Promise<void> {
  const about = await cases.find(tx, asked.case);
  if (!about) throw new Error('a consultation without its case');
  const { calendar } = await clockOf(tx, asked.client);
  const answer = lapse(asked, { chain: await chainFor(tx, about), calendar }, tx.now);
  await keep(tx, answer);
  await writeToAsk(tx, about, answer.consultation);
}
