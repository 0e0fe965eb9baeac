import type { Call, Fact } from '@denwaban/domain/calls';
import { heard } from '../../calls/hear.ts';
import * as calls from '../../calls/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../../shell/agency.ts';
import { type Due, wait } from '../../shell/due.ts';
import { givenUpAt, type Page } from './page.ts';
import * as store from './store.ts';

/** The clock asks after the pages of a call: whichever has been silent for too long is given up. */
export async function pageDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    let call = await calls.lock(tx, id);
    for (const page of await store.pagesOf(tx, id))
      if (call && givenUpAt(page, books.ears.heardSince()) <= tx.now) call = await giveUp(tx, call, page);
    await awaitPages(tx, { call: id, client: call?.client ?? null });
  });
}

async function giveUp(tx: AgencyTx, call: Call, page: Page): Promise<Call> {
  const fact = silence(call, page);
  if (fact) return heard(tx, call, fact);
  await store.closePages(tx, call.id, [page.side]);
  return call;
}

function silence({ state }: Call, { side, leftAt }: Page): Fact | null {
  if (side === 'caller') return leftAt ? { fact: 'hung_up', by: 'caller' } : { fact: 'caller_lost' };
  return state.is === 'talking' || state.is === 'held' ? { fact: 'operator_lost', operator: state.operator } : null;
}

/** Waits for the first of a call's pages that could be given up; for nothing once none is expected. */
export async function awaitPages(tx: AgencyTx, leg: { call: string; client: string | null }): Promise<void> {
  const pages = await store.pagesOf(tx, leg.call);
  const first = pages.map((page) => givenUpAt(page, tx.books.ears.heardSince()).getTime()).sort((a, b) => a - b)[0];
  const at = first === undefined ? null : new Date(first);
  await wait(tx, { word: 'page', id: leg.call, client: leg.client, at });
}
