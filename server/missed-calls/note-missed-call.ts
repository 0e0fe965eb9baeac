import { type Call, waitedSeconds } from '@denwaban/domain/calls';
import { type Missed, type MissedCallClock, note, usualMissedCallPolicy } from '@denwaban/domain/missed-calls';
import { neverOpen } from '../callbacks/clock.ts';
import * as calls from '../calls/store.ts';
import { record } from '../events/record.ts';
import * as hours from '../hours/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { keep, waitFor } from './keep.ts';
import * as store from './store.ts';

/** A caller nobody spoke to, who has shown a number, is somebody's to ring. Doing this again changes nothing. */
export async function noteMissedCall(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const call = await calls.find(tx, id);
    const missed = call && missedIn(call);
    if (!missed) return;
    const open = await store.lockOpen(tx, missed.client, missed.number);
    if (!open && (await store.isNoted(tx, missed.client, missed.call))) return;
    const answer = note(open, missed, { id: tx.id(), clock: await clockOf(tx, missed.client) });
    if (open) return keep(tx, answer);
    await store.add(tx, answer.missed);
    await waitFor(tx, answer.missed);
    await record(tx, ...answer.events);
  });
}

/** Who kept the place is looked for where they wished to be rung. */
function missedIn(call: Call): Missed | null {
  const { id, client, line, from, caller, state, endedAt } = call;
  if (state.is !== 'ended' || endedAt === null) return null;
  if (state.how !== 'abandoned' && state.how !== 'not_reached') return null;
  const number = state.keptAt ?? (from.kind === 'number' ? from.e164 : null);
  if (number === null) return null;
  return { client, line, number, caller, why: state.how, call: id, at: endedAt, waitedSeconds: waitedSeconds(call) };
}

async function clockOf(tx: AgencyTx, client: string): Promise<MissedCallClock> {
  const policy = (await store.policyOf(tx, client)) ?? usualMissedCallPolicy;
  return { policy, calendar: (await hours.calendarOf(tx, client)) ?? neverOpen };
}
