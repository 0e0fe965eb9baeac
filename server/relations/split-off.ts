import { emptyDraft, receiptNumber } from '@denwaban/domain/cases';
import { emptyComplaint, readComplaint } from '@denwaban/domain/complaints';
import { untilAgreed } from '@denwaban/domain/contracts';
import { dayOf } from '@denwaban/domain/hours';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { type Apart, type SplitOff, splitOff } from '@denwaban/domain/relations';
import { neverOpen } from '../callbacks/clock.ts';
import * as calls from '../calls/store.ts';
import { type Ground, groundOf } from '../cases/ground/store.ts';
import * as cases from '../cases/store.ts';
import { raiseAlarm } from '../complaints/raise-alarm.ts';
import { receiveComplaint } from '../complaints/receive.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as store from './store.ts';

type Asked = { params: { id: string }; body: SplitOff };

/**
 * A call of a case becomes a case of its own; its client is told of it as of any other.
 * Refuses not_found, case_already_closed, case_merged_away, incomplete_input.
 */
export async function splitOffCall(
  tx: AgencyTx,
  { params, body }: Asked,
  { person }: Asker,
): Promise<{ id: string; receiptNumber: string } | Refusal> {
  const origin = await cases.lock(tx, params.id);
  const call = await calls.find(tx, body.call);
  if (!origin || !call) return refuse('not_found');
  const ground = await groundOf(tx, { ...call, client: origin.client }, emptyDraft());
  const apart = splitOff(origin, body, {
    ...{ id: tx.id(), relation: tx.id(), by: person, now: tx.now },
    receiptNumber: receiptNumber(dayOf(tx.now), ground.sequence),
  });
  if (isRefusal(apart)) return apart;
  await keep(tx, apart, ground);
  return { id: apart.case.id, receiptNumber: apart.case.receiptNumber };
}

async function keep(tx: AgencyTx, { origin, ...apart }: Apart, ground: Ground): Promise<void> {
  const taken = { ...apart.case, tier: (ground.contract ?? untilAgreed).tier };
  const [call] = taken.calls as [string];
  await cases.add(tx, taken, call);
  if (!origin.calls.includes(call)) await store.takeCall(tx, origin, call);
  await store.add(tx, apart.relation);
  await record(tx, ...apart.events);
  const read = readComplaint(emptyComplaint());
  const complaint = isRefusal(read)
    ? null
    : await receiveComplaint(tx, { case: taken, read, dedicatedTo: null, calendar: ground.calendar ?? neverOpen });
  await raiseAlarm(tx, { case: taken, complaint, call });
}
