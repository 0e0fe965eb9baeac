// The simulator: callers, operators and clients of the cast against a running house, over its public API and nothing else.
import { listClients } from '@denwaban/api/clients';
import { dayOf } from '@denwaban/domain/hours';
import { cast, demoPassword } from '../../database/cast/index.ts';
import type { CastClient } from '../../database/cast/member.ts';
import { type Person, signedIn } from '../asking.ts';
import { type Chance, chance } from '../chance.ts';
import { type Errand, errand } from '../errands/index.ts';
import { type Life, liveOut } from '../life.ts';
import { rings } from '../lives/caller.ts';
import { readsLetter } from '../lives/contact.ts';
import { takesCall } from '../lives/operator.ts';
import { type Town, town } from '../lives/town.ts';
import { contact } from '../people/contact.ts';
import { operator } from '../people/operator.ts';
import { coalesced, follow, networkWire } from './network.ts';

export type Simulating = { url: string; calls: number; seed: number; speed: number; tell(line: string): void };

/** What the people of the simulation did and saw; `problems` are steps that could not be done. */
export type Simulated = { town: Town; supervisor: Person; tookSeconds: number; problems: string[] };

const { kato, watanabe, suzuki, takahashi, ito } = cast.minato.staff;
const clients: readonly CastClient[] = [cast.aoba, cast.sakura, cast.keyaki];

export async function simulate({ url, calls, seed, speed, tell }: Simulating): Promise<Simulated> {
  const began = performance.now();
  const luck = chance(seed);
  const place = await enter({ url, speed, living: town(luck, 0.5) });
  const desks = [suzuki, takahashi, ito, watanabe].map(({ email }) => operator(place.person(email)));
  for (const desk of desks) await attend(place, desk);
  const agency = operator(place.person(watanabe.email));
  for (const client of clients)
    for (const { email, role } of Object.values(client.contacts))
      if (email && role) attendInbox(place, { me: contact(place.person(email)), agency });
  tell(`${desks.length} operators are at their desks; ${calls} callers begin to ring.`);

  await ringAll(place, { luck, calls, exchange: place.person(kato.email) });
  await place.over('operator');
  await place.within(30, () => [...place.living.cases.values()].every(({ isRead }) => isRead));
  place.end();
  for (const desk of desks) await desk.signsOff();
  const tookSeconds = Math.round(performance.now() - began) / 1000;
  return { town: place.living, supervisor: place.person(watanabe.email), tookSeconds, problems: place.problems };
}

type Place = Awaited<ReturnType<typeof enter>>;
type Kind = 'caller' | 'operator' | 'contact';

/** Where the lives of a simulation are led: their sessions, their pace, and what went wrong in them. */
async function enter({ url, speed, living }: { url: string; speed: number; living: Town }) {
  const wire = networkWire(url);
  const leaving = new AbortController();
  const { signal } = leaving;
  const people = new Map<string, Person>();
  const lives: Record<Kind, Set<Promise<void>>> = { caller: new Set(), operator: new Set(), contact: new Set() };
  const problems: string[] = [];
  const failed = (error: unknown) => void problems.push(error instanceof Error ? error.message : String(error));
  return {
    ...{ url, living, signal, problems, failed },
    person: (email: string): Person => {
      const person = people.get(email) ?? signedIn(wire, async () => ({ email, password: demoPassword }));
      people.set(email, person);
      return person;
    },
    begin: (kind: Kind, life: Life) => {
      const lived = liveOut(life, { speed, signal }).catch(failed);
      lives[kind].add(lived);
      void lived.then(() => lives[kind].delete(lived));
    },
    over: async (kind: Kind) => {
      while (lives[kind].size > 0) await Promise.all(lives[kind]);
    },
    /** Waits for it, that long at most. */
    within: async (seconds: number, isSo: () => boolean) => {
      for (let left = seconds * 10; left > 0 && !isSo(); left--) await pause(100);
    },
    pause: (seconds: number) => pause((seconds * 1000) / speed),
    end: () => leaving.abort(),
  };
}

/** An operator who answers whatever is offered at the desk, as soon as the feed says that something was. */
async function attend({ url, signal, living, begin, failed }: Place, me: ReturnType<typeof operator>): Promise<void> {
  const seen = new Set<string>();
  const look = coalesced(async () => {
    const { operator: seat, call } = await me.looks();
    if (!call?.offer || seen.has(call.offer.id)) return;
    seen.add(call.offer.id);
    begin('operator', takesCall(living, me, { call: call.id, operator: seat.id, offer: call.offer.id }));
  }, failed);
  await me.isAvailable();
  const hear = ({ word }: { word: string }) => {
    if (word === 'call.offered' || word === '*') look();
  };
  void follow(url, { person: me.person, hear, signal });
}

/** A contact who looks into the portal whenever a report has come. */
function attendInbox(
  { url, signal, living, begin, failed }: Place,
  { me, agency }: { me: ReturnType<typeof contact>; agency: ReturnType<typeof operator> },
): void {
  const seen = new Set<string>();
  const look = coalesced(async () => {
    for (const { receiptNumber } of (await me.inbox('unread')).items) {
      if (seen.has(receiptNumber) || !living.cases.has(receiptNumber)) continue;
      seen.add(receiptNumber);
      begin('contact', readsLetter(living, { me, receiptNumber, agency }));
    }
  }, failed);
  const hear = ({ word }: { word: string }) => {
    if (word.startsWith('relay.')) look();
  };
  void follow(url, { person: me.person, hear, signal });
}

type RingAll = { luck: Chance; calls: number; exchange: Person };

/** One caller after the other, about as many as the desks can answer; now and then one rings a client that is closed. */
async function ringAll(place: Place, { luck, calls, exchange }: RingAll): Promise<void> {
  const open = await openClients(exchange);
  for (let ringing = 0; ringing < calls; ringing++) {
    const client = luck.pick(luck.happens(0.03) ? clients : open);
    const wanted: Errand = errand({ client, today: dayOf(new Date()), luck });
    place.begin('caller', rings(place.living, { exchange, errand: wanted }));
    await place.pause(-60 * Math.log(1 - luck.number()));
  }
  await place.over('caller');
}

async function openClients(person: Person): Promise<readonly CastClient[]> {
  const known = (await person.asks(listClients)).clients;
  const open = clients.filter(({ id }) => known.some((each) => each.id === id && each.open));
  return open.length > 0 ? open : clients;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
