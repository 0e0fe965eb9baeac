import { expect, test } from 'vitest';
import {
  type Contract,
  checkContract,
  inForce,
  relayRules,
  ruleNamed,
  usualCountRules,
  usualEndingReports,
} from './index.ts';

const contract: Contract = {
  id: 'k1',
  client: 'sakura',
  effectiveFrom: '2026-04-01',
  tier: 2,
  includedCalls: 50,
  baseYen: 10_000,
  perExtraCallYen: 200,
  wrapUpSeconds: 60,
  callbackPolicy: { targetMinutes: 120, mayPromise: null },
  relayWindowMinutes: { urgent: 5, callback: 15 },
  countRules: usualCountRules,
  endings: usualEndingReports,
};

const spring = contract;
const summer = { ...contract, id: 'k2', effectiveFrom: '2026-07-01' };
test.each([
  ['2026-03-31', null],
  ['2026-04-01', 'k1'],
  ['2026-06-30', 'k1'],
  ['2026-07-01', 'k2'],
  ['2027-01-01', 'k2'],
])('on %s the contract in force is %s, in whatever order they are listed', (day, id) => {
  expect(inForce([spring, summer], day)?.id ?? null).toBe(id);
  expect(inForce([summer, spring], day)?.id ?? null).toBe(id);
});

test('a contract as agreed has nothing in its way', () => {
  expect(checkContract(contract)).toEqual([]);
  const mayPromise = { words: '{目安}までに折り返しご連絡いたします' };
  expect(checkContract({ ...contract, callbackPolicy: { targetMinutes: 60, mayPromise } })).toEqual([]);
});

const [first, second] = usualCountRules.inOrder;
const { otherwise } = usualCountRules;
test.each<[field: string, code: string, change: Partial<Contract>]>([
  ['effectiveFrom', 'not_a_day', { effectiveFrom: '2026-02-29' }],
  ['includedCalls', 'out_of_range', { includedCalls: -1 }],
  ['baseYen', 'not_whole', { baseYen: 9_999.5 }],
  ['perExtraCallYen', 'not_whole', { perExtraCallYen: Number.NaN }],
  ['wrapUpSeconds', 'out_of_range', { wrapUpSeconds: 3_601 }],
  ['callbackPolicy.targetMinutes', 'out_of_range', { callbackPolicy: { targetMinutes: 0, mayPromise: null } }],
  [
    'callbackPolicy.mayPromise.words',
    'promise_without_time',
    { callbackPolicy: { targetMinutes: 60, mayPromise: { words: '2時間以内にご連絡します' } } },
  ],
  ['relayWindowMinutes.urgent', 'out_of_range', { relayWindowMinutes: { urgent: 0, callback: 15 } }],
  ['relayWindowMinutes.callback', 'out_of_range', { relayWindowMinutes: { urgent: 5, callback: 1_441 } }],
  ['countRules.inOrder.1.id', 'not_unique', { countRules: { inOrder: [first!, first!], otherwise } }],
  ['countRules.otherwise.id', 'not_unique', { countRules: { inOrder: [first!], otherwise: first! } }],
  ['countRules.inOrder.0.id', 'required', { countRules: { inOrder: [{ ...first!, id: ' ' }], otherwise } }],
  ['countRules.inOrder.0.when', 'required', { countRules: { inOrder: [{ ...first!, when: [] }, second!], otherwise } }],
  [
    'countRules.inOrder.0.when.0.seconds',
    'out_of_range',
    { countRules: { inOrder: [{ ...first!, when: [{ is: 'talked_under', seconds: 0 }] }], otherwise } },
  ],
  [
    'countRules.otherwise.words.ja',
    'required',
    { countRules: { inOrder: [], otherwise: { ...otherwise, words: { ja: '', en: 'x' } } } },
  ],
])('%s: %s', (field, code, change) => {
  expect(checkContract({ ...contract, ...change })).toEqual([{ field, code }]);
});

test('a rule is found by the id that a usage line cites', () => {
  expect(ruleNamed(usualCountRules, 'answered')?.counted).toBe(true);
  expect(ruleNamed(usualCountRules, 'sales')?.words.ja).toBe('営業の電話は数えません');
  expect(ruleNamed(usualCountRules, 'moonlight')).toBeNull();
});

test('the relays of a client keep to its own windows', () => {
  const rules = relayRules({ relayWindowMinutes: { urgent: 3, callback: 30 } });
  expect(rules.windowMinutes).toEqual({ urgent: 3, callback: 30 });
  expect(rules.retryMinutes.report.length).toBeGreaterThan(0);
});
