import { isOwed } from '@denwaban/domain/callbacks';
import { allowMessage } from '@denwaban/domain/calls';
import { joinCall } from '@denwaban/domain/cases';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as callbacks from '../callbacks/store.ts';
import { heard } from '../calls/hear.ts';
import * as calls from '../calls/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { type Opened, opened } from './open-case.ts';
import * as store from './store.ts';

type Asked = { params: { id: string }; body: { call: string } };

/**
 * This call is about a case that is there already. What was typed so far stays in the call's draft: it is lost to nobody.
 * Refuses not_found (also for a case of another client), call_not_yours, call_already_disposed.
 */
export async function joinCase(tx: AgencyTx, { params, body }: Asked, { person }: Asker): Promise<Opened | Refusal> {
  const call = await calls.lock(tx, body.call);
  const found = await lockKept(tx, params.id);
  if (!call || !found || call.client !== found.client) return refuse('not_found');
  const allowed = allowMessage(call, person);
  if (isRefusal(allowed)) return allowed;
  const callback = await callbacks.ofCase(tx, found.id);
  const joined = joinCall(found, { call: call.id, chases: callback && isOwed(callback) ? callback.id : null });
  if (joined.events.length > 0) await store.addCall(tx, joined.case, call.id);
  await heard(tx, call, { fact: 'case_opened', case: found.id });
  await record(tx, ...joined.events);
  return opened(joined.case, callback);
}

/** A call about what is part of another case is about that one. */
async function lockKept(tx: AgencyTx, id: string) {
  const found = await store.lock(tx, id);
  return found && found.mergedInto !== null ? store.lock(tx, found.mergedInto) : found;
}
