import type { Call } from '@denwaban/domain/calls';
import { isRefusal } from '@denwaban/domain/refusals';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { raiseCast } from '../../database/cast/raise.ts';
import * as events from '../events/store.ts';
import { type Obeyed, pretendExchange } from '../exchange/pretend/pretend.ts';
import { changeReadiness } from '../routing/change-readiness.ts';
import * as operators from '../routing/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { tick } from '../shell/due.ts';
import { scopeOf } from '../shell/http.ts';
import { type Office, openOffice } from '../testing/office.ts';
import { arrive } from './arrive.ts';
import { callDue } from './due.ts';
import { hear } from './hear.ts';
import { live } from './lists/store.ts';
import * as operate from './operate.ts';
import * as store from './store.ts';

const start = '2026-11-20T10:00:00+09:00';
const { minato, sakura } = cast;
const [first, second] = Object.values(minato.staff)
  .filter(({ role, grants }) => role === 'operator' && grants.includes(sakura.id))
  .map(({ id }): Asker => ({ as: 'staff', agency: minato.id, client: null, person: id, role: 'operator' }));

let office: Office;
let books: Books;
let obeyed: Obeyed[] = [];

beforeAll(async () => {
  office = await openOffice(start);
  const pretend = pretendExchange((done) => obeyed.push(done));
  books = { ...office.books, exchanges: new Map([['pretend', pretend]]) };
  await raiseCast(books);
});
afterAll(() => office.close());
beforeEach(async () => {
  office.setTime(start);
  obeyed = [];
  await house(async (tx) => {
    for (const call of await live(tx)) {
      await hear(tx, call.id, { fact: 'caller_lost' });
      await hear(tx, call.id, { fact: 'wrapped_up', operator: call.operator ?? '' });
    }
  });
  for (const asker of [first, second]) await ready(asker as Asker, 'seated');
});

const house = <T>(work: (tx: AgencyTx) => Promise<T>) =>
  inAgency(books, { as: 'staff', agency: minato.id, by: theHouse }, work);
const as = <T>(asker: Asker | undefined, work: (tx: AgencyTx, asker: Asker) => Promise<T>) =>
  inAgency(books, scopeOf(asker as Asker), (tx) => work(tx, asker as Asker));
const ready = (asker: Asker, readiness: 'seated' | 'available') =>
  as(asker, (tx) => changeReadiness(tx, { body: { readiness, reason: null } }, asker));
const found = async (id: string) => (await house((tx) => store.find(tx, id))) as Call;

async function rings(number = '+819012345678'): Promise<Call> {
  const call = await house((tx) =>
    arrive(tx, { line: sakura.lines.number.id, from: { kind: 'number', e164: number } }),
  );
  if (isRefusal(call)) throw new Error(call.code);
  return found(call.id);
}

function offerOf(call: Call) {
  if (call.state.is !== 'offered') throw new Error(`the call is ${call.state.is}`);
  return call.state;
}

test('a caller waits until an operator is free, and is then offered at once', async () => {
  const call = await rings();
  expect(call.state.is).toBe('waiting');
  await ready(first as Asker, 'available');
  expect(offerOf(await found(call.id)).operator).toBe(first?.person);
});

test('an offer nobody takes lapses by the clock, the operator is away and the next one is asked', async () => {
  await ready(first as Asker, 'available');
  const call = await rings();
  expect(offerOf(call).operator).toBe(first?.person);
  await ready(second as Asker, 'available');
  office.setTime('2026-11-20T10:00:21+09:00');
  await tick(books, { call: (due) => callDue(books, due), command: async () => {} });
  expect(offerOf(await found(call.id))).toMatchObject({ operator: second?.person, since: new Date(start) });
  const missed = await house((tx) => operators.find(tx, first?.person ?? ''));
  expect(missed).toMatchObject({ readiness: 'away', reason: 'offer_lapsed', call: null });
});

test('of two operators who answer at once, one has the call and the other hears who was first', async () => {
  await ready(first as Asker, 'available');
  const call = await rings();
  const { offer } = offerOf(call);
  const asked = { params: { id: call.id }, body: { offer } };
  const answers = await Promise.all(
    [first, second].map((each) => as(each, (tx, who) => operate.answer(tx, asked, who))),
  );
  expect(answers.filter(isRefusal)).toHaveLength(1);
  expect((await found(call.id)).state).toMatchObject({ is: 'talking', operator: first?.person });
});

test('ten callers at once and two operators make two offers and a queue in order of arrival', async () => {
  await ready(first as Asker, 'available');
  await ready(second as Asker, 'available');
  const calls = await Promise.all(Array.from({ length: 10 }, (_, i) => rings(`+8190000000${10 + i}`)));
  const states = await Promise.all(calls.map(async ({ id }) => (await found(id)).state.is));
  expect(states.filter((state) => state === 'offered')).toHaveLength(2);
  expect(states.filter((state) => state === 'waiting')).toHaveLength(8);
});

test('a call outside the client’s hours is never offered', async () => {
  office.setTime('2026-11-20T22:00:00+09:00');
  await ready(first as Asker, 'available');
  expect((await rings()).state.is).toBe('closed');
});

test('commands are carried out once and struck off', async () => {
  await ready(first as Asker, 'available');
  const call = await rings();
  await expect.poll(async () => (await found(call.id)).unconfirmed).toEqual([]);
  const steps = obeyed.filter(({ leg }) => leg.call === call.id).map(({ step }) => step);
  expect(steps).toEqual([...new Set(steps)]);
  expect(obeyed.map(({ command }) => command.do)).toContain('ring');
});

test('what was carried out is struck off with what the call is saved for next', async () => {
  await ready(first as Asker, 'available');
  const call = await rings();
  const steps = () => obeyed.filter(({ leg }) => leg.call === call.id).map(({ step }) => step);
  await expect.poll(() => steps().length).toBe(call.step);
  const { offer, operator } = offerOf(call);
  await house((tx) => hear(tx, call.id, { fact: 'answered', offer, operator }));
  expect((await found(call.id)).unconfirmed.map(({ step }) => step).filter((step) => step <= call.step)).toEqual([]);
});

test('the reason for an offer stands with it, and in the history', async () => {
  await ready(first as Asker, 'available');
  const call = await rings();
  const why = { rule: 'only_one_granted', free: 1 };
  expect(offerOf(call).why).toMatchObject(why);
  const offered = (await house((tx) => events.of(tx, call.id))).filter(({ name }) => name === 'call.offered');
  expect(offered).toMatchObject([{ data: { operator: first?.person, why } }]);
});

test('what a crash kept from being carried out is carried out when its wait is over', async () => {
  const deaf = { ...books, exchanges: new Map() };
  const call = await inAgency(deaf, { as: 'staff', agency: minato.id, by: theHouse }, (tx) =>
    arrive(tx, { line: sakura.lines.number.id, from: { kind: 'withheld' } }),
  );
  if (isRefusal(call)) throw new Error(call.code);
  expect((await found(call.id)).unconfirmed.length).toBeGreaterThan(0);
  await house((tx) => hear(tx, call.id, { fact: 'hung_up', by: 'caller' }));
  await expect.poll(() => obeyed.map(({ command }) => command.do)).toContain('hang_up');
});

test('the caller who rings again is the same caller, and only to this client', async () => {
  const [once, again] = [await rings('+819099990000'), await rings('+819099990000')];
  expect(once.caller).not.toBeNull();
  expect(again.caller).toBe(once.caller);
});

test('a number merely stated on a web page opens no history', async () => {
  const from = { kind: 'web', stated: '+819099990000' } as const;
  const call = await house((tx) => arrive(tx, { line: sakura.lines.number.id, from }));
  expect(call).toMatchObject({ caller: null });
});

test('an operator without the call is refused, whatever is asked', async () => {
  await ready(first as Asker, 'available');
  const call = await rings();
  const asked = { params: { id: call.id } };
  for (const ask of [operate.hold, operate.hangUp, operate.finishWrapUp])
    expect(isRefusal(await as(second, (tx, who) => ask(tx, asked, who)))).toBe(true);
});
