import type { UsageShown } from '@denwaban/api/usage';
import { usualCountRules } from '@denwaban/domain/contracts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { arrive } from '../calls/arrive.ts';
import { hear } from '../calls/hear.ts';
import * as operate from '../calls/operate.ts';
import * as contracts from '../contracts/store.ts';
import * as events from '../events/store.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, kobayashi, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { getOwnUsage, getUsage } from './get-usage.ts';
import { judgeUsage } from './judge-usage.ts';
import { monthOf } from './month.ts';
import * as store from './store.ts';

const { minato, sakura, aoba } = cast;
const morning = '2026-05-07T10:42:00+09:00';
let shift: Shift;

beforeAll(async () => {
  shift = await openShift(morning);
});
beforeEach(() => shift.setTime(morning));
afterAll(() => shift.close());

const verdictOf = async (call: string) => (await shift.asHouse((tx) => store.verdictsOf(tx, [call]))).get(call);
const usageOf = (month?: string): Promise<UsageShown> =>
  shift.as(watanabe, async (tx) => allowed(await getUsage(tx, { params: { client: sakura.id }, query: { month } })));
const disposes = (id: string, disposition: 'sales' | 'wrong_number') =>
  shift.as(suzuki, (tx, who) => operate.dispose(tx, { params: { id }, body: { disposition } }, who));

test('an answered call counts once it has ended, however often it is judged', async () => {
  const before = await usageOf();
  const call = await shift.talks();
  await shift.settle();
  expect(await verdictOf(call.id)).toBeUndefined();
  shift.setTime('2026-05-07T10:44:05+09:00');
  await shift.ends(call);
  await shift.settle();
  const job = { agency: minato.id, id: call.id };
  await Promise.all([judgeUsage(shift.books, job), judgeUsage(shift.books, job)]);
  expect(await verdictOf(call.id)).toBe(true);
  const usage = await usageOf();
  expect(usage.counted).toBe(before.counted + 1);
  expect(usage.lines.filter((line) => line.call === call.id)).toEqual([
    {
      id: expect.any(String),
      call: call.id,
      day: '2026-05-07',
      at: '2026-05-07T01:42:00.000Z',
      counted: true,
      rule: 'answered',
      why: usualCountRules.otherwise.words,
      callState: { seconds: 125, disposition: null, receiptNumber: null },
    },
  ]);
});

test('what a call was, said after it ended, is judged again, and the history keeps the verdict before', async () => {
  const call = await shift.talks();
  await shift.ends(call);
  await shift.settle();
  expect(await verdictOf(call.id)).toBe(true);
  await disposes(call.id, 'sales');
  await shift.settle();
  expect(await verdictOf(call.id)).toBe(false);
  const line = (await usageOf()).lines.find((each) => each.call === call.id);
  expect(line).toMatchObject({ rule: 'sales', why: { ja: '営業の電話は数えません' } });
  const history = await shift.asHouse((tx) => events.of(tx, line?.id ?? ''));
  expect(history.map(({ name, data }) => ({ name, data }))).toMatchObject([
    { name: 'usage.judged', data: { counted: true } },
    { name: 'usage.rejudged', data: { counted: false, before: { counted: true, rule: 'answered' } } },
  ]);
});

test('the line of a message shows its receipt number', async () => {
  const { receiptNumber } = await shift.takes(aFault());
  await shift.settle();
  const [line] = (await usageOf()).lines.filter(({ callState }) => callState.receiptNumber === receiptNumber);
  expect(line).toMatchObject({ counted: true, callState: { disposition: 'message' } });
});

test('a call nobody answered is not counted, and the rule says why', async () => {
  const call = allowed(
    await shift.asHouse((tx) => arrive(tx, { line: sakura.lines.number.id, from: { kind: 'withheld' } })),
  );
  await shift.asHouse((tx) => hear(tx, call.id, { fact: 'hung_up', by: 'caller' }));
  await shift.settle();
  expect((await usageOf()).lines.find((line) => line.call === call.id)).toMatchObject({
    counted: false,
    rule: 'abandoned',
  });
});

test('a month is shown against what is included, by day, and where it is heading', async () => {
  const usage = await usageOf();
  expect(usage).toMatchObject({ month: '2026-05', included: 150, baseYen: 58_000, over: 0, overYen: 0 });
  expect(usage.remaining).toBe(150 - usage.counted);
  expect(usage.byDay).toEqual([{ day: '2026-05-07', counted: usage.counted, notCounted: usage.notCounted }]);
  expect(usage.lines).toHaveLength(usage.counted + usage.notCounted);
  expect(usage.headingFor).toBe(Math.ceil((usage.counted * 31) / 7));
  expect(await usageOf('2026-04')).toMatchObject({ counted: 0, headingFor: null, lines: [] });
});

test('calls before a first contract are judged by the usual rules and cost nothing', async () => {
  shift.setTime('2026-03-31T10:00:00+09:00');
  const call = await shift.talks();
  await shift.ends(call);
  await shift.settle();
  expect(await verdictOf(call.id)).toBe(true);
  expect(await usageOf('2026-03')).toMatchObject({ counted: 1, included: 0, baseYen: 0, overYen: 0 });
});

test('a line is judged and explained by the contract of its own day', async () => {
  const mercy = { id: 'answered', counted: false, words: { ja: '今月は無料です', en: 'Free this month' } };
  const terms = { ...sakura.contract, countRules: { inOrder: [], otherwise: mercy } };
  await shift.asHouse((tx) => contracts.save(tx, { ...terms, id: tx.id(), effectiveFrom: '2026-06-01' }));
  shift.setTime('2026-06-01T10:00:00+09:00');
  const call = await shift.talks();
  await shift.ends(call);
  await shift.settle();
  expect((await usageOf('2026-06')).lines).toMatchObject([{ call: call.id, counted: false, why: mercy.words }]);
  expect((await usageOf('2026-05')).lines.some((line) => line.why.ja === mercy.words.ja)).toBe(false);
});

test('a client’s people see their own company’s lines and no other’s', async () => {
  const own = allowed(await shift.as(kobayashi, (tx, who) => getOwnUsage(tx, { query: {} }, who)));
  expect(own).toEqual(await usageOf());
  const person = Object.values(aoba.contacts)[0]?.id ?? '';
  const stranger: Asker = { as: 'client', agency: minato.id, client: aoba.id, person, role: 'owner' };
  const others = await shift.as(stranger, (tx) =>
    store.linesIn(tx, { client: sakura.id, from: '2026-01-01', to: '2026-12-31' }),
  );
  expect(others).toEqual([]);
});

test.each([
  ['2026-02', '2026-05-07T10:42:00+09:00', { from: '2026-02-01', to: '2026-02-28', today: '2026-02-28', isOver: true }],
  [
    undefined,
    '2026-06-01T00:00:00+09:00',
    { from: '2026-06-01', to: '2026-06-30', today: '2026-06-01', isOver: false },
  ],
  ['2026-12', '2026-12-31T23:59:59+09:00', { to: '2026-12-31', today: '2026-12-31', isOver: false }],
])('the month %s at %s', (asked, now, month) => {
  expect(monthOf(asked, new Date(now))).toMatchObject(month);
});
