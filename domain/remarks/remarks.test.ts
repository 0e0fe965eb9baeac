import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from '../hours/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import type { Who } from '../staff/index.ts';
import {
  dueAt,
  errorRate,
  isOverdue,
  isSameRemark,
  lapse,
  make,
  may,
  type Remark,
  type RemarkAnswer,
  type RemarkInput,
  settle,
  take,
  together,
} from './index.ts';

const tokyo = (text: string) => new Date(`${text}:00+09:00`);
const office = [{ from: '09:00', to: '18:00' }];
const calendar: Calendar = {
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  holidays: [],
  exceptions: [],
};
const thursday = tokyo('2026-05-07T10:42');
const input: RemarkInput = {
  ...{ id: 'r1', client: 'sakura', case: 'c1', kind: 'wrong_number', words: ' 下4桁が違うようです ', by: 'sato' },
};

function granted(answer: RemarkAnswer | Refusal): RemarkAnswer {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}
const made = (changes: Partial<RemarkInput> = {}, at = thursday) =>
  granted(make({ ...input, ...changes }, calendar, at));
const found = { outcome: 'our_error', words: '録音では5678でした。訂正をお送りしました。', by: 'sv' } as const;
const settled = () => granted(settle(made().remark, found, tokyo('2026-05-07T11:30')));

test.each([
  ['in the morning', '2026-05-07T10:42', '2026-05-07T12:42'],
  ['before the weekend', '2026-05-08T17:00', '2026-05-11T10:00'],
])('made %s, it is listened to again within two hours of business', (_, at, due) => {
  const { remark, events } = made({}, tokyo(at));
  expect(remark).toMatchObject({ words: '下4桁が違うようです', due: tokyo(due), owner: null, state: { is: 'open' } });
  expect(events).toMatchObject([{ name: 'remark.made', id: 'r1', data: { case: 'c1', kind: 'wrong_number' } }]);
});

test('what was said is not in the history', () => {
  expect(JSON.stringify([made().events, settled().events])).not.toMatch(/下4桁|録音/);
});

test.each<[Partial<RemarkInput>, string | null]>([
  [{ kind: 'wrong_number', words: '' }, null],
  [{ kind: 'other', words: '　' }, 'required'],
  [{ words: 'あ'.repeat(2001) }, 'too_long'],
])('%j is refused: %s', (changes, code) => {
  const answer = make({ ...input, ...changes }, calendar, thursday);
  expect(isRefusal(answer) ? answer.problems[0]?.code : null).toBe(code);
});

test('taken, and taken over; who has it already changes nothing by taking it', () => {
  const first = granted(take(made().remark, 'sv'));
  expect(first.events).toMatchObject([{ name: 'remark.taken', data: { by: 'sv', from: null } }]);
  expect(granted(take(first.remark, 'sv')).events).toEqual([]);
  const over = granted(take(first.remark, 'other'));
  expect(over.remark.owner).toBe('other');
  expect(over.events).toMatchObject([{ data: { by: 'other', from: 'sv' } }]);
});

test('settled with words the client can read, and then no more', () => {
  const { remark, events } = settled();
  expect(remark).toMatchObject({ owner: 'sv', state: { is: 'settled', outcome: 'our_error', by: 'sv' } });
  expect(events).toMatchObject([{ name: 'remark.settled', data: { case: 'c1', outcome: 'our_error', by: 'sv' } }]);
  expect(take(remark, 'sv')).toMatchObject({ code: 'remark_already_settled' });
  expect(settle(remark, found, thursday)).toMatchObject({ code: 'remark_already_settled' });
  expect(settle(made().remark, { ...found, words: ' ' }, thursday)).toMatchObject({
    problems: [{ field: 'words', code: 'required' }],
  });
});

test('late once, and never when it was settled', () => {
  const { remark } = made();
  const due = tokyo('2026-05-07T12:42');
  expect(dueAt(remark)).toEqual(due);
  expect(lapse(remark, tokyo('2026-05-07T12:41')).events).toEqual([]);
  const late = lapse(remark, due);
  expect(late.events).toMatchObject([{ name: 'remark.overdue', data: { due: due.toISOString() } }]);
  expect([dueAt(late.remark), lapse(late.remark, tokyo('2026-05-08T09:00')).events]).toEqual([null, []]);
  expect([dueAt(settled().remark), isOverdue(settled().remark, due)]).toEqual([null, false]);
});

test.each<[string, Partial<Remark>, boolean]>([
  ['a double tap', {}, true],
  ['another kind', { kind: 'misheard' }, false],
  ['other words', { words: '番号が違う' }, false],
  ['a colleague’s', { by: 'suzuki' }, false],
  ['said again after it was settled', { state: settled().remark.state }, false],
])('the same remark: %s', (_, changes, same) => {
  expect(isSameRemark({ ...made().remark, ...changes }, made().remark)).toBe(same);
});

test.each<[Who & { id: string }, Remark, { take: boolean; settle: boolean }]>([
  [{ as: 'staff', role: 'supervisor', id: 'sv' }, made().remark, { take: true, settle: true }],
  [
    { as: 'staff', role: 'supervisor', id: 'sv' },
    { ...made().remark, owner: 'sv' },
    { take: false, settle: true },
  ],
  [{ as: 'staff', role: 'manager', id: 'm' }, settled().remark, { take: false, settle: false }],
  [{ as: 'staff', role: 'operator', id: 'op' }, made().remark, { take: false, settle: false }],
  [{ as: 'client', role: 'owner', id: 'sato' }, made().remark, { take: false, settle: false }],
])('%j may', (who, remark, expected) => {
  expect(may(remark, who)).toEqual(expected);
});

test.each([
  [{ messages: 200, errors: 3 }, 1.5],
  [{ messages: 3, errors: 1 }, 33.33],
  [{ messages: 8, errors: 1 }, 12.5],
  [{ messages: 120, errors: 0 }, 0],
  [{ messages: 0, errors: 0 }, null],
])('%j: %s in a hundred', (counted, rate) => {
  expect(errorRate(counted)).toBe(rate);
});

test('the rate of all is that of their sums, and lies between the lowest and the highest', () => {
  const counted = fc
    .record({ messages: fc.integer({ min: 1, max: 10_000 }), errors: fc.nat(10_000) })
    .map(({ messages, errors }) => ({ messages, errors: Math.min(errors, messages) }));
  fc.assert(
    fc.property(fc.array(counted, { minLength: 1 }), (parts) => {
      const rates = parts.map((part) => errorRate(part) as number);
      const all = errorRate(together(parts)) as number;
      expect(all).toBeGreaterThanOrEqual(Math.min(...rates) - 0.01);
      expect(all).toBeLessThanOrEqual(Math.max(...rates) + 0.01);
    }),
  );
});
