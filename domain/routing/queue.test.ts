import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, arrive, type Call, type Fact, type Kept, type KeptPlace } from '../calls/index.ts';
import { at, caller, start } from './examples.ts';
import { queue, waitingCall } from './queue.ts';
import { offerUntil } from './rules.ts';

const rules = { wrapUpSeconds: 60 };
const arrived = arrive(
  {
    id: 'c1',
    client: 'sakura',
    line: 'line-1',
    exchange: 'pretend',
    from: { kind: 'withheld' },
    caller: null,
    scriptVersion: null,
    recording: { is: 'off' },
    hours: 'open',
  },
  start,
).call;

const hear = (facts: Fact[]): Call =>
  facts.reduce((call, fact, index) => advance(call, fact, at(index + 1), rules).call, arrived);
const offer = (id: string, operator: string): Fact => ({
  fact: 'offered',
  offer: id,
  operator,
  until: offerUntil(start),
});

const now = at(60);
const nobody = { owed: new Set<string>(), now };

test('the queue stands by original place, then by id, and leaves what it was given alone', () => {
  const told = [caller('c2', { since: 3 }), caller('c1', { since: 3 }), caller('c3', { since: 1 })];
  expect(queue(told).map(({ id }) => id)).toEqual(['c3', 'c1', 'c2']);
  expect(told.map(({ id }) => id)).toEqual(['c2', 'c1', 'c3']);
});

test('a call that waits carries its place and who passed on it', () => {
  const call = hear([
    offer('o1', 'mori'),
    { fact: 'offer_lapsed', offer: 'o1' },
    offer('o2', 'hara'),
    { fact: 'offer_declined', offer: 'o2' },
    offer('o3', 'mori'),
    { fact: 'offer_declined', offer: 'o3' },
  ]);
  expect(waitingCall(call, nobody)).toEqual({
    id: 'c1',
    client: 'sakura',
    since: start,
    passed: ['mori', 'hara'],
    ...{ owed: false, overflowed: false, kept: false },
  });
});

test('an operator who was lost from the call has not passed on it', () => {
  const call = hear([
    offer('o1', 'mori'),
    { fact: 'answered', offer: 'o1', operator: 'mori' },
    { fact: 'operator_lost', operator: 'mori' },
  ]);
  expect(waitingCall(call, nobody)).toMatchObject({ since: start, passed: [] });
});

test('a call that is being offered does not wait', () => {
  expect(waitingCall(hear([offer('o1', 'mori')]), nobody)).toBeNull();
});

test('an offer rings for twenty seconds unless a rule says otherwise', () => {
  expect(offerUntil(start)).toEqual(at(20));
  expect(offerUntil(start, { offerSeconds: 45 })).toEqual(at(45));
});

test.each(['cti', 'manual'] as const)(
  'a call of an exchange that is not ours to route (%s) stands in no queue of ours',
  (exchange) => {
    expect(waitingCall({ ...arrived, exchange }, nobody)).toBeNull();
  },
);

describe('a place that is kept off the line', () => {
  const place: KeptPlace = {
    ...{ number: '+819012345678', attempts: 0, from: at(30), until: at(3600), others: true },
  };
  const kept = (about: Partial<Kept>): Call => ({ ...arrived, state: { is: 'kept', since: start, place, ...about } });

  test('stands where the caller has stood from the arrival on, once the line is free', () => {
    expect(waitingCall(kept({}), nobody)).toMatchObject({ since: start, overflowed: true, kept: true });
    expect(waitingCall(kept({ lineUntil: at(70) }), nobody)).toBeNull();
  });

  test('rung in vain it rests, and then comes after those who have waited meanwhile', () => {
    const rests = { place: { ...place, attempts: 1, from: at(300) } };
    expect(waitingCall(kept(rests), nobody)).toBeNull();
    expect(waitingCall(kept(rests), { ...nobody, now: at(300) })).toMatchObject({ since: at(300) });
  });

  test('goes before whoever is on the line at most once, however often it is rung', () => {
    const attempts = fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), attempts, (arrival, pauses) => {
        let [from, before] = [30, 0];
        for (const [tries, pause] of [0, ...pauses].entries()) {
          from += pause;
          const again = waitingCall(kept({ place: { ...place, attempts: tries, from: at(from) } }), {
            ...nobody,
            now: at(from),
          });
          // Whoever is on the line was there before this attempt could be made.
          if (again && arrival <= from && queue([caller('c9', { since: arrival }), again])[0]?.id === 'c1') before++;
        }
        expect(before).toBeLessThanOrEqual(1);
      }),
    );
  });
});
