import type { OperatorShown } from '@denwaban/api/routing';
import type { Call } from '@denwaban/domain/calls';
import { type Operator, shownSince, shownState } from '@denwaban/domain/routing';
import * as calls from '../calls/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

/** An operator with the call in hand; one who was never seated is signed off. */
export async function seatOf(tx: AgencyTx, person: string): Promise<{ shown: OperatorShown; call: Call | null }> {
  const [found, names] = await Promise.all([store.find(tx, person), staff.namesOf(tx, [person])]);
  const operator = found ?? signedOff(person, tx.now);
  const call = operator.call ? await calls.find(tx, operator.call) : null;
  return { shown: operatorShown(operator, call, names.get(person) ?? ''), call };
}

export function signedOff(id: string, now: Date): Operator {
  return { id, readiness: 'signed_off', reason: null, since: now, call: null, idleSince: now };
}

export function operatorShown(operator: Operator, call: Call | null, name: string): OperatorShown {
  const { id, readiness, reason } = operator;
  const state = call?.state.is === 'offered' ? 'offered' : shownState(operator, call?.state ?? null);
  return { id, name, state, readiness, reason, since: shownSince(operator, call).toISOString(), call: operator.call };
}
