import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Callback } from '../callbacks/index.ts';
import type { Disposition } from '../calls/index.ts';
import type { Case, CaseKind } from '../cases/index.ts';
import { caseKinds } from '../cases/index.ts';
import type { Complaint } from '../complaints/index.ts';
import { untilAgreed } from '../contracts/index.ts';
import type { Relay } from '../relays/index.ts';
import * as reports from './index.ts';

const to = new Date('2026-05-07T09:00:00Z');
const span = { day: '2026-05-07', from: new Date('2026-05-06T09:00:00Z'), to };
const at = (utc: string) => new Date(`2026-05-07T${utc}:00Z`);

const aCase = (id: string, changes: Partial<Case> = {}) =>
  ({
    ...{ id, client: 'sakura', receiptNumber: `0507-${id}`, kind: 'inquiry', complaintAbout: null, urgency: 'normal' },
    ...{ addressee: null, askedFor: '', callerName: '山本 太郎', callerCompany: null, callerNumber: null },
    ...{ summary: '商品不具合', calls: [`call-${id}`], mergedInto: null, held: false },
    ...changes,
  }) as Case;

const aCall = (id: string, changes: Partial<reports.SpanCall> = {}): reports.SpanCall => ({
  ...{ id, arrivedAt: at('01:00'), number: null, memo: '', ended: 'talked', disposition: 'message', counted: true },
  cases: [],
  ...changes,
});

const aCallback = (about: string, target: Date | null, changes: Partial<Callback> = {}): Callback => ({
  ...{ id: `of-${about}`, client: 'sakura', case: about, number: null, wish: { at: null, words: '' }, promise: '' },
  ...{ target, overdueSince: null, claimedBy: null, attempts: 0, state: { is: 'open' } },
  ...changes,
});

const aComplaint = (about: string, changes: Partial<Complaint> = {}) =>
  ({
    ...{ case: about, client: 'sakura', about: 'staff', severity: 2, state: 'acknowledged', since: at('01:00') },
    ...{ next: { side: 'client', by: at('10:00') }, record: { namedEmployee: null } },
    ...changes,
  }) as Complaint;

const material = (changes: Partial<reports.Material> = {}): reports.Material => ({
  ...{ asOf: to, calls: [], cases: new Map(), complaints: new Map(), relays: new Map(), callbacks: [], promises: [] },
  ...{
    names: new Map(),
    receivers: [],
    month: { counted: 0, notCounted: 0 },
    price: untilAgreed,
    endings: {},
    note: '',
  },
  ...changes,
});
const casesOf = (...cases: Case[]) => new Map(cases.map((each) => [each.id, each]));
const write = (changes: Partial<reports.Material> = {}) => reports.compose(span, material(changes));

test.each<[reports.KnownCall['ended'], Disposition | null, CaseKind[], reports.CallKind]>([
  [null, null, [], 'unfinished'],
  [null, 'message', ['order'], 'unfinished'],
  ['talked', null, [], 'unfinished'],
  ['talked', 'message', ['order'], 'order'],
  ['talked', 'message', ['order', 'complaint'], 'complaint'],
  ['talked', 'message', ['order', 'inquiry'], 'order'],
  ['talked', 'message', [], 'other'],
  ['talked', 'sales', [], 'sales'],
  ['talked', 'machine', [], 'machine'],
  ['abandoned', null, [], 'abandoned'],
  ['lost', null, [], 'lost'],
  ['outside_hours', null, [], 'outside_hours'],
  ['voicemail', null, ['other'], 'voicemail'],
])('a call that ended as %s, put down as %s, with %j, is told as %s', (ended, disposition, cases, kind) => {
  expect(reports.kindOfCall({ ended, disposition, cases })).toBe(kind);
});

test('a day without a call is a report too', () => {
  const report = write();
  expect(report).toMatchObject({
    total: 0,
    messages: [],
    callbacks: [],
    ledger: { counted: 0, notCounted: 0, notYet: 0 },
  });
  expect(Object.values(report.counts).every((count) => count === 0)).toBe(true);
});

test('callbacks owed stand by their time, the overdue ones first and what has no time last', () => {
  const cases = casesOf(aCase('1'), aCase('2'), aCase('3'), aCase('4'));
  const done = { state: { is: 'done' } as Callback['state'] };
  const callbacks = [
    ...[aCallback('1', null), aCallback('2', at('10:00')), aCallback('3', at('08:00'))],
    aCallback('4', at('07:00'), done),
  ];
  expect(write({ cases, callbacks }).callbacks.map(({ case: about, overdue }) => [about, overdue])).toEqual([
    ['3', true],
    ['2', false],
    ['1', false],
  ]);
});

test('a message says who took note of it, that the caller had rung before, and what it is part of', () => {
  const acknowledged = { state: { is: 'acknowledged', by: 'kobayashi', at: at('02:00') } } as Relay;
  const again = aCase('1', { calls: ['call-0', 'call-1'], mergedInto: '9', addressee: 'sakurai' });
  const report = write({
    cases: casesOf(again, aCase('9')),
    calls: [aCall('call-1', { cases: ['1'] })],
    relays: new Map([['9', acknowledged]]),
    names: new Map([
      ['kobayashi', '小林 美咲'],
      ['sakurai', '桜井 千尋'],
    ]),
  });
  expect(report.messages).toMatchObject([
    {
      ...{ again: true, mergedInto: '0507-9', addressee: '桜井 千尋' },
      told: { is: 'acknowledged', by: '小林 美咲', at: at('02:00').toISOString() },
    },
  ]);
});

test('what callers say of a person is not put before that person’s eyes', () => {
  const staffMatter = { kind: 'complaint', complaintAbout: 'staff' } as const;
  const about = aCase('1', { ...staffMatter, summary: '態度が悪い' });
  const complaints = new Map([['1', aComplaint('1', { record: { namedEmployee: 'sakurai' } as Complaint['record'] })]]);
  const told = (receivers: string[]) =>
    write({ cases: casesOf(about), complaints, calls: [aCall('call-1', { cases: ['1'] })], receivers });
  expect(told(['kobayashi']).messages[0]?.summary).toBe('態度が悪い');
  expect(told(['kobayashi', 'sakurai']).messages[0]?.summary).toBeNull();
  expect(told(['sakurai']).complaints[0]?.summary).toBeNull();
  expect(reports.differences(told(['kobayashi']), told(['sakurai']))).toEqual([]);
});

test('of a message that the agency still checks only its kind and number are told, and its release corrects nothing', () => {
  const calls = [aCall('call-1', { cases: ['1'] })];
  const callbacks = [aCallback('1', at('08:00'))];
  const held = write({ cases: casesOf(aCase('1', { held: true })), calls, callbacks });
  expect(held).toMatchObject({ total: 1, callbacks: [], messages: [{ held: true, callerName: null, summary: null }] });
  expect(JSON.stringify(held)).not.toContain('山本');
  expect(reports.differences(held, write({ cases: casesOf(aCase('1')), calls, callbacks }))).toEqual([]);
});

test('complaints stand the gravest first: open ones, and those that ended since', () => {
  const about = { kind: 'complaint', complaintAbout: 'service' } as const;
  const closed = { state: 'closed_accepted', next: null } as const;
  const complaints = [
    aComplaint('1', { severity: 1 }),
    aComplaint('2', { severity: 4, next: { side: 'agency', by: at('08:00') } }),
    aComplaint('3', { ...closed, severity: 3, since: at('05:00') }),
    aComplaint('4', { ...closed, since: new Date('2026-05-01T00:00:00Z') }),
  ];
  const report = write({
    cases: casesOf(...['1', '2', '3', '4'].map((id) => aCase(id, about))),
    complaints: new Map(complaints.map((complaint) => [complaint.case, complaint])),
  });
  expect(report.complaints.map(({ case: id, overdue }) => [id, overdue])).toEqual([
    ['2', true],
    ['3', false],
    ['1', false],
  ]);
});

test('calls without a message are always counted, and told one by one only where that was agreed', () => {
  const calls = [aCall('1', { disposition: 'sales', number: '+81312345678', memo: '回線のご案内', counted: false })];
  const silent = write({ calls });
  expect(silent).toMatchObject({ total: 1, counts: { sales: 1 }, endings: [], calls: [{ number: null, memo: '' }] });
  const told = write({ calls, endings: { sales: 'daily' } });
  expect(told.endings).toMatchObject([{ kind: 'sales', number: '+81312345678', memo: '回線のご案内' }]);
});

// 50 included, 70 counted: 20 over at 200 yen are 4,000 yen; with a base of 10,000 that is 14,000.
test('the month so far stands against the plan, in yen', () => {
  const price = { includedCalls: 50, baseYen: 10_000, perExtraCallYen: 200 };
  expect(write({ price, month: { counted: 70, notCounted: 5 } }).usage).toEqual({
    ...{ month: '2026-05', counted: 70, notCounted: 5, included: 50, remaining: 0, over: 20 },
    ...{ baseYen: 10_000, overYen: 4_000, totalYen: 14_000 },
  });
});

const ends = fc.constantFrom<reports.KnownCall['ended'] | null>(
  'talked',
  'voicemail',
  'abandoned',
  'outside_hours',
  'lost',
  null,
);
const dispositions = fc.constantFrom<Disposition | null>(
  'message',
  'sales',
  'wrong_number',
  'silent',
  'machine',
  'cut_off',
  null,
);
const someCalls = fc.array(
  fc.record({
    ended: ends,
    disposition: dispositions,
    counted: fc.constantFrom(true, false, null),
    kinds: fc.array(fc.constantFrom(...caseKinds), { maxLength: 3 }),
    minute: fc.nat(1439),
  }),
);

/** The calls with their cases. */
function happened(found: readonly { kinds: CaseKind[]; minute: number; ended: reports.KnownCall['ended'] }[]) {
  const cases = found.flatMap(({ kinds }, place) => kinds.map((kind, number) => aCase(`${place}-${number}`, { kind })));
  const calls = found.map(({ kinds, minute, ...call }, place) =>
    aCall(`call-${place}`, {
      ...call,
      arrivedAt: new Date(span.from.getTime() + minute * 60_000),
      cases: kinds.map((_, number) => `${place}-${number}`),
    }),
  );
  return { calls, cases: casesOf(...cases) };
}

test('whatever calls there were, the kinds add up to them and so does the ledger, each call told once', () => {
  fc.assert(
    fc.property(someCalls, (found) => {
      const report = write(happened(found));
      const sum = Object.values(report.counts).reduce((one, other) => one + other, 0);
      const { counted, notCounted, notYet } = report.ledger;
      expect([report.total, sum, counted + notCounted + notYet]).toEqual([found.length, found.length, found.length]);
      expect(new Set(report.calls.map(({ call }) => call)).size).toBe(found.length);
      expect(report.calls.map(({ at: when }) => when)).toEqual(report.calls.map(({ at: when }) => when).toSorted());
    }),
  );
});

test('what is kept as JSON and written again from the same books does not differ', () => {
  fc.assert(
    fc.property(someCalls, (found) => {
      const kept = JSON.parse(JSON.stringify(write(happened(found)))) as reports.DailyReport;
      expect(reports.differences(kept, write(happened(found)))).toEqual([]);
    }),
  );
});

test('a report differs when a call turns out to be something else, counts otherwise, or its message is changed', () => {
  const cases = casesOf(aCase('1'), aCase('2'));
  const before = write({ cases, calls: [aCall('a', { cases: ['1'] }), aCall('b', { disposition: null })] });
  const sales = aCall('b', { disposition: 'sales', counted: false });
  const after = write({
    cases: casesOf(aCase('1', { callerName: '山元 太郎' }), aCase('2')),
    calls: [aCall('a', { cases: ['1', '2'] }), sales],
  });
  expect(reports.differences(before, after)).toEqual([
    { of: 'calls', kind: 'sales', was: 0, is: 1 },
    { of: 'calls', kind: 'unfinished', was: 1, is: 0 },
    { of: 'counted', was: 2, is: 1 },
    { of: 'message', receiptNumber: '0507-2', how: 'added' },
    { of: 'message', receiptNumber: '0507-1', how: 'changed' },
  ]);
  expect(reports.differences(after, before)).toContainEqual({ of: 'message', receiptNumber: '0507-2', how: 'removed' });
});

test('what was done after the cut-off makes no report wrong', () => {
  const cases = casesOf(aCase('1'));
  const calls = [aCall('a', { cases: ['1'] })];
  const before = write({ cases, calls, callbacks: [aCallback('1', at('08:00'))] });
  const after = write({ cases, calls, asOf: new Date('2026-05-08T00:00:00Z'), month: { counted: 9, notCounted: 0 } });
  expect(reports.differences(before, after)).toEqual([]);
});

test.each<[Partial<reports.ReportPolicy>, string[]]>([
  [{}, []],
  [{ cutOff: '24:00', recipients: ['sakurai', 'sakurai'] }, []],
  [{ cutOff: '00:00' }, ['cutOff']],
  [{ cutOff: '六時' }, ['cutOff']],
  [{ formats: [] }, ['formats']],
  [{ recipients: ['somebody else'] }, ['recipients']],
])('of %j these fields are refused: %j', (changes, fields) => {
  const checked = reports.checkReportPolicy({ ...reports.usualReportPolicy, ...changes }, ['sakurai']);
  const problems = 'problems' in checked ? checked.problems : [];
  expect(problems.map(({ field }) => field)).toEqual(fields);
});
