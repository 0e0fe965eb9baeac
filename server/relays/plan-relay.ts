import { reportLabel } from '@denwaban/domain/cases';
import { plan } from '@denwaban/domain/relays';
import * as cases from '../cases/store.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { chainFor } from './chain.ts';
import { rulesOf } from './hear.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

/**
 * When a case was opened, or a supervisor has let its report go, it is relayed. A case has one relay: doing this again
 * changes nothing. Its row is locked, so that nobody corrects it while its letters are written.
 */
export async function planRelay(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const [opened, planned] = await Promise.all([cases.lock(tx, id), store.ofCase(tx, id)]);
    if (!opened || opened.held || planned) return;
    const [rules, chain] = await Promise.all([rulesOf(tx, opened.client), chainFor(tx, opened)]);
    const input = { id: tx.id(), client: opened.client, case: id, label: reportLabel(opened) };
    const answer = plan({ ...input, chain }, tx.now, rules);
    await keep(tx, { before: null, answer, rules });
  });
}
