import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { assessAgain } from './assess-case.ts';

/** Every full hour all open cases of an agency are assessed anew: time alone endangers a promise. */
export async function risksDue(books: Books, { agency }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    await assessAgain(tx, 'all_open');
    await assessHourly(tx);
  });
}

/** From now on, at every full hour. Said once, when an agency opens its books. */
export function assessHourly(tx: AgencyTx): Promise<void> {
  return wait(tx, { word: 'risks', id: tx.agency, client: null, at: nextHour(tx.now) });
}

const hour = 3_600_000;

function nextHour(now: Date): Date {
  return new Date((Math.floor(now.getTime() / hour) + 1) * hour);
}
