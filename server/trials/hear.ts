import { hear, type Trial, type TrialFact } from '@denwaban/domain/trials';
import type { TrialLeg } from '../exchange/trial-line.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { tollAnswered, tollOver } from '../tolls/follow-toll.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

/** What was heard of a trial's telephone. Late or again, it changes nothing. */
export async function hearTrial(books: Books, { agency, trial }: TrialLeg, fact: TrialFact): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const found = await store.lock(tx, trial);
    if (found) await heard(tx, found, fact);
  });
}

export async function heard(tx: AgencyTx, trial: Trial, fact: TrialFact): Promise<Trial> {
  if (fact.fact === 'answered') await tollAnswered(tx, trial.toll);
  if (fact.fact === 'down') await tollOver(tx, trial.toll);
  return keep(tx, hear(trial, fact, tx.now));
}
