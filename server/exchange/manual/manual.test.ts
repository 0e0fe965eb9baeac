import { leftWords } from '@denwaban/domain/clients';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../../database/cast/index.ts';
import { arrive } from '../../calls/arrive.ts';
import { desk } from '../../calls/desk.ts';
import { hear } from '../../calls/hear.ts';
import { live } from '../../calls/lists/store.ts';
import * as operate from '../../calls/operate.ts';
import * as calls from '../../calls/store.ts';
import { openCase } from '../../cases/open-case.ts';
import * as clients from '../../clients/store.ts';
import * as contracts from '../../contracts/store.ts';
import * as lines from '../../lines/store.ts';
import { changeReadiness } from '../../routing/change-readiness.ts';
import * as routing from '../../routing/store.ts';
import { allowed } from '../../testing/examples.ts';
import { aReport, openShift, type Shift, suzuki } from '../../testing/shift.ts';
import * as usage from '../../usage/store.ts';
import { pretendExchange } from '../pretend/pretend.ts';
import { enterAfterwards } from './enter-afterwards.ts';
import { listManualClients } from './list-clients.ts';
import { manualExchange } from './manual.ts';
import { takeByHand } from './take-by-hand.ts';

const { sakura, keyaki, minato } = cast;
const start = '2026-11-20T10:00:00+09:00';

let shift: Shift;

beforeAll(async () => {
  const exchanges = new Map([pretendExchange(), manualExchange()].map((each) => [each.kind, each]));
  shift = await openShift(start, { exchanges });
});
afterAll(() => shift.close());
beforeEach(async () => {
  shift.setTime(start);
  await shift.asHouse(async (tx) => {
    for (const call of await live(tx)) {
      await hear(tx, call.id, { fact: 'caller_lost' });
      await hear(tx, call.id, { fact: 'wrapped_up', operator: suzuki.person });
    }
  });
  await ready('seated');
});

const ready = (readiness: 'seated' | 'break' | 'available' | 'signed_off') =>
  shift.as(suzuki, (tx, who) => changeReadiness(tx, { body: { readiness, reason: null } }, who));
const takes = (client: string, from = '') =>
  shift.as(suzuki, (tx, who) => takeByHand(tx, { params: undefined, query: undefined, body: { client, from } }, who));
const ofSuzuki = () => shift.as(suzuki, (tx, who) => desk(tx, undefined, who));
const found = (id: string) => shift.asHouse((tx) => calls.find(tx, id));

async function finish(id: string) {
  const asked = { params: { id } };
  await shift.as(suzuki, (tx, who) => operate.hangUp(tx, asked, who));
  await shift.as(suzuki, (tx, who) => operate.finishWrapUp(tx, asked, who));
}

test('a call taken by hand stands on the desk with greeting, form, clock and history, and shows no line to be handled', async () => {
  const { call: id } = allowed(await takes(sakura.id, '０９０－１２３４－５６７８'));
  const { call, operator } = await ofSuzuki();
  expect(call).toMatchObject({
    ...{ id, state: 'talking', exchange: 'manual', can: [], offer: null },
    ...{
      from: { kind: 'number', number: '+819012345678' },
      caller: { calls: 1 },
      answeredAt: new Date(start).toISOString(),
    },
    ...{ script: { content: { greeting: sakura.script.content.greeting } }, may: { hang_up: true, dispose: true } },
  });
  expect(operator).toMatchObject({ state: 'talking', readiness: 'seated', call: id });
});

test.each([
  ['', 'out_of_area'],
  ['非通知', 'withheld'],
  ['公衆電話', 'payphone'],
  ['圏外', 'out_of_area'],
])('the display shows %j: %s', async (typed, kind) => {
  const { call } = allowed(await takes(sakura.id, typed));
  expect((await found(call))?.from.kind).toBe(kind);
});

test('a number mistyped is said so, and no call is begun', async () => {
  expect(await takes(sakura.id, '090-1234-567')).toMatchObject({
    problems: [{ field: 'from', code: 'number_wrong_length' }],
  });
  expect((await ofSuzuki()).call).toBeNull();
});

test('it stands on the client’s own number, however it was reached, and the desk’s line is made for a client without any', async () => {
  const first = await found(allowed(await takes(sakura.id)).call);
  expect(first?.line).toBe(sakura.lines.number.id);
  await finish(first?.id ?? '');
  const bare = await withoutLines();
  const one = await found(allowed(await takes(bare)).call);
  await finish(one?.id ?? '');
  const other = await found(allowed(await takes(bare)).call);
  const [line, ...further] = (await shift.asHouse((tx) => lines.ofClient(tx, bare))).filter(
    ({ state }) => state === 'open',
  );
  expect(further).toEqual([]);
  expect(line).toMatchObject({ kind: 'desk', exchange: 'manual', label: '手動受付' });
  expect([one?.line, other?.line]).toEqual([line?.id, line?.id]);
});

/** けやき with its lines closed for a while: as a company that has only just come. */
async function withoutLines(): Promise<string> {
  await shift.asHouse(async (tx) => {
    for (const line of await lines.ofClient(tx, keyaki.id)) await lines.save(tx, { ...line, state: 'closed' });
  });
  return keyaki.id;
}

test('an operator has one call: neither a second by hand, nor a waiting caller', async () => {
  await ready('available');
  const { call } = allowed(await takes(sakura.id));
  expect(await takes(sakura.id)).toMatchObject({ code: 'operator_on_call' });
  await shift.asHouse((tx) => arrive(tx, { line: sakura.lines.number.id, from: { kind: 'withheld' } }));
  expect((await ofSuzuki()).call?.id).toBe(call);
  await finish(call);
  expect((await ofSuzuki()).call).toMatchObject({ state: 'offered', from: { kind: 'withheld' } });
});

test('readiness stays as it was, and nobody takes a call who is not at the seat', async () => {
  await ready('break');
  const { call } = allowed(await takes(sakura.id));
  await finish(call);
  expect((await ofSuzuki()).operator).toMatchObject({ state: 'break', call: null });
  await ready('signed_off');
  expect(await takes(sakura.id)).toMatchObject({ code: 'operator_signed_off' });
});

test('nobody takes a call for a client that is not theirs, has left, or has no manual in force', async () => {
  const names = async () =>
    allowed(await shift.as(suzuki, (tx, who) => listManualClients(tx, undefined, who))).clients.map(({ id }) => id);
  const [all] = [minato.staff.suzuki.grants];
  expect(await names()).toEqual(expect.arrayContaining([...all]));
  await shift.asHouse((tx) => routing.setGrants(tx, suzuki.person, [keyaki.id]));
  expect(await names()).toEqual([keyaki.id]);
  expect(await takes(sakura.id)).toMatchObject({ code: 'not_found' });
  await shift.asHouse((tx) => routing.setGrants(tx, suzuki.person, all));
  await shift.asHouse((tx) => clients.save(tx, { ...sakura, state: 'left' }));
  expect(await names()).not.toContain(sakura.id);
  expect(await takes(sakura.id)).toMatchObject({ code: 'not_found' });
  const leaves = (lateWords: string) =>
    shift.asHouse((tx) =>
      sql`update journeys set noticed_on = '2026-10-01', last_day = '2026-10-31', leaving_why = '', late_words = ${lateWords}
        where client_id = ${sakura.id}`.execute(tx.q),
    );
  const guided = async () =>
    allowed(await shift.as(suzuki, (tx, who) => listManualClients(tx, undefined, who))).clients.find(
      ({ id }) => id === sakura.id,
    );
  await leaves('新しい番号はホームページでご案内しております。');
  expect(await guided()).toMatchObject({ open: false, guidance: '新しい番号はホームページでご案内しております。' });
  await leaves('');
  expect(await guided()).toMatchObject({ open: false, guidance: leftWords });
  await shift.asHouse((tx) => clients.save(tx, sakura));
  expect(await guided()).toMatchObject({ open: true, guidance: null });
  await shift.asHouse((tx) =>
    tx.q.updateTable('script_versions').set({ state: 'retired' }).where('id', '=', sakura.script.id).execute(),
  );
  expect(await takes(sakura.id)).toMatchObject({ code: 'client_without_manual' });
  await shift.asHouse((tx) =>
    tx.q.updateTable('script_versions').set({ state: 'published' }).where('id', '=', sakura.script.id).execute(),
  );
});

test('whatever becomes of the page, it is the operator’s call until it is ended, and then judged like any other', async () => {
  const { call } = allowed(await takes(sakura.id));
  shift.setTime('2026-11-20T13:00:00+09:00');
  await shift.settle();
  expect((await ofSuzuki()).call).toMatchObject({ id: call, state: 'talking' });
  await finish(call);
  await shift.settle();
  const { unfinished } = await ofSuzuki();
  expect(unfinished.find(({ id }) => id === call)).toMatchObject({ counted: true, how: 'talked' });
});

test('an ending is told to the client each time where its contract says so, once, with its memo; and counts as agreed', async () => {
  const toldEachTime = { ...sakura.contract, endings: { ...sakura.contract.endings, sales: 'each' as const } };
  await shift.asHouse((tx) => contracts.save(tx, toldEachTime));
  const told = await ends(sakura.id, 'sales', ' 大和OA機器 コピー機のご案内 ');
  const daily = await ends(sakura.id, 'cut_off', null);
  const letters = await lettersAbout(told);
  expect(letters).toMatchObject([{ kind: 'ending', to_address: sakura.contacts.kobayashi.email }]);
  expect(letters[0]?.subject).toContain('営業のお電話');
  expect(letters[0]?.body).toContain('メモ：大和OA機器 コピー機のご案内');
  expect(await lettersAbout(daily)).toEqual([]);
  expect((await found(told))?.memo).toBe('大和OA機器 コピー機のご案内');
});

async function ends(client: string, disposition: 'sales' | 'cut_off', memo: string | null): Promise<string> {
  const { call: id } = allowed(await takes(client));
  const asked = { params: { id }, body: { disposition, memo } };
  expect(await shift.as(suzuki, (tx, who) => operate.dispose(tx, asked, who))).toBeUndefined();
  await shift.settle();
  return id;
}

function lettersAbout(id: string) {
  return shift.asHouse((tx) => tx.q.selectFrom('letters').selectAll().where('about', '=', id).execute());
}

test('a call entered afterwards stands at its own times, marked, waits for its message, and counts on its own day', async () => {
  const enters = (body: { beganAt: string; endedAt: string; client?: string; from?: string }) =>
    shift.as(suzuki, (tx, who) =>
      enterAfterwards(tx, { params: undefined, query: undefined, body: { client: sakura.id, from: '', ...body } }, who),
    );
  const yesterday = { beganAt: '2026-11-19T23:50', endedAt: '2026-11-19T23:54' };
  expect(await enters({ ...yesterday, endedAt: '23:54' })).toMatchObject({
    problems: [{ field: 'endedAt', code: 'malformed' }],
  });
  expect(await enters({ ...yesterday, endedAt: '2026-11-19T23:40' })).toMatchObject({
    problems: [{ field: 'endedAt', code: 'out_of_range' }],
  });
  expect(await enters({ ...yesterday, client: '00000000-0000-7000-8000-000000000000' })).toMatchObject({
    code: 'not_found',
  });
  // Whatever is in hand just now stays in hand.
  const { call: inHand } = allowed(await takes(sakura.id));
  const { call: id } = allowed(await enters({ ...yesterday, from: '090-1234-5678' }));
  const { call, unfinished } = await ofSuzuki();
  expect(call?.id).toBe(inHand);
  expect(unfinished.find((each) => each.id === id)).toMatchObject({
    ...{ state: 'ended', how: 'talked', enteredAt: new Date(start).toISOString() },
    ...{ arrivedAt: '2026-11-19T14:50:00.000Z', endedAt: '2026-11-19T14:54:00.000Z' },
    from: { number: '+819012345678' },
  });
  await shift.settle();
  expect(await lineOf(id)).toMatchObject({ day: '2026-11-19' });
  allowed(await shift.as(suzuki, (tx, who) => openCase(tx, { body: { call: id, draft: aReport() } }, who)));
  await shift.settle();
  expect(await lineOf(id)).toMatchObject({ day: '2026-11-19', counted: true });
  expect((await ofSuzuki()).unfinished.map((each) => each.id)).not.toContain(id);
});

const lineOf = (call: string) => shift.asHouse((tx) => usage.lockOfCall(tx, call));
