import { inForce, untilAgreed } from '@denwaban/domain/contracts';
import type { Material, Span } from '@denwaban/domain/reports';
import * as callbacks from '../../callbacks/store.ts';
import * as cases from '../../cases/store.ts';
import * as complaints from '../../complaints/store.ts';
import * as contacts from '../../contacts/store.ts';
import * as contracts from '../../contracts/store.ts';
import * as promises from '../../promises/store.ts';
import * as relays from '../../relays/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import * as store from './store.ts';

type Wanted = { client: string; span: Span; receivers: readonly string[]; note: string };

/** Reads all that a client's report of one span is written from. */
export async function gather(tx: AgencyTx, { client, span, receivers, note }: Wanted): Promise<Material> {
  const [calls, owed, promised, told, people, month, agreed] = await Promise.all([
    store.callsIn(tx, { client, ...span }),
    callbacks.pageOfOwed(tx, { client, limit: mostOwed }),
    promises.soonest(tx, { client, limit: mostOwed }),
    store.complaintsSince(tx, client, span.from),
    contacts.ofClient(tx, client),
    store.monthUntil(tx, { client, ...span }),
    contracts.all(tx, client),
  ]);
  const ofCalls = calls.flatMap((call) => call.cases);
  const named = [...ofCalls, ...told, ...[...owed, ...promised].map((each) => each.case)];
  const known = await withKept(tx, await cases.some(tx, named));
  const price = inForce(agreed, span.day) ?? untilAgreed;
  return {
    ...{ asOf: tx.now, calls, callbacks: owed, promises: promised, receivers, month, price, note },
    cases: known,
    complaints: await complaints.some(tx, [...ofCalls, ...told]),
    relays: await relays.ofCases(tx, known.keys()),
    names: new Map(people.map(({ id, name }) => [id, name])),
    endings: price.endings,
  };
}

/** More than any client could look at. */
const mostOwed = 5000;

/** What is part of another case is told with that one's number. */
async function withKept(tx: AgencyTx, found: Map<string, Case>): Promise<Map<string, Case>> {
  const kept = [...found.values()].flatMap(({ mergedInto }) => mergedInto ?? []).filter((id) => !found.has(id));
  return kept.length === 0 ? found : new Map([...found, ...(await cases.some(tx, kept))]);
}

type Case = NonNullable<Awaited<ReturnType<typeof cases.find>>>;
