import type { Callback, CallbackClock } from '@denwaban/domain/callbacks';
import { allowMessage, type Call } from '@denwaban/domain/calls';
import * as cases from '@denwaban/domain/cases';
import { untilAgreed } from '@denwaban/domain/contracts';
import { dayOf } from '@denwaban/domain/hours';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { contentAt } from '@denwaban/domain/scripts';
import { neverOpen } from '../callbacks/clock.ts';
import { promise } from '../callbacks/promise.ts';
import * as callbacks from '../callbacks/store.ts';
import { nameCaller } from '../callers/name.ts';
import { heard } from '../calls/hear.ts';
import * as calls from '../calls/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { scriptOf } from './script.ts';
import * as store from './store.ts';

type Asked = { body: { call: string; draft: cases.Draft } };
export type Opened = { id: string; receiptNumber: string; promise: string | null };

/**
 * Takes the message of a call: the case, the promise to ring back, what the call was, and who the caller is, in one commit.
 * Refuses not_found, call_not_yours, call_already_disposed, incomplete_input.
 */
export async function openCase(tx: AgencyTx, { body }: Asked, { person }: Asker): Promise<Opened | Refusal> {
  const call = await calls.lock(tx, body.call);
  if (!call) return refuse('not_found');
  const allowed = allowMessage(call, person);
  if (isRefusal(allowed)) return allowed;
  const ground = await store.ground(tx, call, body.draft.addressee);
  const change = await opening(tx, { call, ground, draft: body.draft, person });
  if (isRefusal(change)) return change;
  const before = await sentBefore(tx, call, change.case);
  if (before) return before;
  return keep(tx, call, ground, change);
}

type Opening = { call: Call; ground: store.Ground; draft: cases.Draft; person: string };

async function opening(tx: AgencyTx, { call, ground, draft, person }: Opening): Promise<cases.Taken | Refusal> {
  const change = cases.open(
    {
      id: tx.id(),
      receiptNumber: cases.receiptNumber(dayOf(tx.now), ground.sequence),
      client: call.client,
      tier: (ground.contract ?? untilAgreed).tier,
      draft,
      content: contentAt(await scriptOf(tx, call), call.arrivedAt),
      scriptVersion: call.scriptVersion,
      call: call.id,
      caller: call.caller,
      takenBy: person,
    },
    tx.now,
  );
  if (isRefusal(change) || draft.addressee === '' || ground.addressee) return change;
  return refuse('incomplete_input', [{ field: 'addressee', code: 'not_a_choice' }]);
}

/** The answer to a message whose answer was lost on the way. The call's row is locked, so that two at once are two in a row. */
async function sentBefore(tx: AgencyTx, call: Call, taken: cases.Case): Promise<Opened | null> {
  if (call.disposition !== 'message') return null;
  const before = (await store.ofCall(tx, call.id)).find((each) => cases.isSameMessage(each, taken));
  if (!before) return null;
  return opened(before, await callbacks.ofCase(tx, before.id));
}

async function keep(
  tx: AgencyTx,
  call: Call,
  ground: store.Ground,
  { case: taken, events }: cases.CaseChange,
): Promise<Opened> {
  await store.add(tx, taken, call.id);
  // The clock runs from when we answered, as it did in the words the operator read to the caller.
  const promised = await promise(tx, taken, { clock: clockOn(ground), saidAt: call.answeredAt ?? tx.now });
  const named = await nameCaller(tx, taken);
  await heard(tx, call, { fact: 'case_opened', case: taken.id });
  await record(tx, ...events, ...(promised?.events ?? []), ...named);
  return opened(taken, promised?.callback ?? null);
}

function clockOn({ contract, calendar }: store.Ground): CallbackClock {
  const { callbackPolicy: policy } = contract ?? untilAgreed;
  return { policy, calendar: calendar ?? neverOpen };
}

export function opened({ id, receiptNumber }: cases.Case, callback: Callback | null): Opened {
  return { id, receiptNumber, promise: callback?.promise ?? null };
}
