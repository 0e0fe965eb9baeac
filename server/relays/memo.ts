import type { Relay } from '@denwaban/domain/relays';
import { scriptOf } from '../cases/script.ts';
import * as cases from '../cases/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Memo } from '../texts/letters/report-letter.ts';
import * as store from './store.ts';

/** Everything the letter says of a case, but for whom it goes to. */
export async function memoOf(tx: AgencyTx, { case: id, label }: Relay): Promise<Omit<Memo, 'contact' | 'linkDays'>> {
  const [taken, around] = await Promise.all([cases.find(tx, id), store.around(tx, id)]);
  if (!taken || !around) throw new Error('a relay without its case');
  const { questions } = await scriptOf(tx, taken);
  return { label, case: taken, questions, ...around };
}
