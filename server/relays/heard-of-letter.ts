import type { Delivery, RelayFact } from '@denwaban/domain/relays';
import type { Handed } from '../post/post.ts';
import type { Letter } from '../post/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { heard } from './hear.ts';
import * as store from './store.ts';

/** What became of a letter: its relay goes on, and its ledger says so. */
export async function heardOfLetter(tx: AgencyTx, { about, key, attempts }: Letter, handed: Handed): Promise<void> {
  const [relay, tried] = await Promise.all([about && store.lock(tx, about), store.lastTry(tx, key)]);
  if (!relay || !tried) throw new Error('a letter without its relay');
  // A try that nobody came back from may have arrived: this one is marked a repeat, whoever asked for it.
  await heard(tx, relay, factOf({ ...tried, repeat: tried.repeat || attempts > 1 }, handed));
}

function factOf(delivery: Delivery, handed: Handed): RelayFact {
  return handed.how === 'failed' ? { is: 'failed', delivery, why: handed.why } : { is: handed.how, delivery };
}
