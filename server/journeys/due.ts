import { dueAt, type Journey, lapse } from '@denwaban/domain/journeys';
import { keptUntil } from '@denwaban/domain/verifications';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { closeLinesOf, keep } from './keep.ts';
import * as leavers from './leavers/store.ts';
import * as store from './store.ts';

/** The last day is over, or the guidance for late calls: nobody has to think of it, and the lines close by themselves. */
export async function journeyDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const journey = await store.lock(tx, id);
    if (!journey) return wait(tx, { word: 'journey', id, client: null, at: null });
    const answer = await lapsed(tx, journey);
    if (answer.events.length === 0) return wait(tx, { word: 'journey', id, client: id, at: dueAt(journey) });
    await keep(tx, answer);
  });
}

async function lapsed(tx: AgencyTx, journey: Journey) {
  const { client } = journey;
  const open = (await leavers.openCounts(tx, [client])).get(client) ?? 0;
  const before = lapse(journey, { open, lines: 0 }, tx.now);
  if (before.journey.stage === 'left' && journey.stage === 'leaving' && journey.leaving) {
    await leavers.keepVerificationsUntil(tx, client, keptUntil(journey.leaving.lastDay));
  }
  if (before.journey.leaving?.linesClosedAt === journey.leaving?.linesClosedAt) return before;
  return lapse(journey, { open, lines: await closeLinesOf(tx, client) }, tx.now);
}
