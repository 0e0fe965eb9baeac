import type { Call } from '@denwaban/domain/calls';
import { emptyDraft, openVoicemail, receiptNumber } from '@denwaban/domain/cases';
import { untilAgreed } from '@denwaban/domain/contracts';
import { dayOf } from '@denwaban/domain/hours';
import * as callers from '../callers/store.ts';
import * as calls from '../calls/store.ts';
import { record } from '../events/record.ts';
import * as events from '../events/store.ts';
import * as recordings from '../recordings/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { groundOf } from './ground/store.ts';
import * as store from './store.ts';

/** A message on the voicemail becomes a case, which is relayed like any other. Doing this again changes nothing. */
export async function openVoicemailCase(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const recording = await recordings.find(tx, id);
    const call = recording && (await calls.lock(tx, recording.call));
    if (!call || (await store.ofCall(tx, call.id)).length > 0) return;
    const change = openVoicemail(await leftIn(tx, call, id), tx.now);
    await store.add(tx, change.case, call.id);
    await record(tx, ...change.events);
  });
}

async function leftIn(tx: AgencyTx, call: Call, recording: string) {
  const [ground, caller, told] = [
    await groundOf(tx, call, emptyDraft()),
    call.caller && (await callers.find(tx, call.caller)),
    (await events.of(tx, recording)).find(({ name }) => name === 'recording.left'),
  ];
  return {
    id: tx.id(),
    receiptNumber: receiptNumber(dayOf(tx.now), ground.sequence),
    client: call.client,
    tier: (ground.contract ?? untilAgreed).tier,
    scriptVersion: call.scriptVersion,
    call: call.id,
    from: call.from,
    caller: caller || null,
    seconds: Math.round((told?.data as { seconds: number } | undefined)?.seconds ?? 0),
  };
}
