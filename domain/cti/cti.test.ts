import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, arrive, type Call, standardRules } from '../calls/index.ts';
import { type Delivery, ending, follow, hasBegun, nextAt, nothingTold, offerUntil, type Told, tell } from './index.ts';

const start = new Date('2026-12-01T01:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const operators: Record<string, string> = { 201: 'mori', 202: 'hara' };

const said = (fact: Delivery['fact'], extension: string | null = null, by: Delivery['by'] = null): Delivery => ({
  ...{ call: 'pbx-1', fact, extension, by },
  ...{ from: '09012345678', to: '0312345678' },
});
const ring = (extension: string | null = '201') => said('ring', extension);
const answer = (extension = '201') => said('answer', extension);
const hangUp = (by: Delivery['by'] = 'caller') => said('hang_up', null, by);

type Lived = { told: Told; call: Call | null; now: Date };

/** Deliveries as a desk hears them, each at its second. */
function hear(deliveries: readonly (readonly [second: number, delivery: Delivery])[], until = 0): Lived {
  let lived: Lived = { told: nothingTold(start), call: null, now: start };
  for (const [second, delivery] of deliveries) lived = next(pass(lived, at(second)), delivery);
  return pass(lived, at(until));
}

function next({ told, call, now }: Lived, delivery: Delivery): Lived {
  const known = tell(told, delivery, now);
  if (known === 'repeated') return { told, call, now };
  if (!hasBegun(known)) return { told: known, call, now };
  const ours = call ?? arrives(now);
  const named = { rings: operators[known.rings ?? ''] ?? null, answers: operators[known.answeredBy ?? ''] ?? null };
  const offer = { offer: `offer ${known.heard.length}`, until: offerUntil(now) };
  const facts = follow(known, ours, named, offer);
  const followed = facts.reduce((before, fact) => advance(before, fact, now, standardRules).call, ours);
  return { told: known, call: ends(known, followed, now), now };
}

/** The clock passes: whatever it has to say in between is said. */
function pass({ told, call, now }: Lived, until: Date): Lived {
  const due = call && nextAt(told, call);
  if (!due || due.does === 'forget' || due.at > until) return { told, call, now: until > now ? until : now };
  return pass({ told, call: ends(told, call, due.at), now: due.at }, until);
}

function ends(told: Told, call: Call, now: Date): Call {
  const fact = ending(told, call, now);
  return fact ? advance(call, fact, now, standardRules).call : call;
}

function arrives(now: Date): Call {
  const known = { id: 'call-1', client: 'c', line: 'l', exchange: 'cti' as const, caller: null, scriptVersion: 's' };
  return arrive({ ...known, recording: { is: 'off' }, from: { kind: 'withheld' }, hours: 'open' }, now).call;
}

test('ring, answer, hang-up: the call of the operator whose extension it is', () => {
  expect(hear([[0, ring()]]).call?.state).toMatchObject({ is: 'offered', operator: 'mori' });
  expect(
    hear([
      [0, ring()],
      [6, answer()],
    ]).call,
  ).toMatchObject({ state: { is: 'talking', operator: 'mori' }, answeredAt: at(6) });
  const { call } = hear([
    [0, ring()],
    [6, answer()],
    [60, hangUp()],
  ]);
  expect(call).toMatchObject({ state: { is: 'wrap_up', operator: 'mori' }, endedBy: 'caller', endedAt: at(60) });
  expect(
    hear([
      [0, ring()],
      [6, answer()],
      [60, hangUp('operator')],
    ]).call?.endedBy,
  ).toBe('operator');
});

test.each<[story: string, heard: (readonly [number, Delivery])[], ended: object]>([
  [
    'an answer before its ring',
    [
      [0, answer()],
      [1, ring()],
      [60, hangUp()],
    ],
    { answeredAt: at(0), endedAt: at(60) },
  ],
  [
    'an answer without its ring',
    [
      [0, answer()],
      [60, hangUp()],
    ],
    { answeredAt: at(0), endedAt: at(60) },
  ],
  [
    'a hang-up before its answer',
    [
      [0, ring()],
      [9, hangUp()],
      [10, answer()],
    ],
    { answeredAt: at(10), endedAt: at(10) },
  ],
  [
    'all three turned around',
    [
      [0, hangUp()],
      [1, answer()],
      [2, ring()],
    ],
    { answeredAt: at(1), endedAt: at(1) },
  ],
])('%s is a conversation all the same', (_story, heard, ended) =>
  expect(hear(heard, 120).call).toMatchObject({ operator: 'mori', ...ended }),
);

test('a caller who is hung up on while it rings has given up, once the answer had time to come', () => {
  expect(
    hear(
      [
        [0, ring()],
        [9, hangUp()],
      ],
      12,
    ).call?.state.is,
  ).toBe('offered');
  expect(
    hear(
      [
        [0, ring()],
        [9, hangUp()],
      ],
      14,
    ).call?.state,
  ).toEqual({ is: 'ended', how: 'abandoned' });
});

test('a caller whom somebody answered that we cannot name did not give up', () =>
  expect(
    hear(
      [
        [0, ring('201')],
        [5, answer('999')],
        [60, hangUp()],
      ],
      70,
    ).call?.state,
  ).toEqual({ is: 'ended', how: 'lost' }));

test('a PBX that hunts takes the call from one desk to the next, and nobody has missed it', () => {
  const { call } = hear([
    [0, ring('201')],
    [20, ring('202')],
  ]);
  expect(call).toMatchObject({
    state: { is: 'offered', operator: 'hara' },
    pastOffers: [{ operator: 'mori', how: 'withdrawn' }],
  });
});

test('a call passed on is the other operator’s', () =>
  expect(
    hear([
      [0, answer('201')],
      [30, answer('202')],
    ]).call?.state,
  ).toMatchObject({ is: 'talking', operator: 'hara' }));

test('a hang-up that never comes: a ring is over after five minutes, a conversation after four hours', () => {
  expect(hear([[0, ring()]], 299).call?.state.is).toBe('offered');
  expect(hear([[0, ring()]], 300).call?.state).toEqual({ is: 'ended', how: 'lost' });
  expect(hear([[0, answer()]], 4 * 3600 - 1).call?.state.is).toBe('talking');
  expect(hear([[0, answer()]], 4 * 3600).call?.state.is).toBe('wrap_up');
});

test('a hang-up of a call that we never heard of is nothing, and is forgotten', () => {
  const { told, call } = hear([[0, hangUp()]]);
  expect(call).toBeNull();
  expect(nextAt(told, call)).toMatchObject({ does: 'forget' });
});

test('whatever is told twice, and in whatever order, comes to the same call', () => {
  const story = [ring('201'), answer('201'), hangUp('caller')];
  const inOrder = hear(
    story.map((each) => [0, each] as const),
    60,
  ).call;
  const told = fc.array(fc.constantFrom(...story), { maxLength: 5 }).map((more) => [...story, ...more]);
  const shuffled = told.chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
  fc.assert(
    fc.property(shuffled, (all) => {
      const call = hear(
        all.map((each) => [0, each] as const),
        60,
      ).call;
      const { pastOffers, unconfirmed, step, ...known } = call as Call;
      const { pastOffers: _, unconfirmed: __, step: ___, ...expected } = inOrder as Call;
      expect(known).toEqual(expected);
    }),
  );
});
