import { type Call, talkedSeconds } from '@denwaban/domain/calls';
import { type CountRules, untilAgreed } from '@denwaban/domain/contracts';
import { dayOf } from '@denwaban/domain/hours';
import { isTestCall } from '@denwaban/domain/journeys';
import { type JudgedCall, meter, rejudge } from '@denwaban/domain/usage';
import * as calls from '../calls/store.ts';
import * as complaints from '../complaints/store.ts';
import * as contracts from '../contracts/store.ts';
import { record } from '../events/record.ts';
import * as journeys from '../journeys/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import * as store from './store.ts';

/**
 * A call that has ended is counted or not, by the contract in force when it came in; and judged again when what it was is said
 * later. Doing this again changes nothing.
 */
export async function judgeUsage(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    // The line before the call: of two that judge at once, the later one sees what the call has become.
    const [line, call] = await Promise.all([store.lockOfCall(tx, id), calls.find(tx, id)]);
    if (!call) return;
    const [judged, rules] = await Promise.all([judgedCall(tx, call), rulesFor(tx, call)]);
    if (!judged) return;
    if (line) {
      const again = rejudge(line, judged, rules, tx.now);
      if (again.line !== line) await store.saveVerdict(tx, again.line);
      return record(tx, ...again.events);
    }
    const input = { id: tx.id(), client: call.client, call: id, day: dayOf(call.arrivedAt) };
    const first = meter(input, judged, rules, tx.now);
    await store.add(tx, first.line);
    return record(tx, ...first.events);
  });
}

/** What a call was can turn on a complaint that is taken, or joined, after it was judged. */
export async function judgeUsageOfCase(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const calls = await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => complaints.callsOf(tx, id));
  for (const call of calls) await judgeUsage(books, { agency, id: call });
}

/** Null while it has not ended: the end will ask again. Nor is what the client took at its own telephone ours to count. */
async function judgedCall(tx: AgencyTx, call: Call): Promise<JudgedCall | null> {
  const { state, disposition } = call;
  if (state.is !== 'ended' || state.how === 'at_client') return null;
  const [complaintsAbout, stage] = await Promise.all([
    complaints.aboutsOfCall(tx, call.id),
    journeys.stageOf(tx, call.client),
  ]);
  const isTest = stage !== null && isTestCall(stage, call.arrivedAt);
  return { endedHow: state.how, disposition, talkedSeconds: talkedSeconds(call), complaintsAbout, isTest };
}

async function rulesFor(tx: AgencyTx, { client, arrivedAt }: Call): Promise<CountRules> {
  return ((await contracts.inForceAt(tx, client, arrivedAt)) ?? untilAgreed).countRules;
}
