import { type Silence, silence } from '@denwaban/domain/forwarding';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as hours from '../hours/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import * as staff from '../staff/store.ts';
import { silenceLetter } from '../texts/letters/silence-letter.ts';
import * as store from './store.ts';

/** From now on, at every full hour. Said once, when an agency opens its books. */
export function listenHourly(tx: AgencyTx): Promise<void> {
  const at = new Date((Math.floor(tx.now.getTime() / hour) + 1) * hour);
  return wait(tx, { word: 'silences', id: tx.agency, client: null, at });
}

const hour = 3_600_000;

/** Lines of which nothing is heard any more: the supervisors are told once, until they are rung again. */
export async function silencesDue(books: Books, { agency }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    for (const { line, client } of await store.rungAgain(tx)) {
      await store.forgetSilence(tx, line);
      await record(tx, { name: 'forwarding.rings_again', client, id: line, data: {} });
    }
    await listen(tx);
    await listenHourly(tx);
  });
}

async function listen(tx: AgencyTx): Promise<void> {
  const told = new Set((await store.silences(tx)).map(({ line }) => line));
  const quiet = (await store.quiet(tx)).filter(({ line }) => !told.has(line));
  for (const one of quiet) {
    const calendar = await hours.calendarOf(tx, one.client);
    const found = calendar && silence({ calendar, calls: one.calls }, tx.now);
    if (found) await tell(tx, one, found);
  }
}

async function tell(tx: AgencyTx, { line, client, label }: store.Quiet, found: Silence): Promise<void> {
  const { since } = found;
  await store.noteSilence(tx, { line, client, since });
  await record(tx, { name: 'forwarding.fell_silent', client, id: line, data: { since: since.toISOString() } });
  const name = (await clients.find(tx, client))?.name ?? '';
  const around = { agency: await agencies.nameOf(tx), client: name, line: label };
  for (const { name: to, email } of await staff.supervisors(tx)) {
    const words = silenceLetter({ ...around, ...found, to });
    await queueLetter(tx, { kind: 'silence', client, about: line, to: email, words, link: `/clients/${client}/lines` });
  }
}
