import { expect, test } from 'vitest';
import { advance, arrive, type Call, type Fact } from '../calls/index.ts';
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

const nobody: ReadonlySet<string> = new Set();

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
    owed: false,
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
