// What is still owed, as the desk and the board show it.
import type { CallbackShown } from '@denwaban/api/callbacks';
import type { Board } from '@denwaban/api/routing';
import type { AgencyTx } from '../shell/agency.ts';
import { presentCallbacks } from './present.ts';
import * as store from './store.ts';

// Whoever sits at a desk may do there what an operator may.
const atTheDesk = { as: 'staff', role: 'operator' } as const;

/** What this client owes this caller: the operator sees it before the first word. */
export async function openFor(tx: AgencyTx, client: string, caller: string): Promise<CallbackShown[]> {
  return presentCallbacks(tx, await store.owedTo(tx, client, caller), atTheDesk);
}

/** What the agency is to tell callers in their clients' words. */
export async function passedOn(tx: AgencyTx): Promise<CallbackShown[]> {
  return presentCallbacks(tx, await store.passedOn(tx), atTheDesk);
}

const mostOnBoard = 200;

/** The soonest deadlines of all clients. */
export async function openOnBoard(tx: AgencyTx): Promise<Board['callbacks']> {
  const owed = await presentCallbacks(tx, await store.pageOfOwed(tx, { limit: mostOnBoard }), atTheDesk);
  return owed.map(({ claimedBy, ...callback }) => ({ ...callback, claimedBy: claimedBy?.name ?? null }));
}
