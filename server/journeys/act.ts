// What is done with a journey by hand: each loads it, lets the rule decide, keeps the outcome and shows it.
import type { JourneyShown } from '@denwaban/api/journeys';
import {
  confirmForwardingOff as confirmOff,
  drop,
  giveNotice as give,
  goLive as goes,
  handArchive as hand,
  handOverMatters as handOver,
  type Journey,
  type JourneyAnswer,
  move,
  type Notice,
  noteDeletion as noted,
  type OpenStage,
  type Plan,
  plan,
  type Quote,
  quote,
  type TestTick,
  tickTest,
  watchForwarding as watch,
  withdrawNotice as withdraw,
} from '@denwaban/domain/journeys';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as archives from '../archives/store.ts';
import { record, writeDown } from '../events/record.ts';
import * as retention from '../retention/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import { readinessOf, remainsOf, testCallOf } from './facts.ts';
import { shown } from './get-journeys.ts';
import { closeLinesOf, keep } from './keep.ts';
import * as store from './store.ts';

type About = { params: { client: string } };
type Said = About & { body: { words: string } };
type Shown = Promise<JourneyShown | Refusal>;
type Decides = (journey: Journey) => JourneyAnswer | Refusal | Promise<JourneyAnswer | Refusal>;

async function decided(tx: AgencyTx, { params: { client } }: About, decide: Decides): Promise<Refusal | undefined> {
  const journey = await store.lock(tx, client);
  if (!journey) return refuse('not_found');
  const answer = await decide(journey);
  if (isRefusal(answer)) return answer;
  await keep(tx, answer);
}

async function act(tx: AgencyTx, about: About, decide: Decides): Shown {
  const refused = await decided(tx, about, decide);
  if (refused) return refused;
  await writeDown(tx);
  return shown(tx, about.params.client);
}

export function moveJourney(tx: AgencyTx, asked: About & { body: { to: OpenStage } }): Shown {
  return act(tx, asked, async (journey) => {
    const { verification } = await readinessOf(tx, journey.client);
    return move(journey, { to: asked.body.to, isVerified: verification }, tx.now);
  });
}

export function planJourney(tx: AgencyTx, asked: About & { body: Plan }): Shown {
  return act(tx, asked, async (journey) => {
    const { inCharge } = asked.body;
    if (inCharge !== null && !(await staff.find(tx, inCharge))) {
      return refuse('incomplete_input', [{ field: 'inCharge', code: 'not_a_choice' }]);
    }
    return plan(journey, asked.body);
  });
}

export function quoteJourney(tx: AgencyTx, asked: About & { body: Quote }): Shown {
  return act(tx, asked, (journey) => quote(journey, asked.body));
}

export async function noteOnJourney(tx: AgencyTx, { params, body }: Said, { person }: Asker): Shown {
  const { client } = params;
  if (!(await store.lock(tx, client))) return refuse('not_found');
  const words = body.words.trim();
  if (words === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  const id = tx.id();
  await store.addNote(tx, client, { id, words, by: person, at: tx.now });
  await record(tx, { name: 'journey.noted', client, id: client, data: { note: id } });
  await writeDown(tx);
  return shown(tx, client);
}

/** Whatever lines it had for its test calls close with it. */
export function dropJourney(tx: AgencyTx, asked: About & { body: { why: string } }): Shown {
  return act(tx, asked, async (journey) => {
    const dropped = drop(journey, asked.body.why, tx.now);
    if (!isRefusal(dropped)) await closeLinesOf(tx, journey.client);
    return dropped;
  });
}

/** For whoever took the call: nothing of the negotiation comes back. */
export function tickTestCall(
  tx: AgencyTx,
  asked: About & { body: { tick: TestTick; call: string } },
  { person }: Asker,
): Promise<Refusal | undefined> {
  return decided(tx, asked, async (journey) => {
    const call = await testCallOf(tx, asked.body.call);
    return call ? tickTest(journey, { tick: asked.body.tick, call, by: person }, tx.now) : refuse('not_found');
  });
}

export function goLive(tx: AgencyTx, asked: About): Shown {
  return act(tx, asked, async (journey) => goes(journey, await readinessOf(tx, journey.client), tx.now));
}

export function giveNotice(tx: AgencyTx, asked: About & { body: Notice }): Shown {
  return act(tx, asked, (journey) => give(journey, asked.body, tx.now));
}

export function withdrawNotice(tx: AgencyTx, asked: About): Shown {
  return act(tx, asked, (journey) => withdraw(journey, tx.now));
}

export function watchForwarding(tx: AgencyTx, asked: About): Shown {
  return act(tx, asked, (journey) => watch(journey, tx.now));
}

export function confirmForwardingOff(tx: AgencyTx, asked: Said, { person }: Asker): Shown {
  return act(tx, asked, async (journey) => {
    const { arrivedSinceWatch } = await remainsOf(tx, journey);
    return confirmOff(journey, { words: asked.body.words, by: person, arrivedSinceWatch }, tx.now);
  });
}

type Says = (journey: Journey, said: { words: string; by: string }, now: Date) => JourneyAnswer | Refusal;
const saying =
  (says: Says) =>
  (tx: AgencyTx, asked: Said, { person }: Asker) =>
    act(tx, asked, (journey) => says(journey, { words: asked.body.words, by: person }, tx.now));

export const handOverMatters = saying(handOver);

export function handArchive(
  tx: AgencyTx,
  asked: About & { body: { archive: string; words: string } },
  { person: by }: Asker,
): Shown {
  const { archive: id, words } = asked.body;
  return act(tx, asked, async (journey) => hand(journey, { archive: await archives.find(tx, id), words, by }, tx.now));
}

export function noteDeletion(
  tx: AgencyTx,
  asked: About & { body: { certificate: string } },
  { person: by }: Asker,
): Shown {
  return act(tx, asked, async (journey) =>
    noted(journey, { certificate: await retention.certificate(tx, asked.body.certificate), by }, tx.now),
  );
}
