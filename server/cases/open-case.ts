import { type Callback, type CallbackClock, deadline } from '@denwaban/domain/callbacks';
import { allowMessage, type Call } from '@denwaban/domain/calls';
import * as cases from '@denwaban/domain/cases';
import { ask, isHeld } from '@denwaban/domain/checks';
import { untilAgreed } from '@denwaban/domain/contracts';
import { type Calendar, dayOf } from '@denwaban/domain/hours';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { contentAt } from '@denwaban/domain/scripts';
import { neverOpen } from '../callbacks/clock.ts';
import { promise } from '../callbacks/promise.ts';
import * as callbacks from '../callbacks/store.ts';
import { nameCaller } from '../callers/name.ts';
import { heard } from '../calls/hear.ts';
import * as calls from '../calls/store.ts';
import { beginCheck } from '../checks/keep.ts';
import { raiseAlarm } from '../complaints/raise-alarm.ts';
import { receiveComplaint } from '../complaints/receive.ts';
import { record } from '../events/record.ts';
import { promiseTo } from '../promises/promise-to.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { type Ground, groundOf } from './ground/store.ts';
import { scriptOf } from './script.ts';
import * as store from './store.ts';

type Asked = { body: { call: string; draft: cases.Draft } };
export type Opened = { id: string; receiptNumber: string; promise: string | null };

/**
 * Takes the message of a call: the case, its complaint, what was promised, what the call was, and who the caller is, in one
 * commit; and the client is being rung by then of what cannot wait.
 * Refuses not_found, call_not_yours, call_already_disposed, incomplete_input.
 */
export async function openCase(tx: AgencyTx, { body }: Asked, { person }: Asker): Promise<Opened | Refusal> {
  const call = await calls.lock(tx, body.call);
  if (!call) return refuse('not_found');
  const allowed = allowMessage(call, person);
  if (isRefusal(allowed)) return allowed;
  const ground = await groundOf(tx, call, body.draft);
  const change = await opening(tx, { call, ground, draft: body.draft, person });
  if (isRefusal(change)) return change;
  const before = await sentBefore(tx, call, change.case);
  if (before) return before;
  return keep(tx, call, ground, change);
}

type Opening = { call: Call; ground: Ground; draft: cases.Draft; person: string };

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
  if (isRefusal(change)) return change;
  const { namedEmployee } = change.complaint?.record ?? { namedEmployee: null };
  const unknown = [
    ...(draft.addressee !== '' && !ground.addressee ? ['addressee'] : []),
    ...(namedEmployee !== null && !ground.namedEmployee ? ['complaint.namedEmployee'] : []),
  ];
  if (unknown.length === 0) return change;
  return refuse(
    'incomplete_input',
    unknown.map((field) => ({ field, code: 'not_a_choice' as const })),
  );
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
  ground: Ground,
  { case: taken, events, ...said }: cases.Taken,
): Promise<Opened | Refusal> {
  // The clock runs from when we answered, as it did in the words the operator read to the caller.
  const clock = clockOn(ground);
  const saidAt = call.answeredAt ?? tx.now;
  const target = taken.callback.wanted ? deadline(clock, saidAt) : null;
  const check = ask({ case: taken, taker: ground.taker, target }, ground.checkPolicy, tx.now);
  await store.add(tx, { ...taken, held: isHeld(check?.check ?? null) }, call.id);
  if (check) await beginCheck(tx, check);
  const promised = await promise(tx, taken, { clock, saidAt });
  const named = await nameCaller(tx, taken);
  await heard(tx, call, { fact: 'case_opened', case: taken.id });
  await record(tx, ...events, ...(promised?.events ?? []), ...named);
  const set = await setGoing(tx, call, { taken, said, calendar: clock.calendar });
  return isRefusal(set) ? set : opened(taken, promised?.callback ?? null);
}

type Going = {
  taken: cases.TakenCase;
  said: Pick<cases.Taken, 'complaint' | 'dedicatedTo' | 'promises'>;
  calendar: Calendar;
};

/** What else the message sets going: nothing, in most. */
async function setGoing(tx: AgencyTx, call: Call, { taken, said, calendar }: Going): Promise<Refusal | undefined> {
  const read = said.complaint;
  const { dedicatedTo } = said;
  const complaint = read && (await receiveComplaint(tx, { case: taken, read, dedicatedTo, calendar }));
  const made = await promiseTo(tx, taken, { promises: said.promises, by: taken.takenBy });
  if (isRefusal(made)) return made;
  await raiseAlarm(tx, { case: taken, complaint, call: call.id });
  return undefined;
}

function clockOn({ contract, calendar }: Ground): CallbackClock {
  const { callbackPolicy: policy } = contract ?? untilAgreed;
  return { policy, calendar: calendar ?? neverOpen };
}

export function opened({ id, receiptNumber }: cases.Case, callback: Callback | null): Opened {
  return { id, receiptNumber, promise: callback?.promise ?? null };
}
