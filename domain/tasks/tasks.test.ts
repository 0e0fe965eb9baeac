import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Calendar, dayOf, openPeriods } from '../hours/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import type { Who } from '../staff/index.ts';
import {
  deadline,
  decline,
  done,
  dueAt,
  isOverdue,
  lapse,
  may,
  open,
  reopen,
  type Task,
  type TaskAnswer,
  type TaskInput,
  taskKinds,
  usualPolicy,
} from './index.ts';

const tokyo = (text: string) => new Date(`${text}:00+09:00`);
const office = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
const weekdays: Calendar = {
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  holidays: [],
  exceptions: [{ date: '2026-05-11', periods: [], why: '創立記念日' }],
};
const clock = { policy: usualPolicy, calendar: weekdays };
// Thursday after the May holidays.
const thursday = tokyo('2026-05-07T10:42');

const input: TaskInput = {
  ...{ id: 't1', client: 'sakura', case: 'c1', caller: 'w1', kind: 'refund' },
  ...{ words: ' 送料の返金 ', product: 'トースター', orderNumber: 'SK-204815', yen: 880 },
};
const sato = { as: 'client', id: 'sato' } as const;

function granted(answer: TaskAnswer | Refusal): TaskAnswer {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}
const opened = (changes: Partial<TaskInput> = {}): Task =>
  granted(open({ ...input, ...changes }, clock, thursday)).task;
const told = (words = '') => ({ by: sato, words, now: tokyo('2026-05-08T09:30') });

test.each([
  ['money moves by the close of the next business day', 'refund', '2026-05-07T10:42', '2026-05-08T18:00'],
  ['over a weekend and a closure', 'replacement', '2026-05-08T19:00', '2026-05-12T18:00'],
  ['disclosure: five business days, the first not counted', 'disclosure', '2026-05-07T10:42', '2026-05-15T18:00'],
  [
    'a request on a Sunday counts from Tuesday, since Monday is closed',
    'correction',
    '2026-05-10T23:59',
    '2026-05-18T18:00',
  ],
  ['Golden Week is not business', 'other', '2026-04-30T10:00', '2026-05-08T18:00'],
] as const)('%s', (_, kind, from, due) => {
  expect(deadline(clock, kind, tokyo(from))).toEqual(tokyo(due));
});

test('for a client that never opens no clock runs', () => {
  const never: Calendar = {
    week: { ...weekdays.week, mon: [], tue: [], wed: [], thu: [], fri: [] },
    holidays: [],
    exceptions: [],
  };
  expect(deadline({ ...clock, calendar: never }, 'refund', thursday)).toBeNull();
});

test('between opening and deadline lie exactly as many business days as the client has for it', () => {
  const days = fc.integer({ min: 1, max: 30 });
  const from = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, from, fc.constantFrom(...taskKinds), (number, at, kind) => {
      const policy = { ...usualPolicy, businessDays: { ...usualPolicy.businessDays, [kind]: number } };
      const due = deadline({ policy, calendar: weekdays }, kind, at) as Date;
      let business = 0;
      for (let day = addDays(dayOf(at), 1); day <= dayOf(due); day = addDays(day, 1))
        if (openPeriods(weekdays, day).length > 0) business += 1;
      expect(business).toBe(number);
      expect(openPeriods(weekdays, dayOf(due)).at(-1)?.to).toEqual(due);
    }),
  );
});

test('opened: what is asked, of whom, by when', () => {
  const { task, events } = granted(open(input, clock, thursday));
  expect(task).toEqual({
    ...input,
    words: '送料の返金',
    openedAt: thursday,
    due: tokyo('2026-05-08T18:00'),
    overdueSince: null,
    state: { is: 'open' },
  });
  expect(events).toEqual([
    {
      ...{ name: 'task.opened', client: 'sakura', id: 't1' },
      data: { case: 'c1', caller: 'w1', kind: 'refund', due: '2026-05-08T09:00:00.000Z' },
    },
  ]);
});

test.each<[Partial<TaskInput>, { field: string; code: string }[]]>([
  [{ words: '　' }, [{ field: 'words', code: 'required' }]],
  [{ yen: null }, [{ field: 'yen', code: 'required' }]],
  [{ yen: 0 }, [{ field: 'yen', code: 'out_of_range' }]],
  [{ yen: 0.5 }, [{ field: 'yen', code: 'not_whole' }]],
  [{ yen: 1_000_000_000 }, [{ field: 'yen', code: 'out_of_range' }]],
  [{ kind: 'replacement', product: ' ', yen: null }, [{ field: 'product', code: 'required' }]],
])('refused: %j', (changes, problems) => {
  expect(open({ ...input, ...changes }, clock, thursday)).toMatchObject({ code: 'incomplete_input', problems });
});

test('a request for disclosure needs neither product nor sum', () => {
  expect(opened({ kind: 'disclosure', product: '', orderNumber: '', yen: null }).state).toEqual({ is: 'open' });
});

test('it is overdue from its deadline on, and says so once', () => {
  const task = opened();
  const close = tokyo('2026-05-08T18:00');
  expect(dueAt(task)).toEqual(close);
  expect(lapse(task, tokyo('2026-05-08T17:59'))).toEqual({ task, events: [] });
  const late = lapse(task, close);
  expect(late.events).toMatchObject([{ name: 'task.overdue', data: { kind: 'refund', due: close.toISOString() } }]);
  expect(dueAt(late.task)).toBeNull();
  expect(lapse(late.task, tokyo('2026-05-09T10:00')).events).toEqual([]);
  expect(isOverdue(late.task, close)).toBe(true);
});

test('done is the end of it, and its clock stops', () => {
  const { task, events } = granted(done(opened(), told(' 振込済み ')));
  expect(task.state).toEqual({ is: 'done', by: sato, at: told().now, words: '振込済み' });
  expect(events).toMatchObject([{ name: 'task.done', data: { case: 'c1', kind: 'refund', by: sato } }]);
  expect([dueAt(task), isOverdue(task, tokyo('2026-06-01T00:00'))]).toEqual([null, false]);
});

test('declined with a reason the caller can be told', () => {
  expect(decline(opened(), told(' '))).toMatchObject({ problems: [{ field: 'words', code: 'required' }] });
  expect(granted(decline(opened(), told('対象外'))).task.state).toMatchObject({ is: 'declined', words: '対象外' });
});

test('a slip is taken back, and the old clock runs on', () => {
  const back = granted(reopen(granted(done(opened(), told())).task, sato));
  expect(back.task).toEqual(opened());
  expect(back.events).toMatchObject([{ name: 'task.reopened' }]);
});

test.each([
  ['task_already_settled', () => done(granted(done(opened(), told())).task, told())],
  ['task_already_settled', () => decline(granted(done(opened(), told())).task, told('否'))],
  ['task_still_open', () => reopen(opened(), sato)],
])('refused: %s', (code, ask) => {
  expect(ask()).toMatchObject({ code });
});

test.each([
  ['client', 'staff', 'open', { done: true, decline: true, reopen: false }],
  ['client', 'owner', 'done', { done: false, decline: false, reopen: true }],
  ['staff', 'operator', 'open', { done: false, decline: false, reopen: false }],
  ['staff', 'supervisor', 'open', { done: true, decline: true, reopen: false }],
  ['staff', 'billing', 'open', { done: false, decline: false, reopen: false }],
] as const)('%s %s of one that is %s may', (as, role, state, expected) => {
  const task = state === 'open' ? opened() : granted(done(opened(), told())).task;
  expect(may(task, { as, role } as Who)).toEqual(expected);
});
