import type { getIdentity as endpoint } from '@denwaban/api/identity';
import { isRefusal } from '@denwaban/domain/refusals';
import * as lookups from '../lookups/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { callOf } from './in-hand.ts';
import { standingShown } from './present.ts';
import * as store from './store.ts';

export async function getIdentity(
  tx: AgencyTx,
  { params }: AskOf<typeof endpoint>,
  { person }: Asker,
): Promise<Answered<typeof endpoint>> {
  const call = await callOf(tx, params.id, person);
  if (isRefusal(call)) return call;
  const policy = await store.policyOf(tx, call.client);
  const source = await lookups.sourceOf(tx, call.client);
  return standingShown(tx, { policy, source, checks: await store.ofCall(tx, call.id) });
}
