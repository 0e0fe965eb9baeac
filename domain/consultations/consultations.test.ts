import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, isOpen } from '../hours/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import type { Who } from '../staff/index.ts';
import {
  answer,
  ask,
  type Consultation,
  type ConsultationAnswer,
  dueAt,
  isOverdue,
  lapse,
  may,
  withdraw,
} from './index.ts';

const day = [{ from: '09:00', to: '18:00' }];
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
const calendar: Calendar = { week, holidays: [], exceptions: [] };
const never: Calendar = { ...calendar, week: { ...week, mon: [], tue: [], wed: [], thu: [], fri: [] } };
// 2026-11-20 is a Friday, and the Monday after it a holiday.
const at = (local: string) => new Date(`2026-11-${local}:00+09:00`);
const asking = {
  ...({
    id: 'q1',
    client: 'sakura',
    case: 'c1',
    by: 'portal',
    to: 'sato',
    askedBy: 'suzuki',
    withinMinutes: 60,
  } as const),
  question: ' 交換品の送料は当社負担でよろしいですか。 ',
};
const sato = { as: 'client', id: 'sato' } as const;
const told = { words: ' はい、当社負担です。 ', mayBeTold: true, forManual: true };

function granted(given: ConsultationAnswer | Refusal): ConsultationAnswer {
  if (isRefusal(given)) throw new Error(given.code);
  return given;
}
const asked = (local = '20T10:00') => granted(ask(asking, calendar, at(local))).consultation;

test.each([
  ['20T10:00', '20T11:00'],
  ['20T17:30', '24T09:30'],
  ['21T12:00', '24T10:00'],
])('asked at %s it is due at %s of the client’s own clock', (from, due) => {
  const { consultation, events } = granted(ask(asking, calendar, at(from)));
  expect(consultation).toMatchObject({ due: at(due), question: '交換品の送料は当社負担でよろしいですか。' });
  expect(events).toEqual([
    {
      name: 'consultation.asked',
      client: 'sakura',
      id: 'q1',
      data: { case: 'c1', by: 'portal', to: 'sato', due: at(due).toISOString() },
    },
  ]);
});

test('for a client that never opens the clock on the wall runs', () => {
  expect(granted(ask(asking, never, at('20T10:00'))).consultation.due).toEqual(at('20T11:00'));
});

test('an answer is kept with who gave it, whether the caller may hear it, and whether the manual should have it', () => {
  const { consultation, events } = granted(answer(asked(), told, sato, at('20T10:40')));
  expect(consultation.state).toEqual({
    ...{ is: 'answered', words: 'はい、当社負担です。', mayBeTold: true, forManual: true, by: sato },
    at: at('20T10:40'),
  });
  expect(events).toMatchObject([{ name: 'consultation.answered', data: { by: sato, forManual: true, inTime: true } }]);
  expect(dueAt(consultation)).toBeNull();
});

test('overdue, the next of the client’s people is asked, and after the last the first again', () => {
  const whom = { chain: ['sato', 'tanaka'], calendar };
  expect(lapse(asked(), whom, at('20T10:59')).events).toEqual([]);
  const late = lapse(asked(), whom, at('20T11:00'));
  expect(late.consultation).toMatchObject({ to: 'tanaka', due: at('20T12:00'), overdueSince: at('20T11:00') });
  expect(late.events).toMatchObject([
    { name: 'consultation.overdue', data: { from: 'sato', to: 'tanaka', due: at('20T11:00').toISOString() } },
  ]);
  const later = lapse(late.consultation, whom, at('20T12:00')).consultation;
  expect(later).toMatchObject({ to: 'sato', overdueSince: at('20T11:00') });
  expect(granted(answer(later, told, sato, at('20T12:05'))).events).toMatchObject([{ data: { inTime: false } }]);
});

test.each([
  ['nobody in the chain: who was asked stays asked', [], 'sato', 'sato'],
  ['nobody named: the first', ['tanaka', 'sato'], null, 'tanaka'],
  ['somebody who has left the list: the first', ['tanaka'], 'sato', 'tanaka'],
])('whom next: %s', (_, chain, to, then) => {
  expect(lapse({ ...asked(), to }, { chain, calendar }, at('20T11:00')).consultation.to).toBe(then);
});

const answered = () => granted(answer(asked(), told, sato, at('20T10:40'))).consultation;
test.each([
  ['incomplete_input', 'question', () => ask({ ...asking, question: '　' }, calendar, at('20T10:00'))],
  ['incomplete_input', 'withinMinutes', () => ask({ ...asking, withinMinutes: 4 }, calendar, at('20T10:00'))],
  ['incomplete_input', 'words', () => answer(asked(), { ...told, words: ' ' }, sato, at('20T10:40'))],
  ['incomplete_input', 'why', () => withdraw(asked(), { by: 'suzuki', why: '' }, at('20T10:40'))],
  ['consultation_over', undefined, () => answer(answered(), told, sato, at('20T10:50'))],
  ['consultation_over', undefined, () => withdraw(answered(), { by: 'suzuki', why: '済' }, at('20T10:50'))],
])('refused: %s %s', (code, field, given) => {
  const refusal = given();
  expect(refusal).toMatchObject({ code });
  if (field) expect(refusal).toMatchObject({ problems: [{ field }] });
});

test('what is asked is never silent: answered, withdrawn, or its clock runs, within the client’s hours', () => {
  const moves = fc.array(
    fc.record({ act: fc.constantFrom('wait', 'wait', 'wait', 'answer', 'withdraw'), minutes: fc.nat({ max: 4000 }) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(moves, (given) => {
      let consultation: Consultation = asked();
      let now = at('20T10:00');
      for (const { act, minutes } of given) {
        now = new Date(now.getTime() + minutes * 60_000);
        const changed =
          act === 'answer'
            ? answer(consultation, told, sato, now)
            : act === 'withdraw'
              ? withdraw(consultation, { by: 'suzuki', why: '解決したため' }, now)
              : lapse(consultation, { chain: ['sato', 'tanaka'], calendar }, now);
        if (isRefusal(changed)) continue;
        ({ consultation } = changed);
        const due = dueAt(consultation);
        expect(due === null).toBe(consultation.state.is !== 'asked');
        if (due === null) continue;
        expect(due > now).toBe(true);
        expect(isOpen(calendar, new Date(due.getTime() - 1))).toBe(true);
      }
    }),
  );
});

test('it is overdue from the first missed deadline until there is an answer', () => {
  expect(isOverdue(asked(), at('20T10:59'))).toBe(false);
  expect(isOverdue(asked(), at('20T11:00'))).toBe(true);
  const late = lapse(asked(), { chain: ['sato'], calendar }, at('20T11:00')).consultation;
  expect(isOverdue(late, at('20T11:01'))).toBe(true);
  expect(isOverdue(answered(), at('20T23:00'))).toBe(false);
});

test.each([
  ['staff', 'operator', { answer: true, withdraw: true }],
  ['staff', 'billing', { answer: false, withdraw: false }],
  ['client', 'staff', { answer: true, withdraw: false }],
] as const)('%s %s may', (as, role, expected) => {
  expect(may(asked(), { as, role } as Who)).toEqual(expected);
  expect(may(answered(), { as, role } as Who)).toEqual({ answer: false, withdraw: false });
});
