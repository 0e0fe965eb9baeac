// What the other rooms' books say of a client on its way.
import { dayOf } from '@denwaban/domain/hours';
import type { Journey, Readiness, Remains, TestCall } from '@denwaban/domain/journeys';
import * as calls from '../calls/store.ts';
import * as cases from '../cases/store.ts';
import * as relays from '../relays/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as leavers from './leavers/store.ts';
import * as ready from './readiness/store.ts';

const notReady: Readiness = {
  ...{ verification: false, contract: false, script: false, hours: false, line: false, reportTo: false },
};

export async function readinessOf(tx: AgencyTx, client: string): Promise<Readiness> {
  return readyIn(await ready.readiness(tx, dayOf(tx.now), [client]), client);
}

export function readyIn(found: Map<string, ready.Ready>, client: string): Readiness {
  const ready = found.get(client);
  if (!ready) return notReady;
  const { client_id: _, report_to: reportTo, ...rest } = ready;
  return { ...rest, reportTo };
}

export async function remainsOf(tx: AgencyTx, { client, leaving }: Journey): Promise<Remains> {
  const openMatters = (await leavers.openCounts(tx, [client])).get(client) ?? 0;
  const since = leaving?.watchedSince;
  const [arrived] = since ? await leavers.callsSince(tx, client, since) : [];
  return { openMatters, arrivedSinceWatch: arrived?.id ?? null };
}

/** A call as the proof of a tick; null where there is none. */
export async function testCallOf(tx: AgencyTx, id: string): Promise<TestCall | null> {
  const call = await calls.find(tx, id);
  if (!call) return null;
  const taken = await cases.ofCall(tx, id);
  const states = await relays.statesOf(
    tx,
    taken.map((each) => each.id),
  );
  return {
    ...{ id, client: call.client, arrivedAt: call.arrivedAt, isAnswered: call.answeredAt !== null },
    isReported: [...states.values()].some(hasArrived),
  };
}

/** A letter that was only put into our own outbox has reached nobody. */
export function hasArrived(state: string): boolean {
  return ['awaiting', 'acknowledged', 'reported'].includes(state);
}
