import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  advance,
  type Delivery,
  dueAt,
  plan,
  type Relay,
  type RelayAnswer,
  type RelayEvent,
  type RelayFact,
  type RelayLabel,
  usualRules,
} from './index.ts';

const start = new Date('2026-05-07T10:42:00+09:00');
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

/** One move of the world: time goes by, then something is heard, perhaps about a delivery of long ago, perhaps twice. */
const move = fc.record({
  minutes: fc.integer({ min: 0, max: 20 }),
  hears: fc.constantFrom('sent', 'kept', 'failed', 'opened', 'acknowledged', 'due', 'due'),
  which: fc.nat(50),
  twice: fc.boolean(),
});
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

const world = fc.record({
  label: fc.constantFrom<RelayLabel>('urgent', 'callback', 'report'),
  chain: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }),
  moves: fc.array(move, { maxLength: 40 }),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

type Life = { relay: Relay; now: Date; deliveries: Delivery[]; events: RelayEvent[]; acknowledged: string[] };

function begin({ label, chain }: World): Life {
  const { relay, deliveries, events } = plan({ id: 'r', client: 'k', case: 'c', label, chain }, start, usualRules);
  return { relay, now: start, deliveries: [...deliveries], events: [...events], acknowledged: [] };
}

function factOf(life: Life, { hears, which }: Move): RelayFact | null {
  const delivery = life.deliveries[which % Math.max(1, life.deliveries.length)];
  const contact = life.relay.chain[which % Math.max(1, life.relay.chain.length)];
  if (hears === 'due') return { is: 'due' };
  if (!delivery || !contact) return null;
  switch (hears) {
    case 'sent':
    case 'kept':
      return { is: hears, delivery };
    case 'failed':
      return { is: 'failed', delivery, why: 'refused' };
    default:
      return { is: hears, contact };
  }
}

function hear(life: Life, fact: RelayFact): RelayAnswer {
  const answer = advance(life.relay, fact, life.now, usualRules);
  life.relay = answer.relay;
  life.deliveries.push(...answer.deliveries);
  life.events.push(...answer.events);
  if (fact.is === 'acknowledged') life.acknowledged.push(fact.contact);
  return answer;
}

function live(given: World, watch: (life: Life) => void = () => {}): Life {
  const life = begin(given);
  watch(life);
  for (const each of given.moves) {
    life.now = later(life.now, each.minutes);
    const fact = factOf(life, each);
    if (fact) for (let times = each.twice ? 2 : 1; times > 0; times--) hear(life, fact);
    watch(life);
  }
  return life;
}

/** Nothing more is heard from anybody; only the clock goes on. */
function runOut(life: Life): Life {
  for (let at = dueAt(life.relay); at !== null; at = dueAt(life.relay)) {
    life.now = new Date(Math.max(at.getTime(), life.now.getTime()));
    hear(life, { is: 'due' });
  }
  return life;
}

const isKeptReport = ({ label, state }: Relay) => label === 'report' && state.is === 'kept';
const isSettled = (relay: Relay) =>
  ['acknowledged', 'reported', 'unreached'].includes(relay.state.is) || isKeptReport(relay);

test('at every moment a relay is settled or a clock is running for it', () => {
  fc.assert(
    fc.property(world, (given) => {
      live(given, ({ relay }) => expect(isSettled(relay)).toBe(dueAt(relay) === null));
    }),
  );
});

test('whatever is heard in whatever order, it ends acknowledged, reported, kept or unreached with an event that says so', () => {
  fc.assert(
    fc.property(world, (given) => {
      const life = runOut(live(given));
      expect(isSettled(life.relay)).toBe(true);
      expect(life.events.map((event) => event.name)).toContain(`relay.${life.relay.state.is}`);
    }),
  );
});

test('an acknowledgement is never lost, and the first one counts', () => {
  fc.assert(
    fc.property(world, (given) => {
      const life = runOut(live(given));
      const first = life.acknowledged[0];
      if (first === undefined) expect(life.relay.state.is).not.toBe('acknowledged');
      else expect(life.relay.state).toMatchObject({ is: 'acknowledged', by: first });
    }),
  );
});

test('a fact heard again at once changes nothing and sends nothing', () => {
  fc.assert(
    fc.property(world, move, (given, extra) => {
      const life = live(given);
      const fact = factOf(life, extra);
      if (!fact) return;
      life.now = later(life.now, extra.minutes);
      const once = hear(life, fact);
      const again = hear(life, fact);
      expect(again.relay).toEqual(once.relay);
      expect([again.events, again.deliveries]).toEqual([[], []]);
    }),
  );
});

test('contacts are told in the order of the chain, none skipped', () => {
  fc.assert(
    fc.property(world, (given) => {
      const firstTries = runOut(live(given)).deliveries.filter((delivery) => !delivery.repeat);
      expect(firstTries.map((delivery) => delivery.contact)).toEqual(given.chain.slice(0, firstTries.length));
    }),
  );
});

test('unreached is said only after everybody in the chain was told', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { relay, deliveries } = runOut(live(given));
      if (relay.state.is !== 'unreached') return;
      expect([...new Set(deliveries.map((delivery) => delivery.contact))]).toEqual(given.chain);
    }),
  );
});

test('a key belongs to one contact, and every try but its first is marked a repeat', () => {
  fc.assert(
    fc.property(world, (given) => {
      const seen = new Map<string, string>();
      for (const { key, contact, repeat } of runOut(live(given)).deliveries) {
        expect(repeat).toBe(seen.has(key));
        expect(seen.get(key) ?? contact).toBe(contact);
        seen.set(key, contact);
      }
    }),
  );
});

test('every fact heard stands in the ledger', () => {
  fc.assert(
    fc.property(world, move, (given, extra) => {
      const life = live(given);
      const fact = factOf(life, extra);
      if (!fact || fact.is === 'due') return;
      expect(hear(life, fact).ledger[0]).toMatchObject({ kind: fact.is, at: life.now });
    }),
  );
});
