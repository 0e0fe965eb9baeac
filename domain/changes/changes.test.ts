import { expect, test } from 'vitest';
import { usualHours } from '../hours/index.ts';
import { isRefusal } from '../refusals/index.ts';
import { type Asked, accept, type Before, begin, type Change, giveBack, propose, recall, withdraw } from './index.ts';

const now = new Date('2026-05-07T10:00:00+09:00');
const later = { ...usualHours, week: { ...usualHours.week, sat: [{ from: '10:00', to: '15:00' }] } };
const hours: Before = { kind: 'hours', calendar: usualHours };
const lines: Before = { kind: 'lines', lines: [{ id: 'main', label: '代表', number: '+81312345678' }] };
const scope: Before = { kind: 'scope', tier: 1 };
const input = {
  id: 'x',
  client: 'sakura',
  by: { as: 'contact', id: 'sakurai' },
  from: '2026-06-01',
  words: '土曜も',
} as const;
const asks = (asked: Asked, before: Before, rest: Partial<typeof input> | object = {}) =>
  propose({ ...input, asked, before, ...rest }, now);
const change = (answer: ReturnType<typeof accept>): Change => {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer.change;
};
const proposed = () => change(asks({ kind: 'hours', calendar: later }, hours));
const line = { wish: 'change', line: 'main', label: '代表', number: '', forwarding: '' } as const;

test.each<[string, Asked, Before, object]>([
  [
    'hours that are so already',
    { kind: 'hours', calendar: structuredClone(usualHours) },
    hours,
    { code: 'nothing_changed' },
  ],
  ['no line', { kind: 'lines', lines: [] }, lines, { code: 'nothing_changed' }],
  ['the same tier', { kind: 'scope', tier: 1, topics: [] }, scope, { code: 'nothing_changed' }],
  [
    'hours that end before they begin to be times',
    { kind: 'hours', calendar: { ...later, holidays: [{ from: 'x', to: '12:00' }] } },
    hours,
    { problems: [{ field: 'calendar.holidays.0.from', code: 'malformed' }] },
  ],
  [
    'a line that is not the client’s, without a name, with half a number',
    { kind: 'lines', lines: [{ ...line, line: 'other', label: ' ', number: '12' }] },
    lines,
    {
      problems: [
        { field: 'lines.0.line', code: 'not_a_choice' },
        { field: 'lines.0.label', code: 'required' },
        { field: 'lines.0.number', code: 'number_lacks_area_code' },
      ],
    },
  ],
  [
    'a topic to be declined without the words to say',
    { kind: 'scope', tier: 1, topics: [{ topic: '採用', treatment: 'decline', words: '' }] },
    scope,
    { problems: [{ field: 'topics.0.words', code: 'required' }] },
  ],
])('%s cannot be proposed', (_, asked, before, refusal) => {
  expect(asks(asked, before)).toMatchObject(refusal);
});

test('a proposal needs a reason, and a day that is not over', () => {
  const asked: Asked = { kind: 'lines', lines: [{ ...line, wish: 'close', label: '' }] };
  expect(asks(asked, lines, { words: ' ', from: '2026-05-06' })).toMatchObject({
    problems: [
      { field: 'from', code: 'already_past' },
      { field: 'words', code: 'required' },
    ],
  });
  expect(asks(asked, lines, { from: '2026-05-07' })).toMatchObject({ events: [{ name: 'change.proposed' }] });
});

test('what is accepted comes into force when its day begins, and not before', () => {
  const accepted = change(accept(proposed(), { by: 'kato', words: '' }, now));
  expect(accepted).toMatchObject({ state: 'accepted', from: '2026-06-01', settled: { by: 'kato' } });
  expect(begin(accepted, new Date('2026-05-31T23:59:59+09:00')).events).toEqual([]);
  const begun = begin(accepted, new Date('2026-06-01T00:00:00+09:00'));
  expect(begun).toMatchObject({ change: { state: 'in_force' }, events: [{ name: 'change.in_force' }] });
  expect(begin(begun.change, new Date('2026-06-02T00:00:00+09:00')).events).toEqual([]);
});

test('what is accepted late holds at once, and the agency may say another day', () => {
  const late = new Date('2026-06-03T09:00:00+09:00');
  expect(change(accept(proposed(), { by: 'kato', words: '' }, late))).toMatchObject({
    state: 'in_force',
    from: '2026-06-03',
  });
  expect(change(accept(proposed(), { by: 'kato', words: '', from: '2026-07-01' }, now))).toMatchObject({
    from: '2026-07-01',
  });
  expect(accept(proposed(), { by: 'kato', words: '', from: '2026-05-01' }, now)).toMatchObject({
    problems: [{ field: 'from', code: 'already_past' }],
  });
});

test('it is answered once: returned with words, withdrawn, or recalled before its day', () => {
  expect(giveBack(proposed(), { by: 'kato', words: ' ' }, now)).toMatchObject({ problems: [{ field: 'words' }] });
  const returned = change(giveBack(proposed(), { by: 'kato', words: '来月から' }, now));
  expect(accept(returned, { by: 'kato', words: '' }, now)).toMatchObject({ code: 'change_out_of_turn' });
  expect(withdraw(returned)).toMatchObject({ code: 'change_out_of_turn' });
  expect(change(withdraw(proposed()))).toMatchObject({ state: 'withdrawn', settled: null });
  const accepted = change(accept(proposed(), { by: 'kato', words: '' }, now));
  expect(withdraw(accepted)).toMatchObject({ code: 'change_out_of_turn' });
  expect(change(recall(accepted, { by: 'kato', words: '人が足りず' }, now))).toMatchObject({ state: 'returned' });
  expect(recall(proposed(), { by: 'kato', words: '' }, now)).toMatchObject({ code: 'change_out_of_turn' });
});
