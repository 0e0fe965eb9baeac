import { expect, test } from 'vitest';
import type { Calendar } from '../hours/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import type { Who } from '../staff/index.ts';
import {
  type Callback,
  type CallbackAnswer,
  type CallbackPolicy,
  claim,
  correctAsked,
  dueAt,
  isOverdue,
  lapse,
  may,
  open,
  passOnDone,
  promiseWords,
  type Settlement,
  settle,
} from './index.ts';

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
const calendar: Calendar = {
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  holidays: [],
  exceptions: [],
};
const never: Calendar = {
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [],
  exceptions: [],
};
const silent: CallbackPolicy = { targetMinutes: 120, mayPromise: null };
const outspoken: CallbackPolicy = {
  targetMinutes: 120,
  mayPromise: { words: '{目安}までに担当の者よりお電話いたします' },
};

const tokyo = (local: string) => new Date(`${local}:00+09:00`);
const thursday = (time: string) => tokyo(`2026-05-07T${time}`);
const input = { id: 'b1', client: 'sakura', case: 'c1', number: '+819012345678', wish: { at: null, words: '午後に' } };
const sato = { as: 'client', id: 'sato' } as const;
const ito = { as: 'staff', id: 'ito' } as const;
const opened = (policy = silent) => open(input, { policy, calendar }, thursday('10:42')).callback;
const told = (time: string, by: typeof sato | typeof ito = sato) => ({
  policy: silent,
  calendar,
  by,
  now: thursday(time),
});
function granted(answer: CallbackAnswer | Refusal): CallbackAnswer {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}
const settled = (callback: Callback, settlement: Settlement, time: string) =>
  granted(settle(callback, settlement, told(time))).callback;

// Two business hours; lunch 12-13, closed after 18 and at weekends. 2026-05-07 is a Thursday, 05-05 and 05-06 are holidays.
test.each([
  ['2026-05-07T09:30', '本日11時30分までに担当の者よりお電話いたします', '2026-05-07T11:30'],
  ['2026-05-07T10:00', '本日12時までに担当の者よりお電話いたします', '2026-05-07T12:00'],
  ['2026-05-07T10:42', '本日13時42分までに担当の者よりお電話いたします', '2026-05-07T13:42'],
  ['2026-05-07T17:00', '明日10時までに担当の者よりお電話いたします', '2026-05-08T10:00'],
  ['2026-05-08T23:15', '5月11日11時までに担当の者よりお電話いたします', '2026-05-11T11:00'],
  ['2026-05-11T00:15', '本日11時までに担当の者よりお電話いたします', '2026-05-11T11:00'],
  ['2026-05-04T15:00', '5月7日11時までに担当の者よりお電話いたします', '2026-05-07T11:00'],
])('opened at %s: %s', (now, words, target) => {
  const { callback } = open(input, { policy: outspoken, calendar }, tokyo(now));
  expect(callback.promise).toBe(words);
  expect(callback.target).toEqual(tokyo(target));
});

test('the clock grants no seconds that the words do not', () => {
  const { callback } = open(input, { policy: outspoken, calendar }, new Date('2026-05-07T09:30:59+09:00'));
  expect(callback).toMatchObject({ promise: expect.stringContaining('11時30分'), target: thursday('11:30') });
});

test('without the client’s permission no time is promised, and the clock runs all the same', () => {
  const { callback, events } = open(input, { policy: silent, calendar }, thursday('10:42'));
  expect(callback).toMatchObject({ promise: '担当者より折り返しご連絡いたします', target: thursday('13:42') });
  expect(events).toEqual([
    {
      name: 'callback.opened',
      client: 'sakura',
      id: 'b1',
      data: { case: 'c1', promise: callback.promise, target: '2026-05-07T04:42:00.000Z' },
    },
  ]);
});

test('a calendar that never opens gives no time to promise and no clock', () => {
  const { callback } = open(input, { policy: outspoken, calendar: never }, thursday('10:42'));
  expect(callback).toMatchObject({ promise: '担当者より折り返しご連絡いたします', target: null });
  expect([dueAt(callback), isOverdue(callback, tokyo('2036-01-01T00:00'))]).toEqual([null, false]);
});

test('the caller’s wish moves neither the promise nor the clock', () => {
  const wish = { at: tokyo('2026-06-01T15:00'), words: '月曜の午後3時' };
  const { callback } = open({ ...input, wish }, { policy: outspoken, calendar }, thursday('10:42'));
  expect(callback.target).toEqual(thursday('13:42'));
  expect(callback.wish).toEqual(wish);
});

test('promised words name tomorrow and later days by what they are when spoken', () => {
  const words = (target: string, now: string) => promiseWords(outspoken, tokyo(target), tokyo(now)).split('まで')[0];
  expect(words('2027-01-01T09:05', '2026-12-31T23:59')).toBe('明日9時5分');
  expect(words('2027-01-04T09:00', '2026-12-31T23:59')).toBe('1月4日9時');
});

test('it is overdue from its target on, and says so once', () => {
  const callback = opened();
  expect(dueAt(callback)).toEqual(thursday('13:42'));
  expect(lapse(callback, thursday('13:41'))).toEqual({ callback, events: [] });
  const late = lapse(callback, thursday('13:42'));
  expect(late.events).toEqual([
    { name: 'callback.overdue', client: 'sakura', id: 'b1', data: { case: 'c1', target: '2026-05-07T04:42:00.000Z' } },
  ]);
  expect(late.callback.overdueSince).toEqual(thursday('13:42'));
  expect(dueAt(late.callback)).toBeNull();
  expect(lapse(late.callback, thursday('15:00')).events).toEqual([]);
  expect(isOverdue(late.callback, thursday('15:00'))).toBe(true);
});

test('対応します is kept; a colleague takes over, and it is said from whom', () => {
  const first = granted(claim(opened(), 'sato'));
  expect(first.events).toMatchObject([{ name: 'callback.claimed', data: { by: 'sato', from: null } }]);
  expect(granted(claim(first.callback, 'sato')).events).toEqual([]);
  const second = granted(claim(first.callback, 'suzuki'));
  expect(second.events).toMatchObject([{ data: { by: 'suzuki', from: 'sato' } }]);
  expect(second.callback.claimedBy).toBe('suzuki');
});

test.each(['called_back', 'not_needed'] as const)('%s is the end of it', (result) => {
  const { callback, events } = granted(settle(opened(), { result, words: '交換で解決' }, told('13:00')));
  expect(callback.state).toEqual({ is: 'done', result, words: '交換で解決', by: sato, at: thursday('13:00') });
  expect(events).toMatchObject([{ name: 'callback.done', data: { by: sato, result } }]);
  expect([dueAt(callback), isOverdue(callback, thursday('18:00'))]).toEqual([null, false]);
});

test('nobody there: it stays open with a new clock and can be overdue again', () => {
  const late = lapse(opened(), thursday('13:50')).callback;
  const { callback, events } = granted(settle(late, { result: 'no_answer', words: '' }, told('14:00')));
  expect(callback).toMatchObject({ state: { is: 'open' }, attempts: 1, target: thursday('16:00'), overdueSince: null });
  expect(events).toMatchObject([
    { name: 'callback.not_reached', data: { attempts: 1, target: '2026-05-07T07:00:00.000Z' } },
  ]);
  expect(lapse(callback, thursday('16:00')).events).toHaveLength(1);
  expect(settled(callback, { result: 'no_answer', words: '' }, '15:00').attempts).toBe(2);
});

test('代行から伝えてほしい makes it the agency’s move, until the caller is told', () => {
  const passed = granted(settle(opened(), { result: 'pass_on', words: '在庫は金曜に入ります' }, told('11:00')));
  expect(passed.callback.state).toMatchObject({ is: 'passed_on', words: '在庫は金曜に入ります' });
  expect(passed.callback.target).toEqual(thursday('14:00'));
  const { callback } = granted(passOnDone(passed.callback, ito, thursday('11:30')));
  expect(callback.state).toMatchObject({
    is: 'done',
    result: 'told_by_agency',
    words: '在庫は金曜に入ります',
    by: ito,
  });
});

test('what was left to the agency can be taken back, or settled by the client after all', () => {
  const passed = settled(opened(), { result: 'pass_on', words: '金曜に' }, '11:00');
  expect(granted(claim(passed, 'sato')).callback.state).toEqual({ is: 'open' });
  expect(settled(passed, { result: 'called_back', words: '' }, '11:10').state).toMatchObject({ result: 'called_back' });
});

const done = () => settled(opened(), { result: 'called_back', words: '' }, '11:00');
test.each([
  ['callback_already_settled', () => claim(done(), 'suzuki')],
  ['callback_already_settled', () => settle(done(), { result: 'no_answer', words: '' }, told('12:00'))],
  ['callback_already_settled', () => passOnDone(done(), ito, thursday('12:00'))],
  ['callback_not_passed_on', () => passOnDone(opened(), ito, thursday('12:00'))],
  ['incomplete_input', () => settle(opened(), { result: 'pass_on', words: '　' }, told('12:00'))],
])('refused: %s', (code, ask) => {
  expect(ask()).toMatchObject({ code });
});

const passedOn = () => settled(opened(), { result: 'pass_on', words: '金曜に' }, '11:00');
test.each([
  ['client', 'staff', 'open', { claim: true, settle: true, passOnDone: false }],
  ['client', 'owner', 'passed on', { claim: true, settle: true, passOnDone: false }],
  ['client', 'owner', 'done', { claim: false, settle: false, passOnDone: false }],
  ['staff', 'operator', 'open', { claim: false, settle: true, passOnDone: false }],
  ['staff', 'operator', 'passed on', { claim: false, settle: true, passOnDone: true }],
  ['staff', 'supervisor', 'done', { claim: false, settle: false, passOnDone: false }],
  ['staff', 'billing', 'passed on', { claim: false, settle: false, passOnDone: false }],
] as const)('%s %s of one that is %s may', (as, role, state, expected) => {
  const callback = { open: opened, 'passed on': passedOn, done }[state]();
  expect(may(callback, { as, role } as Who)).toEqual(expected);
});

test('a corrected number or wish moves no clock, and the same again is nothing', () => {
  const before = open(
    { id: 'b1', client: 'sakura', case: 'c1', number: '+819012345678', wish: { at: null, words: '' } },
    { policy: silent, calendar },
    thursday('10:00'),
  ).callback;
  const wish = { at: thursday('16:00'), words: '夕方' };
  const { callback, events } = correctAsked(before, { number: '+819012345679', wish });
  expect(callback).toEqual({ ...before, number: '+819012345679', wish });
  expect(events).toEqual([{ name: 'callback.corrected', client: 'sakura', id: 'b1', data: { case: 'c1' } }]);
  expect(correctAsked(callback, { number: '+819012345679', wish: { ...wish } }).events).toEqual([]);
});
