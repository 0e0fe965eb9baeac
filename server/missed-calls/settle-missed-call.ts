import type { MissedCallShown } from '@denwaban/api/missed-calls';
import {
  claim,
  type MissedCall,
  type MissedCallAnswer,
  type MissedCallResult,
  reopen,
  settle,
  usualMissedCallPolicy,
} from '@denwaban/domain/missed-calls';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep, waitFor } from './keep.ts';
import { presentMissedCall } from './present.ts';
import * as store from './store.ts';

type One = { params: { id: string } };
type Settling = One & { body: { result: MissedCallResult; words: string } };

/** 対応します. Refuses not_found, missed_call_already_settled. */
export function claimMissedCall(tx: AgencyTx, { params }: One, asker: Asker): Promise<MissedCallShown | Refusal> {
  return change(tx, params.id, asker, (missed) => claim(missed, asker.person));
}

/** Refuses not_found, missed_call_already_settled. */
export function settleMissedCall(
  tx: AgencyTx,
  { params, body }: Settling,
  asker: Asker,
): Promise<MissedCallShown | Refusal> {
  const by = { as: asker.as, id: asker.person };
  return change(tx, params.id, asker, (missed) => settle(missed, { ...body, by, now: tx.now }));
}

/** Refuses not_found, missed_call_still_open: also where they have rung in vain again, which is another matter. */
export async function reopenMissedCall(
  tx: AgencyTx,
  { params }: One,
  asker: Asker,
): Promise<MissedCallShown | Refusal> {
  const found = await store.find(tx, params.id);
  const other = found && (await store.lockOpen(tx, found.client, found.number));
  if (other && other.id !== params.id) return refuse('missed_call_still_open');
  return change(tx, params.id, asker, (missed) => reopen(missed, { as: asker.as, id: asker.person }));
}

async function change(
  tx: AgencyTx,
  id: string,
  asker: Asker,
  decide: (missed: MissedCall) => MissedCallAnswer | Refusal,
): Promise<MissedCallShown | Refusal> {
  const missed = await store.lock(tx, id);
  if (!missed) return refuse('not_found');
  const answer = decide(missed);
  if (isRefusal(answer)) return answer;
  await keep(tx, answer);
  return presentMissedCall(tx, answer.missed, asker);
}

/** By the client's own people. Refuses not_found (also where the agency keeps them to itself), missed_call_already_settled. */
export async function settleOwnMissedCall(
  tx: AgencyTx,
  { params, body }: Settling,
  asker: Asker,
): Promise<MissedCallShown | Refusal> {
  const { shownToClient } = (await store.policyOf(tx, asker.client ?? '')) ?? usualMissedCallPolicy;
  const missed = shownToClient ? await store.lock(tx, params.id) : null;
  if (!missed) return refuse('not_found');
  const answer = settle(missed, { ...body, by: { as: 'client', id: asker.person }, now: tx.now });
  if (isRefusal(answer)) return answer;
  await store.saveSettled(tx, answer.missed);
  await waitFor(tx, answer.missed);
  await record(tx, ...answer.events);
  return presentMissedCall(tx, answer.missed, asker);
}
