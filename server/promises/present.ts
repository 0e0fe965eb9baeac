import type { PromiseShown } from '@denwaban/api/promises';
import { isOverdue, type MadePromise, may } from '@denwaban/domain/promises';
import type { Who } from '@denwaban/domain/staff';
import * as cases from '../cases/lists/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

/** Promises as everybody is shown them, with what `who` may do about each. */
export async function presentPromises(
  tx: AgencyTx,
  promises: readonly MadePromise[],
  who: Who,
): Promise<PromiseShown[]> {
  if (promises.length === 0) return [];
  const known = await knownOf(tx, promises);
  return promises.map((promise) => ({
    ...about(promise, known),
    ...standing(promise, known, tx.now),
    may: may(who, promise),
  }));
}

type Known = {
  clients: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  cases: ReadonlyMap<string, cases.Listed>;
};

async function knownOf(tx: AgencyTx, promises: readonly MadePromise[]): Promise<Known> {
  const people = promises.flatMap(({ who, madeBy, state }) => [who, madeBy, state.is === 'open' ? null : state.by]);
  const ids = [...new Set(people.filter((id) => id !== null))];
  return {
    clients: await clients.namesOf(tx, [...new Set(promises.map(({ client }) => client))]),
    people: new Map([...(await staff.namesOf(tx, ids)), ...(await contacts.namesOf(tx, ids))]),
    cases: await cases.some(
      tx,
      promises.map((promise) => promise.case),
    ),
  };
}

function about({ id, client, case: caseId, what, by, who, until, madeBy, madeAt }: MadePromise, known: Known) {
  const { receiptNumber = '', callerName = null } = known.cases.get(caseId) ?? {};
  return {
    ...{ id, client, case: caseId, receiptNumber, callerName, what, by },
    clientName: known.clients.get(client) ?? '',
    who: who === null ? null : { id: who, name: known.people.get(who) ?? '' },
    until: until.toISOString(),
    madeBy: known.people.get(madeBy) ?? '',
    madeAt: madeAt.toISOString(),
  };
}

function standing(promise: MadePromise, { people }: Known, now: Date) {
  const { state } = promise;
  return {
    state: state.is,
    overdue: isOverdue(promise, now),
    words: state.is === 'open' ? null : state.words,
    settledBy: state.is === 'open' ? null : (people.get(state.by) ?? ''),
    settledAt: state.is === 'open' ? null : state.at.toISOString(),
  };
}
