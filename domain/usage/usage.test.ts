import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountRules, usualCountRules } from '../contracts/index.ts';
import { type JudgedCall, judge, meter, monthToDate, rejudge } from './index.ts';

const now = new Date('2026-05-07T10:50:00+09:00');
const talked = (disposition: JudgedCall['disposition'], talkedSeconds = 120): JudgedCall => ({
  endedHow: 'talked',
  disposition,
  talkedSeconds,
  complaintsAbout: [],
  isTest: false,
});
const unanswered = (endedHow: JudgedCall['endedHow']): JudgedCall => ({
  endedHow,
  disposition: null,
  talkedSeconds: 0,
  complaintsAbout: [],
  isTest: false,
});

test.each<[JudgedCall, boolean, string]>([
  [talked('message'), true, 'answered'],
  [talked('message', 5), true, 'answered'],
  [talked(null), true, 'answered'],
  [{ ...talked('message'), complaintsAbout: ['operator'] }, false, 'own_fault'],
  [{ ...talked('message'), complaintsAbout: ['service', 'operator'] }, false, 'own_fault'],
  [{ ...talked('message'), complaintsAbout: ['service', 'staff'] }, true, 'answered'],
  [{ ...talked('message'), isTest: true }, false, 'test_call'],
  [{ ...unanswered('abandoned'), isTest: true }, false, 'test_call'],
  [talked('sales'), false, 'sales'],
  [talked('wrong_number'), false, 'wrong_number'],
  [talked('silent'), false, 'silent'],
  [talked('machine'), false, 'machine'],
  [talked('cut_off', 29), false, 'cut_off_early'],
  [talked('cut_off', 30), true, 'answered'],
  [unanswered('abandoned'), false, 'abandoned'],
  [unanswered('outside_hours'), false, 'outside_hours'],
  [unanswered('voicemail'), false, 'voicemail'],
  [unanswered('lost'), false, 'lost'],
])('%j counts: %s, by %s', (call, counted, rule) => {
  expect(judge(call, usualCountRules)).toMatchObject({ counted, id: rule });
});

test('the first rule that holds judges, whatever comes after', () => {
  const words = { ja: '営業も数えます', en: 'Sales calls count' };
  const asked = { id: 'sales_asked_for', counted: true, words, when: [{ is: 'disposed', as: 'sales' }] } as const;
  const rules: CountRules = { ...usualCountRules, inOrder: [asked, ...usualCountRules.inOrder] };
  expect(judge(talked('sales'), rules).id).toBe('sales_asked_for');
  expect(judge(talked('machine'), rules).id).toBe('machine');
});

const anyCall = fc.record({
  endedHow: fc.constantFrom('talked', 'voicemail', 'abandoned', 'outside_hours', 'lost'),
  disposition: fc.constantFrom('message', 'sales', 'wrong_number', 'silent', 'machine', 'cut_off', null),
  talkedSeconds: fc.nat(7_200),
  complaintsAbout: fc.subarray(['staff', 'service', 'operator', 'other']),
  isTest: fc.boolean(),
}) satisfies fc.Arbitrary<JudgedCall>;

test('by the usual rules nothing counts that nobody answered', () => {
  fc.assert(
    fc.property(anyCall, (call) => {
      if (judge(call, usualCountRules).counted) expect(call.endedHow).toBe('talked');
    }),
  );
});

test('rules put in front of others decide exactly the calls that meet all their conditions', () => {
  const how = fc.constantFrom('talked', 'voicemail', 'abandoned', 'outside_hours', 'lost');
  const as = fc.constantFrom('message', 'sales', 'silent');
  fc.assert(
    fc.property(anyCall, how, as, fc.nat(60), (call, how, as, seconds) => {
      const mine = { id: 'mine', counted: true, words: { ja: '', en: '' } };
      const when = [
        { is: 'ended', how },
        { is: 'disposed', as },
        { is: 'talked_under', seconds },
      ] as const;
      const verdict = judge(call, { ...usualCountRules, inOrder: [{ ...mine, when }, ...usualCountRules.inOrder] });
      const meets = call.endedHow === how && call.disposition === as && call.talkedSeconds < seconds;
      expect(verdict.id === 'mine').toBe(meets);
    }),
  );
});

const line = () =>
  meter({ id: 'u1', client: 'sakura', call: 'd1', day: '2026-05-07' }, talked(null), usualCountRules, now);

test('a call that has ended gets one line, which names its rule', () => {
  expect(line()).toEqual({
    line: { id: 'u1', client: 'sakura', call: 'd1', day: '2026-05-07', counted: true, rule: 'answered', at: now },
    events: [
      {
        name: 'usage.judged',
        client: 'sakura',
        id: 'u1',
        data: { call: 'd1', day: '2026-05-07', counted: true, rule: 'answered' },
      },
    ],
  });
});

test('a call that turns out to have been sales is judged anew, and the verdict before is told', () => {
  const tomorrow = new Date('2026-05-08T09:00:00+09:00');
  const { line: after, events } = rejudge(line().line, talked('sales'), usualCountRules, tomorrow);
  expect(after).toEqual({ ...line().line, counted: false, rule: 'sales', at: tomorrow });
  expect(events).toMatchObject([
    {
      name: 'usage.rejudged',
      id: 'u1',
      data: { counted: false, rule: 'sales', before: { counted: true, rule: 'answered' } },
    },
  ]);
});

test('judging anew to the same verdict changes nothing', () => {
  const tomorrow = new Date('2026-05-08T09:00:00+09:00');
  expect(rejudge(line().line, talked('message'), usualCountRules, tomorrow)).toEqual({ line: line().line, events: [] });
});

const price = { includedCalls: 50, baseYen: 10_000, perExtraCallYen: 200 };

test.each([
  // 50 included and 70 counted: 20 over; 20 x 200 = 4,000; 10,000 + 4,000 = 14,000.
  [
    70,
    '2026-05-31',
    { remaining: 0, over: 20, overYen: 4_000, totalYen: 14_000 },
    { counted: 70, over: 20, totalYen: 14_000 },
  ],
  // 21 by the 7th of 31 days: 21 x 31 / 7 = 93; 43 over; 10,000 + 43 x 200 = 18,600.
  [
    21,
    '2026-05-07',
    { remaining: 29, over: 0, overYen: 0, totalYen: 10_000 },
    { counted: 93, over: 43, totalYen: 18_600 },
  ],
  // 5 by the 10th of 28 days: 14.
  [
    5,
    '2026-02-10',
    { remaining: 45, over: 0, overYen: 0, totalYen: 10_000 },
    { counted: 14, over: 0, totalYen: 10_000 },
  ],
  // 1 by the 2nd of 29 days (a leap year): 14.5, shown as 15.
  [
    1,
    '2028-02-02',
    { remaining: 49, over: 0, overYen: 0, totalYen: 10_000 },
    { counted: 15, over: 0, totalYen: 10_000 },
  ],
  [
    50,
    '2026-12-31',
    { remaining: 0, over: 0, overYen: 0, totalYen: 10_000 },
    { counted: 50, over: 0, totalYen: 10_000 },
  ],
  [
    0,
    '2026-05-01',
    { remaining: 50, over: 0, overYen: 0, totalYen: 10_000 },
    { counted: 0, over: 0, totalYen: 10_000 },
  ],
])('%i counted by %s', (counted, today, sums, forecast) => {
  expect(monthToDate({ counted, notCounted: 3 }, price, today)).toEqual({
    counted,
    notCounted: 3,
    included: 50,
    ...sums,
    forecast,
  });
});

test('counted calls are either within the included ones or over them, in whole yen, and the forecast is never below', () => {
  const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.nat(10_000),
      fc.nat(1_000),
      date,
      (counted, includedCalls, perExtraCallYen, today) => {
        const month = monthToDate(
          { counted, notCounted: 0 },
          { includedCalls, perExtraCallYen, baseYen: 2_900 },
          today,
        );
        expect(month.included - month.remaining + month.over).toBe(counted);
        expect(Math.min(month.remaining, month.over)).toBe(0);
        expect(Number.isSafeInteger(month.totalYen) && Number.isSafeInteger(month.forecast.totalYen)).toBe(true);
        expect(month.forecast.counted).toBeGreaterThanOrEqual(counted);
        expect(month.forecast.totalYen).toBeGreaterThanOrEqual(month.totalYen);
      },
    ),
  );
});
