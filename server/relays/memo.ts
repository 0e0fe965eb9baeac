import type { Relay } from '@denwaban/domain/relays';
import { scriptOf } from '../cases/script.ts';
import * as cases from '../cases/store.ts';
import { addresseesOf } from '../corrections/present.ts';
import * as corrections from '../corrections/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { CorrectedWords } from '../texts/letters/corrected.ts';
import type { Memo } from '../texts/letters/report-letter.ts';
import * as transfers from '../transfers/store.ts';
import * as store from './store.ts';

/** For how long the link in a report leads anywhere. */
export const linkDays = 14;

/** Everything the letter says of a case, but for whom it goes to. */
export async function memoOf(
  tx: AgencyTx,
  { case: id, label, round }: Pick<Relay, 'case' | 'label' | 'round'>,
): Promise<Omit<Memo, 'contact' | 'linkDays'>> {
  const [taken, around] = await Promise.all([cases.find(tx, id), store.around(tx, id)]);
  if (!taken || !around) throw new Error('a relay without its case');
  const { questions } = await scriptOf(tx, taken);
  const rung = await transfers.ofCalls(tx, taken.calls);
  return { label, case: taken, questions, transfers: rung, ...(await correctedIn(tx, id, round)), ...around };
}

/** A first report has nothing to take back. */
async function correctedIn(
  tx: AgencyTx,
  about: string,
  round: number,
): Promise<Pick<CorrectedWords, 'corrections' | 'people'>> {
  if (round === 1) return { corrections: [], people: new Map() };
  const sent = (await corrections.ofCase(tx, about)).filter((correction) => correction.sent);
  return { corrections: sent, people: await addresseesOf(tx, sent) };
}
