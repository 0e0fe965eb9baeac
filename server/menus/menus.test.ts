import type { MenuPartShown } from '@denwaban/api/menus';
import type { Fact } from '@denwaban/domain/calls';
import { usualRates } from '@denwaban/domain/tolls';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { arrive } from '../calls/arrive.ts';
import { hear } from '../calls/hear.ts';
import * as calls from '../calls/store.ts';
import * as trunks from '../exchange/asterisk/trunks/store.ts';
import { pretendExchange } from '../exchange/pretend/pretend.ts';
import * as lines from '../lines/store.ts';
import { listMissedCalls } from '../missed-calls/list-missed-calls.ts';
import * as reports from '../reports/material/store.ts';
import { board } from '../routing/board.ts';
import type { Asker } from '../shell/ask.ts';
import * as stock from '../stock/store.ts';
import { allowed } from '../testing/examples.ts';
import { ask } from '../testing/office.ts';
import { kobayashi, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import * as tolls from '../tolls/store.ts';
import * as usage from '../usage/store.ts';
import { getMenus, getOwnMenus } from './get-menus.ts';
import { setMenu } from './set-menu.ts';

const { sakura } = cast;
const line = sakura.lines.number.id;
const own = sakura.lines.number.number as string;
// さくら通販 is open then, and closed in the evening.
const noon = '2026-05-12T12:00:00+09:00';
const evening = '2026-05-12T20:30:00+09:00';
const manager: Asker = { ...watanabe, role: 'manager' } as Asker;
const us = { is: 'us' } as const;
const desk = { is: 'desk', number: '03-9876-5432', seconds: 20 } as const;
const voicemail = { is: 'voicemail' } as const;
const asks = {
  ...{ is: 'keys', words: 'ご注文は1を、クレームは2を押してください。', otherwise: us },
  keys: [
    { key: '1', label: 'ご注文', leads: desk },
    { key: '2', label: 'クレーム', leads: us },
  ],
} as const;
const always = (begins: object) => ({ when: { is: 'always' }, begins }) as MenuPartShown;

let shift: Shift;
beforeAll(async () => {
  const can = ['offer', 'voicemail', 'tell_wait', 'keys', 'transfer'] as const;
  shift = await openShift(noon, { exchanges: new Map([['pretend', { ...pretendExchange(), can }]]) });
  await shift.asHouse(async (tx) => {
    await lines.save(tx, { ...sakura.lines.number, exchange: 'pretend' });
    const id = tx.id();
    await trunks.save(tx, {
      ...{ id, name: '外線', joins: 'address', host: 'carrier.example.jp', port: 5060, account: '', sealed: null },
      ...{ peers: [], mostCalls: 2, rings: ['fixed', 'mobile'], rates: usualRates, mostYenADay: 10_000 },
      ...{ shownNumber: null, state: 'open', standing: 'reachable', standsSince: tx.now },
    });
    await stock.save(tx, { id: tx.id(), trunk: id, number: own, addedAt: tx.now, returnedAt: null, forPeople: false });
  });
});
afterAll(() => shift?.close());
beforeEach(() => shift.setTime(noon));

const set = (...parts: MenuPartShown[]) =>
  shift.as(manager, (tx) => setMenu(tx, ask({ params: { id: line }, body: { menu: { parts } } })));
const begins = async (...parts: MenuPartShown[]) => allowed((await set(...parts)) ?? 'done');
const rings = async (number = '+819012345678') =>
  allowed(await shift.asHouse((tx) => arrive(tx, { line, from: { kind: 'number', e164: number } })));
const found = (id: string) => shift.asHouse((tx) => calls.find(tx, id));
const hears = async (id: string, ...facts: Fact[]) => {
  for (const fact of facts) await shift.asHouse((tx) => hear(tx, id, fact));
  return found(id);
};
const running = () => shift.asHouse((tx) => tolls.allRunning(tx));
const ringOf = async (id: string) => (await found(id))?.third?.transfer ?? '';
const key = (pressed: string): Fact => ({ fact: 'key_pressed', key: pressed });
const leaves: Fact = { fact: 'hung_up', by: 'caller' };
const shown = async () =>
  allowed(await shift.as(suzuki, (tx) => getMenus(tx, ask({ params: { client: sakura.id } })))).lines.find(
    ({ id }) => id === line,
  );

test('is set, kept in E.164, and shown to the office and to the client’s people, with the part that holds now', async () => {
  await begins({ when: { is: 'out_of_hours' }, begins: voicemail }, {
    when: { is: 'in_hours' },
    begins: { ...asks },
  } as never);
  const kept = { ...asks, keys: [{ ...asks.keys[0], leads: { ...desk, number: '+81398765432' } }, asks.keys[1]] };
  expect(await shown()).toMatchObject({
    can: { ask: true, ringDesk: true, takeMessages: true },
    menu: { parts: [{ begins: voicemail }, { begins: kept }] },
    now: 1,
  });
  shift.setTime(evening);
  expect(await shown()).toMatchObject({ now: 0 });
  const theirs = allowed(await shift.as(kobayashi, (tx, who) => getOwnMenus(tx, undefined, who)));
  expect(theirs.lines.find(({ id }) => id === line)).toEqual(await shown());
});

test.each<[string, string, string]>([
  ['that leads back to us', own, 'number_leads_back'],
  ['of the police', '110', 'number_of_a_service'],
  ['abroad', '010-1-212-555-0100', 'number_abroad'],
  ['of a kind that nobody may ring', '0120-123-456', 'number_kind_switched_off'],
])('a number %s is refused where it stands', async (_, number, code) => {
  const keys = [{ key: '1', label: 'ご注文', leads: { ...desk, number } }];
  expect(await set(always({ ...asks, keys }))).toMatchObject({
    code: 'incomplete_input',
    problems: [{ field: 'parts.0.begins.keys.0.leads.number', code }],
  });
});

test('what moves the line’s calls must be able to do it; where it cannot any more, calls begin with us', async () => {
  await begins(always(asks));
  await shift.asHouse((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'browser' }));
  expect(await set(always(asks))).toMatchObject({ code: 'menu_not_possible' });
  const { id } = await rings();
  expect(await found(id)).toMatchObject({ state: { is: 'waiting' }, menu: null });
  await hears(id, leaves);
  await shift.asHouse((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'pretend' }));
});

test('a key leads to the client’s own telephone through the one door, and from its answer on it is paid for', async () => {
  await begins(always(asks));
  const { id } = await rings();
  expect(await found(id)).toMatchObject({ state: { is: 'choosing' } });
  expect(await hears(id, key('1'))).toMatchObject({ state: { is: 'at_client' }, third: { is: 'rung' } });
  const ring = await ringOf(id);
  expect(await running()).toMatchObject([
    { id: ring, call: id, purpose: 'client_telephone', by: null, answeredAt: null },
  ]);
  const { beforeUs, waiting } = await shift.as(watanabe, (tx) => board(tx));
  expect(beforeUs).toMatchObject([{ id, state: 'at_client' }]);
  expect(waiting).toEqual([]);
  await hears(id, { fact: 'third_answered', transfer: ring });
  expect(await running()).toMatchObject([{ answeredAt: new Date(noon) }]);
  expect((await shift.as(watanabe, (tx) => board(tx))).beforeUs).toEqual([]);
  expect(await hears(id, { fact: 'third_gone', transfer: ring, why: 'hung_up' })).toMatchObject({
    state: { is: 'ended', how: 'at_client' },
  });
  expect(await running()).toEqual([]);
});

test('what the client takes is neither counted nor told as ours', async () => {
  await begins(always(desk));
  const { id } = await rings();
  await hears(id, { fact: 'third_answered', transfer: await ringOf(id) }, leaves);
  await shift.settle();
  expect(await shift.asHouse((tx) => usage.lockOfCall(tx, id))).toBeNull();
  const day = {
    client: sakura.id,
    from: new Date('2026-05-12T00:00:00+09:00'),
    to: new Date('2026-05-13T00:00:00+09:00'),
  };
  expect((await shift.asHouse((tx) => reports.callsIn(tx, day))).map((call) => call.id)).not.toContain(id);
  expect(await shift.asHouse((tx) => reports.isBeingJudged(tx, day))).toBe(false);
});

test('where no trunk is free the call is ours at once, and so it is when nobody answers there', async () => {
  await begins(always(desk));
  const first = await rings('+819011112222');
  const second = await rings('+819033334444');
  expect(await found(second.id)).toMatchObject({
    state: { is: 'waiting' },
    menu: { desk: { missed: 'not_ringable' } },
  });
  shift.setTime('2026-05-12T12:00:20+09:00');
  await shift.settle();
  expect(await found(first.id)).toMatchObject({
    state: { is: 'waiting', since: first.arrivedAt },
    menu: { desk: { missed: 'no_answer' } },
  });
  expect(await running()).toEqual([]);
  await hears(first.id, leaves);
  await hears(second.id, leaves);
});

test('who gives up in the menu is a missed call, and who is talked to at the client’s is none any more', async () => {
  const number = '+819055556666';
  const missed = async () => {
    const { items } = await shift.as(suzuki, (tx, who) =>
      listMissedCalls(tx, { query: { state: 'open', limit: 50 } }, who),
    );
    return items.filter((item) => item.number === number).length;
  };
  await begins(always(asks));
  const { id } = await rings(number);
  await hears(id, leaves);
  await shift.settle();
  expect(await missed()).toBe(1);
  await begins(always(desk));
  const again = await rings(number);
  await hears(again.id, { fact: 'third_answered', transfer: await ringOf(again.id) });
  await shift.settle();
  expect(await missed()).toBe(0);
  await hears(again.id, leaves);
});

test('taken away, calls begin with us', async () => {
  allowed(
    (await shift.as(manager, (tx) => setMenu(tx, ask({ params: { id: line }, body: { menu: null } })))) ?? 'done',
  );
  expect(await shown()).toMatchObject({ menu: null, now: null });
  const { id } = await rings();
  expect(await found(id)).toMatchObject({ state: { is: 'waiting' }, menu: null });
  await hears(id, leaves);
});
