import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import type { Who } from '../staff/index.ts';
import {
  type Asked,
  ask,
  type Check,
  type CheckPolicy,
  checkPolicy,
  dueAt,
  may,
  pass,
  policyFor,
  release,
} from './index.ts';

const at = (time: string) => new Date(`2026-05-07T${time}:00+09:00`);
const policy: CheckPolicy = { trainees: true, complaints: true, minutes: 10 };
const callback = {
  ...{ wanted: true, number: { e164: '+819012345678' }, wishAt: null, wishWords: '', bestTime: '' },
} as const;

const complaint: Asked = {
  case: { id: 'c1', client: 'sakura', kind: 'complaint', urgency: 'normal', callback: { wanted: false } },
  taker: { role: 'operator', isTrainee: false },
  target: null,
};
const asked = (changes: Partial<Asked['case']> = {}, rest: Partial<Asked> = {}, rules: Partial<CheckPolicy> = {}) =>
  ask({ ...complaint, ...rest, case: { ...complaint.case, ...changes } }, { ...policy, ...rules }, at('10:42'));

const trainee = { taker: { role: 'operator', isTrainee: true } } as const;

test.each<[string, ReturnType<typeof asked>, string[] | null]>([
  ['a complaint', asked(), ['complaint']],
  ['a complaint that a trainee took', asked({}, trainee), ['trainee', 'complaint']],
  ['whatever a trainee took', asked({ kind: 'order' }, trainee), ['trainee']],
  ['an order', asked({ kind: 'order' }), null],
  ['a complaint a supervisor took', asked({}, { taker: { role: 'supervisor', isTrainee: false } }), null],
  ['a supervisor in training', asked({}, { taker: { role: 'supervisor', isTrainee: true } }), ['trainee']],
  ['where only trainees are looked at', asked({}, {}, { complaints: false }), null],
  ['where only complaints are', asked({ kind: 'order' }, trainee, { trainees: false }), null],
])('why it is looked at: %s', (_, answer, reasons) => {
  expect(answer?.check.reasons ?? null).toEqual(reasons);
});

test.each<[string, ReturnType<typeof asked>, Check['state']]>([
  ['a mere report: the whole time', asked(), { is: 'held', until: at('10:52') }],
  [
    'with an hour until the callback: the whole time',
    asked({ callback }, { target: at('11:42') }),
    { is: 'held', until: at('10:52') },
  ],
  [
    'with ten minutes until the callback: half of them',
    asked({ callback }, { target: at('10:52') }),
    { is: 'held', until: at('10:47') },
  ],
  [
    'with a minute and a bit: none',
    asked({ callback }, { target: at('10:43') }),
    { is: 'released', at: at('10:42'), why: 'deadline_near' },
  ],
  [
    'late already: none',
    asked({ callback }, { target: at('10:00') }),
    { is: 'released', at: at('10:42'), why: 'deadline_near' },
  ],
  ['no clock runs for a client that never opens', asked({ callback }), { is: 'held', until: at('10:52') }],
  ['urgent: at once', asked({ urgency: 'urgent' }), { is: 'released', at: at('10:42'), why: 'urgent' }],
])('how long it waits: %s', (_, answer, state) => {
  expect(answer?.check.state).toEqual(state);
});

test('a check takes no more than half of the time the client has to ring back', () => {
  const minutes = fc.integer({ min: 1, max: 60 });
  const left = fc.integer({ min: -120, max: 600 });
  fc.assert(
    fc.property(minutes, left, (most, until) => {
      const target = new Date(at('10:42').getTime() + until * 60_000);
      const state = asked({ callback }, { target }, { minutes: most })?.check.state;
      const waits = state?.is === 'held' ? (state.until.getTime() - at('10:42').getTime()) / 60_000 : 0;
      expect(waits).toBeLessThanOrEqual(Math.max(0, Math.min(most, until / 2)));
      expect(waits > 0).toBe(until >= 2);
    }),
  );
});

const held = asked()?.check as Check;
const passed = (check: Check, time = '10:45') => {
  const answer = pass(check, { by: 'sv', takenBy: 'op' }, at(time));
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
};

test('looked at: it goes, and it is said by whom', () => {
  const { check, events } = passed(held);
  expect(check.state).toEqual({ is: 'passed', by: 'sv', at: at('10:45'), releasedAt: null });
  expect(events).toEqual([{ name: 'check.passed', client: 'sakura', id: 'c1', data: { by: 'sv', afterwards: false } }]);
  expect(dueAt(check)).toBeNull();
});

test('nobody looked in time: it goes by itself, once, and is looked at afterwards', () => {
  expect(dueAt(held)).toEqual(at('10:52'));
  expect(release(held, at('10:51'))).toEqual({ check: held, events: [] });
  const { check, events } = release(held, at('10:52'));
  expect(check.state).toEqual({ is: 'released', at: at('10:52'), why: 'time' });
  expect(events).toMatchObject([{ name: 'check.released', data: { why: 'time' } }]);
  expect(release(check, at('10:53'))).toEqual({ check, events: [] });
  const later = passed(check, '11:30');
  expect(later.check.state).toMatchObject({ is: 'passed', by: 'sv', releasedAt: at('10:52') });
  expect(later.events).toMatchObject([{ name: 'check.passed', data: { afterwards: true } }]);
});

test('a report that a supervisor let go does not go again', () => {
  expect(release(passed(held).check, at('10:52')).events).toEqual([]);
});

test('nobody looks at their own, and nothing is looked at twice', () => {
  expect(pass(held, { by: 'op', takenBy: 'op' }, at('10:45'))).toMatchObject({ code: 'check_by_taker' });
  expect(pass(passed(held).check, { by: 'sv', takenBy: 'op' }, at('10:46'))).toMatchObject({
    code: 'check_already_passed',
  });
});

test.each<[string, Check, Who & { id: string }, boolean]>([
  ['a supervisor', held, { as: 'staff', role: 'supervisor', id: 'sv' }, true],
  ['the supervisor who took it', held, { as: 'staff', role: 'supervisor', id: 'op' }, false],
  ['an operator', held, { as: 'staff', role: 'operator', id: 'other' }, false],
  ['once it was looked at', passed(held).check, { as: 'staff', role: 'supervisor', id: 'sv' }, false],
])('who may let it go: %s', (_, check, who, expected) => {
  expect(may(check, who, 'op').pass).toBe(expected);
});

test('what was agreed for a client outweighs what holds for all, and nothing is held until somebody says so', () => {
  expect(policyFor({ client: { ...policy, minutes: 3 }, agency: policy }).minutes).toBe(3);
  expect(policyFor({ client: null, agency: policy })).toBe(policy);
  expect(policyFor({ client: null, agency: null })).toMatchObject({ trainees: false, complaints: false });
});

test.each([
  [1, []],
  [60, []],
  [0, [{ field: 'minutes', code: 'out_of_range' }]],
  [61, [{ field: 'minutes', code: 'out_of_range' }]],
  [2.5, [{ field: 'minutes', code: 'not_whole' }]],
])('a report waits for %s minutes at the most: %j', (minutes, problems) => {
  expect(checkPolicy({ ...policy, minutes })).toEqual(problems);
});
