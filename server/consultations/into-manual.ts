import { draftFaq } from '../scripts/draft-faq.ts';
import * as scripts from '../scripts/store.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import * as store from './store.ts';

/** An answer that is fit for the manual goes into its draft, where the agency reviews and publishes it; a second time changes nothing. */
export async function intoManual(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const found = await store.lock(tx, id);
    if (found?.state.is !== 'answered') return;
    const { question, client, state } = found;
    const { draft, published } = await scripts.current(tx, client);
    const known = [draft, published].flatMap((version) => version?.content.faq ?? []);
    if (known.some((faq) => faq.question === question && faq.answer === state.words)) return;
    await draftFaq(tx, client, { question, answer: state.words, product: '' });
  });
}
