import type { CallbackShown } from '@denwaban/api/callbacks';
import { type Callback, isOverdue, may } from '@denwaban/domain/callbacks';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { Who } from '@denwaban/domain/staff';
import * as cases from '../cases/lists/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** One as it stands in the books now. */
export async function presentById(tx: AgencyTx, id: string, who: Who): Promise<CallbackShown | Refusal> {
  const callback = await store.find(tx, id);
  return callback ? presentCallback(tx, callback, who) : refuse('not_found');
}

export async function presentCallback(tx: AgencyTx, callback: store.Kept, who: Who): Promise<CallbackShown> {
  const [shown] = await presentCallbacks(tx, [callback], who);
  return shown as CallbackShown;
}

/** Callbacks as everybody is shown them, with what `who` may do about each. */
export async function presentCallbacks(
  tx: AgencyTx,
  callbacks: readonly store.Kept[],
  who: Who,
): Promise<CallbackShown[]> {
  if (callbacks.length === 0) return [];
  const names = await namesFor(tx, callbacks);
  return callbacks.map((callback) => ({
    ...about(callback, names),
    ...standing(callback, names, tx.now),
    may: mayShown(callback, who),
  }));
}

type Names = {
  clients: ReadonlyMap<string, string>;
  contacts: ReadonlyMap<string, string>;
  cases: ReadonlyMap<string, cases.Listed>;
};

async function namesFor(tx: AgencyTx, callbacks: readonly store.Kept[]): Promise<Names> {
  return {
    clients: await clients.namesOf(tx, [...new Set(callbacks.map(({ client }) => client))]),
    contacts: await contacts.namesOf(
      tx,
      callbacks.flatMap(({ claimedBy }) => claimedBy ?? []),
    ),
    cases: await cases.some(
      tx,
      callbacks.map((callback) => callback.case),
    ),
  };
}

function about({ id, client, case: caseId, number, wish, promise, openedAt }: store.Kept, names: Names) {
  const { receiptNumber = '', callerName = null, summary = '' } = names.cases.get(caseId) ?? {};
  return {
    ...{ id, client, case: caseId, receiptNumber, callerName, summary, number, promise },
    clientName: names.clients.get(client) ?? '',
    wishAt: wish.at?.toISOString() ?? null,
    wishWords: wish.words,
    openedAt: openedAt.toISOString(),
  };
}

function standing(callback: store.Kept, names: Names, now: Date) {
  const { state, target, claimedBy, attempts } = callback;
  return {
    state: state.is,
    targetAt: target?.toISOString() ?? null,
    overdue: isOverdue(callback, now),
    claimedBy: claimedBy === null ? null : { id: claimedBy, name: names.contacts.get(claimedBy) ?? '' },
    result: state.is === 'done' ? state.result : null,
    words: state.is === 'open' ? null : state.words,
    attempts,
    settledAt: state.is === 'open' ? null : state.at.toISOString(),
  };
}

function mayShown(callback: Callback, who: Who): CallbackShown['may'] {
  const { claim, settle, passOnDone: passOn } = may(callback, who);
  return { claim, settle, passOn };
}
