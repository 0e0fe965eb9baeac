import type { Fact } from '@denwaban/domain/calls';
import type { Choice } from '@denwaban/domain/overflow';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { arrive } from '../calls/arrive.ts';
import { hear } from '../calls/hear.ts';
import * as calls from '../calls/store.ts';
import { pretendExchange } from '../exchange/pretend/pretend.ts';
import * as lines from '../lines/store.ts';
import { listMissedCalls, listOwnMissedCalls } from '../missed-calls/list-missed-calls.ts';
import { setMissedCallPolicy } from '../missed-calls/policy.ts';
import {
  claimMissedCall,
  reopenMissedCall,
  settleMissedCall,
  settleOwnMissedCall,
} from '../missed-calls/settle-missed-call.ts';
import { changeReadiness } from '../routing/change-readiness.ts';
import * as routing from '../routing/store.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { ito, kobayashi, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { getOverflow } from './get-overflow.ts';
import { setOverflow, setReserve } from './set-overflow.ts';

const { sakura } = cast;
const line = sakura.lines.number.id;
const noon = '2026-05-12T12:00:00+09:00';
const manager: Asker = { ...watanabe, role: 'manager' } as Asker;
const ofSakura = { params: { client: sakura.id }, body: undefined, query: undefined };
const asks = (...choices: Choice[]) => ({ is: 'asks' as const, choices });
const settings = { waitedSeconds: 60, expectedMinutes: null, before: null, others: false } as const;

let shift: Shift;
beforeAll(async () => {
  const pretend = { ...pretendExchange(), can: ['offer', 'voicemail', 'tell_wait', 'keys', 'dial'] as const };
  shift = await openShift(noon, { exchanges: new Map([['pretend', pretend]]) });
  await shift.asHouse((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'pretend' }));
});
afterAll(() => shift.close());
beforeEach(() => shift.setTime(noon));

const set = (overflow: Parameters<typeof setOverflow>[1]['body']['overflow']) =>
  shift.as(manager, (tx) => setOverflow(tx, { params: { id: line }, body: { overflow } }));
const rings = async (number: string | null) => {
  const from = number === null ? ({ kind: 'withheld' } as const) : ({ kind: 'number', e164: number } as const);
  return allowed(await shift.asHouse((tx) => arrive(tx, { line, from })));
};
const found = async (id: string) => {
  const call = await shift.asHouse((tx) => calls.find(tx, id));
  if (!call) throw new Error('there is no such call');
  return call;
};
const hears = (id: string, ...facts: Fact[]) =>
  shift.asHouse(async (tx) => {
    for (const fact of facts) await hear(tx, id, fact);
  });
const later = (seconds: number) => new Date(Date.parse(noon) + seconds * 1000).toISOString();
const gone: Fact = { fact: 'hung_up', by: 'caller' };
const missed = (state: 'open' | 'settled' = 'open') =>
  shift.as(suzuki, (tx, who) => listMissedCalls(tx, { query: { state, limit: 50 } }, who));

test('what a line does is set and shown, and only what its calls allow', async () => {
  expect(await set({ ...settings, does: { is: 'waits' } })).toMatchObject({
    problems: [{ field: 'does', code: 'required' }],
  });
  allowed((await set({ ...settings, does: asks('voicemail') })) ?? 'done');
  const shown = allowed(await shift.as(suzuki, (tx) => getOverflow(tx, ofSakura)));
  expect(shown.lines.find(({ id }) => id === line)).toMatchObject({
    can: { ask: true, ringBack: true, takeMessages: true },
    overflow: { ...settings, does: asks('voicemail') },
  });
  await shift.asHouse((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'browser' }));
  expect(await set({ ...settings, does: asks('voicemail') })).toMatchObject({ code: 'overflow_not_possible' });
  await shift.asHouse((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'pretend' }));
});

test('who waits as long as the line allows is told what else there is; no number is promised a call that nothing may ring', async () => {
  allowed((await set({ ...settings, does: asks('callback', 'voicemail') })) ?? 'done');
  const { id } = await rings('+819012345678');
  shift.setTime(later(30));
  await shift.settle();
  expect((await found(id)).state).not.toHaveProperty('overflow');
  shift.setTime(later(61));
  await shift.settle();
  // There is no trunk in these books.
  expect((await found(id)).state).toMatchObject({ is: 'waiting', overflow: { choices: ['voicemail'], others: false } });
  await hears(id, { fact: 'key_pressed', key: '2' });
  expect((await found(id)).state).toMatchObject({ is: 'speaking', queued: true });
  await hears(id, { fact: 'message_left', seconds: 0 });
  expect((await found(id)).state).toEqual({ is: 'ended', how: 'abandoned' });
});

describe('a kept place', () => {
  const operator = suzuki.person;
  const offer = '019e1f46-0000-7000-8000-000000000001';
  const way = { trunk: 'any', number: '+819012345678', shown: '+81312341020' };
  const keepsPlace = async () => {
    const { id } = await rings('+819012345678');
    const to = {
      voicemailSeconds: 120,
      ringUntil: new Date(later(3600)),
      choices: ['callback' as const],
      others: false,
    };
    const key: Fact = { fact: 'key_pressed', key: '1' };
    const overflowed: Fact = { fact: 'overflowed', because: 'waited', to, unasked: false, position: 1, minutes: null };
    await hears(id, overflowed, key, key, { fact: 'announced' });
    return id;
  };
  const becomes = (readiness: 'available' | 'signed_off') =>
    shift.as(suzuki, (tx, who) => changeReadiness(tx, { body: { readiness, reason: null } }, who));

  test('that nothing may ring rests, and whoever was chosen for it is rung by the next caller', async () => {
    const kept = await keepsPlace();
    const { id: waits } = await rings('+819087654321');
    await becomes('available');
    expect((await found(kept)).state).toMatchObject({ is: 'kept', place: { from: new Date(later(60)), attempts: 0 } });
    expect((await found(waits)).state).toMatchObject({ is: 'offered', operator });
    await hears(waits, gone);
    await hears(kept, { fact: 'rang_again' });
    await becomes('signed_off');
  });

  test('whose turn the operator lets pass sets them away, as any other call does', async () => {
    const kept = await keepsPlace();
    await becomes('available');
    await hears(kept, { fact: 'offered', offer, operator, until: new Date(later(20)), way });
    expect((await found(kept)).state).toMatchObject({ is: 'offered', operator });
    await hears(kept, { fact: 'offer_lapsed', offer });
    expect((await found(kept)).state).toMatchObject({ is: 'kept', place: { attempts: 0 } });
    expect(await shift.asHouse((tx) => routing.find(tx, operator))).toMatchObject({ readiness: 'away', call: null });
    await hears(kept, { fact: 'rang_again' });
    await becomes('signed_off');
  });
});

test('the reserve is rung when a call overflows, and not before', async () => {
  await shift.asHouse(async (tx) => {
    const without = (await routing.grants(tx)).filter(
      ({ staff, client }) => staff === ito.person && client !== sakura.id,
    );
    await routing.setGrants(
      tx,
      ito.person,
      without.filter(({ onlyOverflow }) => !onlyOverflow).map(({ client }) => client),
    );
  });
  const stranger = { ...ofSakura, body: { staff: [sakura.id] } };
  expect(await shift.as(manager, (tx) => setReserve(tx, stranger))).toMatchObject({ code: 'incomplete_input' });
  allowed((await shift.as(manager, (tx) => setReserve(tx, { ...ofSakura, body: { staff: [ito.person] } }))) ?? 'done');
  const { people } = allowed(await shift.as(suzuki, (tx) => getOverflow(tx, ofSakura)));
  expect(people.find(({ id }) => id === ito.person)?.answers).toBe('on_overflow');
  allowed((await set({ ...settings, others: true, does: { is: 'waits' } })) ?? 'done');
  await shift.as(ito, (tx, who) => changeReadiness(tx, { body: { readiness: 'available', reason: null } }, who));
  const { id } = await rings('+819012345678');
  await shift.settle();
  expect((await found(id)).state.is).toBe('waiting');
  shift.setTime(later(61));
  await shift.settle();
  expect((await found(id)).state).toMatchObject({ is: 'offered', operator: ito.person });
  await hears(id, gone);
  await shift.as(ito, (tx, who) => changeReadiness(tx, { body: { readiness: 'signed_off', reason: null } }, who));
});

test('three calls in vain are one missed call, which a later answer settles; withheld numbers are counted', async () => {
  const { items: before, withheldToday } = await missed();
  for (const [seconds, number] of [
    [0, '+819033334444'],
    [10, '+819033334444'],
    [20, '+819033334444'],
    [25, null],
  ] as const) {
    shift.setTime(later(seconds));
    const { id } = await rings(number);
    shift.setTime(later(seconds + 4));
    await hears(id, gone);
    await shift.settle();
    await shift.settle();
  }
  const after = await missed();
  expect(after.withheldToday).toBe(withheldToday + 1);
  expect(after.items).toHaveLength(before.length + 1);
  const item = after.items.find(({ number }) => number === '+819033334444');
  expect(item).toMatchObject({ times: 3, longestWaitSeconds: 4, why: 'abandoned', state: 'open', overdue: false });

  shift.setTime(later(60));
  const call = await shift.talks('+819033334444');
  await shift.settle();
  expect((await missed('settled')).items[0]).toMatchObject({
    ...{ id: item?.id, state: 'answered', settled: { result: null, by: null }, may: { settle: false, reopen: false } },
  });
  await shift.ends(call);
});

test('a missed call is claimed, settled, opened again, and late when its clock has run out', async () => {
  const { id } = await rings('+819055556666');
  await hears(id, gone);
  await shift.settle();
  const [item] = (await missed()).items.filter(({ number }) => number === '+819055556666');
  const params = { id: item?.id ?? '' };
  const claimed = allowed(await shift.as(suzuki, (tx, who) => claimMissedCall(tx, { params }, who)));
  expect(claimed.claimedBy?.id).toBe(suzuki.person);
  const body = { result: 'called_back', words: '' } as const;
  const done = allowed(await shift.as(suzuki, (tx, who) => settleMissedCall(tx, { params, body }, who)));
  expect(done).toMatchObject({ state: 'settled', settled: { result: 'called_back' }, may: { reopen: true } });
  allowed(await shift.as(suzuki, (tx, who) => reopenMissedCall(tx, { params }, who)));
  shift.setTime('2026-05-12T12:31:00+09:00');
  await shift.settle();
  expect((await missed()).items.find((each) => each.id === params.id)).toMatchObject({ overdue: true, state: 'open' });
});

test('the client’s people see and settle them where the client wishes it', async () => {
  const theirs = () =>
    shift.as(kobayashi, (tx, who) => listOwnMissedCalls(tx, { query: { state: 'open', limit: 50 } }, who));
  const { shown, items } = await theirs();
  expect([shown, items.length > 0]).toEqual([true, true]);
  const params = { id: items[0]?.id ?? '' };
  const body = { result: 'not_needed', words: '済み' } as const;
  const done = allowed(await shift.as(kobayashi, (tx, who) => settleOwnMissedCall(tx, { params, body }, who)));
  expect(done).toMatchObject({ state: 'settled', settled: { result: 'not_needed', words: '済み' } });
  const hidden = { ...ofSakura, body: { withinMinutes: 60, shownToClient: false } };
  allowed((await shift.as(manager, (tx) => setMissedCallPolicy(tx, hidden))) ?? 'done');
  expect(await theirs()).toEqual({ items: [], next: null, shown: false });
  expect(await shift.as(kobayashi, (tx, who) => settleOwnMissedCall(tx, { params, body }, who))).toMatchObject({
    code: 'not_found',
  });
});
