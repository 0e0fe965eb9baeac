import { expect, test } from 'vitest';
import { dueAt, isOverdue, lapse, make, may, type PromiseAnswer, readPromise, readPromises, settle } from './index.ts';

const now = new Date('2026-05-07T01:00:00Z');
const until = new Date('2026-05-07T08:00:00Z');
const late = new Date('2026-05-07T08:30:00Z');

const made = make(
  { id: 'p', client: 'sakura', case: 'case', what: '17時までに書面', by: 'agency', until, who: null, madeBy: 'suzuki' },
  now,
) as PromiseAnswer;

test('a promise is made with a side, a time and words, and a time already past is none', () => {
  expect(made.events).toMatchObject([{ name: 'promise.made', data: { by: 'agency', until: until.toISOString() } }]);
  expect(make({ ...made.promise, until: now }, now)).toMatchObject({ code: 'incomplete_input' });
});

test.each([
  [{ what: '', by: 'agency', until: '2026-05-07T17:00' }, ['promises.0.what required']],
  [{ what: '連絡', by: '', until: '' }, ['promises.0.by required', 'promises.0.until required']],
  [{ what: '連絡', by: 'caller', until: '17:00' }, ['promises.0.by not_a_choice', 'promises.0.until malformed']],
])('%j is not a promise', (typed, problems) => {
  const read = readPromise(typed, 'promises.0');
  expect('problems' in read && read.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
});

test('rows in which nothing was typed are not promises', () => {
  const typed = { what: '連絡', by: 'client', until: '2026-05-07T17:00' };
  expect(readPromises([{ what: ' ', by: 'agency', until: '' }, typed], 'promises')).toEqual([
    { what: '連絡', by: 'client', until },
  ]);
});

test('it is kept, in time or late; broken and taken back say why, and each is said once', () => {
  expect(settle(made.promise, { result: 'kept', words: '' }, 'suzuki', late)).toMatchObject({
    events: [{ name: 'promise.kept', data: { late: true } }],
  });
  expect(settle(made.promise, { result: 'kept', words: '' }, 'suzuki', now)).toMatchObject({
    events: [{ data: { late: false } }],
  });
  expect(settle(made.promise, { result: 'broken', words: ' ' }, 'suzuki', now)).toMatchObject({
    code: 'incomplete_input',
  });
  const withdrawn = settle(
    made.promise,
    { result: 'withdrawn', words: 'ご不要とのこと' },
    'suzuki',
    now,
  ) as PromiseAnswer;
  expect(withdrawn.events).toMatchObject([{ name: 'promise.withdrawn' }]);
  expect(settle(withdrawn.promise, { result: 'kept', words: '' }, 'suzuki', now)).toMatchObject({
    code: 'promise_already_settled',
  });
});

test('its time runs out once, and it is still owed', () => {
  expect(lapse(made.promise, now).events).toEqual([]);
  const lapsed = lapse(made.promise, late);
  expect(lapsed.events).toMatchObject([{ name: 'promise.overdue', data: { by: 'agency' } }]);
  expect([lapsed.promise.state.is, isOverdue(lapsed.promise, late), dueAt(lapsed.promise)]).toEqual([
    'open',
    true,
    null,
  ]);
  expect(lapse(lapsed.promise, late).events).toEqual([]);
});

test('the client’s people settle what is theirs', () => {
  const theirs = { ...made.promise, by: 'client' } as const;
  expect(may({ as: 'client', role: 'staff' }, theirs).settle).toBe(true);
  expect(may({ as: 'client', role: 'owner' }, made.promise).settle).toBe(false);
  expect(may({ as: 'staff', role: 'operator' }, theirs).settle).toBe(true);
  expect(may({ as: 'staff', role: 'billing' }, made.promise).settle).toBe(false);
});
