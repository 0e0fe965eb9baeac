import { assess, raised } from '@denwaban/domain/risks';
import { record } from '../events/record.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import * as store from './store.ts';

/** Something happened in a case that may make its caller ring again: it is looked at now, not at the full hour. */
export async function assessCase(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const about = await store.caseOf(tx, id);
    if (about) await assessAgain(tx, [about]);
  });
}

/** Assesses the named cases, or all that are open; what has become calm, or is closed, leaves the list. */
export async function assessAgain(tx: AgencyTx, named: readonly string[] | 'all_open'): Promise<void> {
  const before = await store.lockLevels(tx, named);
  const risks = (await store.standings(tx, named)).map((standing) => assess(standing, tx.now));
  await store.replace(
    tx,
    risks.filter(({ level }) => level !== 'calm'),
    named,
  );
  await record(tx, ...risks.flatMap((risk) => raised(before.get(risk.case) ?? 'calm', risk)));
}
