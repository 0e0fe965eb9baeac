import { hear } from '@denwaban/domain/trials';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { tollOver } from '../tolls/follow-toll.ts';
import { heard } from './hear.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';
import { putDown } from './trials.ts';

/** The line was rung back, or the trial has lasted for too long. */
export async function trialDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const trial = await store.lock(tx, id);
    if (!trial) return wait(tx, { word: 'trial', id, client: null, at: null });
    const { state } = trial;
    const call = state.is === 'ringing_back' ? await store.callFrom(tx, trial, state.since) : null;
    if (call) return void (await heard(tx, trial, { fact: 'rung_back', call }));
    const lapsed = await keep(tx, hear(trial, { fact: 'lapsed' }, tx.now));
    if (lapsed.state.is !== 'failed' || lapsed.state.why !== 'lost') return;
    putDown(tx, trial);
    await tollOver(tx, trial.toll);
  });
}
