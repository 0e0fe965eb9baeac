import type { CallOutWanted } from '@denwaban/api/calls-out';
import { type Call, type Fact, ownOffer } from '@denwaban/domain/calls';
import { isRefusal } from '@denwaban/domain/refusals';
import { usualRates } from '@denwaban/domain/tolls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../../database/cast/index.ts';
import { passOnDone } from '../../callbacks/pass-on-done.ts';
import { settleCallback } from '../../callbacks/settle-callback.ts';
import * as callbacks from '../../callbacks/store.ts';
import { getCase } from '../../cases/get-case.ts';
import * as trunks from '../../exchange/asterisk/trunks/store.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { pretendExchange } from '../../exchange/pretend/pretend.ts';
import { callsIn } from '../../reports/material/store.ts';
import * as seats from '../../routing/store.ts';
import type { Asker } from '../../shell/ask.ts';
import * as stock from '../../stock/store.ts';
import { allowed } from '../../testing/examples.ts';
import { ask } from '../../testing/office.ts';
import { aFault, openShift, type Shift, suzuki, watanabe } from '../../testing/shift.ts';
import { listSpending } from '../../tolls/list-spending.ts';
import { hear } from '../hear.ts';
import * as lists from '../lists/store.ts';
import { finishWrapUp } from '../operate.ts';
import * as store from '../store.ts';
import { dialOut } from './dial.ts';
import { prepareCallOut } from './prepare.ts';
import { sendKeys } from './send-keys.ts';

const { sakura } = cast;
const day = '2026-05-07';
const at = (time: string) => shift.setTime(`${day}T${time}+09:00`);
const lines: Exchange = { ...pretendExchange(), kind: 'asterisk', can: ['offer', 'hold', 'dial', 'send_keys'] };
let shift: Shift;
let trunk: string;

beforeAll(async () => {
  const exchanges = new Map([['pretend', pretendExchange()] as const, ['asterisk', lines] as const]);
  shift = await openShift(`${day}T10:42:00+09:00`, { exchanges });
  trunk = await shift.asHouse(async (tx) => {
    const id = tx.id();
    await trunks.save(tx, {
      ...{ id, name: '外線', joins: 'address', host: 'carrier.example.jp', port: 5060, account: '', sealed: null },
      ...{ peers: [], mostCalls: 2, rings: ['fixed', 'mobile'], rates: usualRates, mostYenADay: 10_000 },
      ...{ shownNumber: null, state: 'open', standing: 'reachable', standsSince: tx.now },
    });
    const number = sakura.lines.number.number as string;
    await stock.save(tx, { id: tx.id(), trunk: id, number, addedAt: tx.now, returnedAt: null, forPeople: false });
    return id;
  });
});
afterAll(() => shift.close());

const dials = (about: CallOutWanted['about'], number = '', who: Asker = suzuki) =>
  shift.as(who, (tx, asker) => dialOut(tx, ask({ body: { about, number } }), asker));
const hears = (id: string, fact: Fact) => shift.asHouse((tx) => hear(tx, id, fact)) as Promise<Call>;
const found = (id: string) => shift.asHouse((tx) => store.find(tx, id)) as Promise<Call>;
const lifts = (id: string) => hears(id, { fact: 'answered', offer: ownOffer, operator: suzuki.person });
const putsAway = (id: string) => shift.as(suzuki, (tx, who) => finishWrapUp(tx, { params: { id } }, who));
const tollOf = async (call: string) =>
  shift.asHouse((tx) => tx.q.selectFrom('tolls').selectAll().where('call_id', '=', call).executeTakeFirstOrThrow());

/** A fault of 山本様's, whom the client wants us to tell something. */
async function toTell() {
  const { id: about } = await shift.takes(aFault());
  await shift.settle();
  const callback = (await shift.asHouse((tx) => callbacks.ofCase(tx, about)))!;
  const body = { result: 'pass_on', words: '代わりの品を明日お届けします' } as const;
  allowed(await shift.as(watanabe, (tx, who) => settleCallback(tx, { params: { id: callback.id }, body }, who)));
  return { about, id: callback.id };
}

test('before anything is rung, the operator is told where it leads, as whom and at what cost', async () => {
  const { id } = await toTell();
  const asked = ask({ body: { about: { is: 'callback', id }, number: '' } } as const);
  expect(await shift.as(suzuki, (tx, who) => prepareCallOut(tx, asked, who))).toMatchObject({
    ...{ client: { name: 'さくら通販' }, number: '+819012345678', leadsTo: 'mobile', shown: '+81312341020' },
    ...{ rate: { yen: 18, seconds: 60 }, spent: 0, cap: 10_000, nearCap: false },
  });
});

test('an attempt in vain stands with the callback, and in the history of its case', async () => {
  const { about, id } = await toTell();
  const { call } = allowed(await dials({ is: 'callback', id }));
  expect(await found(call)).toMatchObject({ state: { is: 'dialling' }, from: { e164: '+819012345678' } });
  expect(await shift.asHouse((tx) => seats.find(tx, suzuki.person))).toMatchObject({ call });
  await lifts(call);
  const { out } = await found(call);
  const over = await hears(call, { fact: 'not_reached', toll: out!.toll, why: 'busy' });
  expect(over.state.is).toBe('wrap_up');
  allowed((await putsAway(call)) ?? 'done');
  expect(await shift.asHouse((tx) => callbacks.find(tx, id))).toMatchObject({
    attempts: 1,
    state: { is: 'passed_on' },
  });
  const file = allowed(await shift.as(suzuki, (tx, who) => getCase(tx, { params: { id: about } }, who)));
  expect(file.history.map(({ name }) => name).filter((name) => name.startsWith('call.'))).toEqual([
    'call.dialled',
    'call.got_nobody',
  ]);
  expect(await tollOf(call)).toMatchObject({ yen: 0, masked_number: '090-1234-****', answered_at: null });
});

test('a conversation costs by every minute begun, keeps the promise, and is no call that came in', async () => {
  const { id } = await toTell();
  at('11:00:00');
  const before = await shift.asHouse((tx) => lists.answeredSince(tx, suzuki.person, new Date(`${day}T00:00:00+09:00`)));
  const { call } = allowed(await dials({ is: 'callback', id }));
  await lifts(call);
  const { out } = await found(call);
  at('11:00:20');
  await hears(call, { fact: 'reached', toll: out!.toll });
  at('11:01:10');
  const spent = allowed(await shift.as(watanabe, (tx) => listSpending(tx))).days;
  expect(spent).toEqual([{ day, calls: 2, answered: 1, yen: 18 }]);
  const keys = ask({ params: { id: call }, body: { keys: '１２－３４#' } });
  allowed((await shift.as(suzuki, (tx, who) => sendKeys(tx, keys, who))) ?? 'done');
  at('11:01:25');
  await hears(call, { fact: 'hung_up', by: 'caller' });
  allowed(await shift.as(suzuki, (tx, who) => passOnDone(tx, { params: { id } }, who)));
  allowed((await putsAway(call)) ?? 'done');
  expect(await tollOf(call)).toMatchObject({ yen: 36, by_staff: suzuki.person });
  await shift.settle();

  const range = { from: new Date(`${day}T00:00:00+09:00`), to: new Date(`${day}T23:59:00+09:00`) };
  const [reported, answered, judged, unfinished] = await shift.asHouse((tx) =>
    Promise.all([
      callsIn(tx, { client: sakura.id, ...range }),
      lists.answeredSince(tx, suzuki.person, range.from),
      tx.q.selectFrom('usage_lines').select('id').where('call_id', '=', call).execute(),
      lists.unfinishedOf(tx, suzuki.person),
    ]),
  );
  expect(reported.map((each) => each.id)).not.toContain(call);
  expect([answered, judged, unfinished.map((each) => each.id)]).toEqual([before, [], []]);
  const page = (direction: 'in' | 'out') => shift.asHouse((tx) => lists.page(tx, { limit: 50, direction }));
  expect((await page('out')).map((each) => each.id)).toContain(call);
  expect((await page('in')).map((each) => each.id)).not.toContain(call);
  const written = await shift.asHouse((tx) =>
    tx.q.selectFrom('events').select(['name', 'data']).where('about', '=', call).execute(),
  );
  expect(JSON.stringify(written)).not.toContain('1234');
});

test('what the day may cost is a limit, near which the supervisors are told once', async () => {
  const limit = (yen: number) =>
    shift.asHouse((tx) => tx.q.updateTable('trunks').set({ most_yen_a_day: yen }).where('id', '=', trunk).execute());
  const warnings = () =>
    shift.asHouse((tx) => tx.q.selectFrom('events').select('data').where('name', '=', 'trunk.cap_near').execute());
  const client = { is: 'client', id: sakura.id } as const;
  await limit(60);
  const first = allowed(await dials(client, '090-9999-0000')).call;
  expect(await warnings()).toEqual([{ data: { spent: 54, cap: 60 } }]);
  const letters = await shift.asHouse((tx) =>
    tx.q.selectFrom('letters').select('id').where('kind', '=', 'spending').execute(),
  );
  expect(letters.length).toBeGreaterThan(0);
  await hears(first, { fact: 'offer_declined', offer: ownOffer });
  await limit(50);
  const refused = await dials(client, '090-9999-0000');
  expect(isRefusal(refused) && refused).toMatchObject({
    code: 'spending_cap_reached',
    figures: { spent: 36, cap: 50 },
  });
  expect(await warnings()).toHaveLength(1);
  expect(await shift.asHouse((tx) => seats.find(tx, suzuki.person))).toMatchObject({ call: null });
  await limit(10_000);
});

test('nobody rings for a client that is not theirs', async () => {
  const takahashi: Asker = { ...suzuki, person: cast.minato.staff.takahashi.id };
  await shift.asHouse((tx) =>
    seats.save(tx, {
      ...{ id: takahashi.person, readiness: 'available', reason: null, since: tx.now, call: null, idleSince: tx.now },
    }),
  );
  const refused = await dials({ is: 'client', id: cast.keyaki.id }, '090-9999-0000', takahashi);
  expect(refused).toMatchObject({ code: 'not_found' });
});
