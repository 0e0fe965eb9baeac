import { expect, test } from 'vitest';
import type { Case } from '../cases/index.ts';
import { isRefusal } from '../refusals/index.ts';
import type { Question } from '../scripts/index.ts';
import type { Who } from '../staff/index.ts';
import { type Change, type Corrected, type Correcting, correct, mayCorrect, type Typed } from './index.ts';

const now = new Date('2026-05-07T11:00:00+09:00');
const asked = { say: '', required: true, readBack: true, shownWhen: null, onlyFor: [], onlyAt: [] };
const questions: Question[] = [
  { ...asked, id: 'name', label: 'お名前', kind: 'name', fills: 'caller_name' },
  { ...asked, id: 'phone', label: 'お電話番号', kind: 'phone', fills: 'caller_number' },
  { ...asked, id: 'company', label: '会社名', kind: 'text', fills: 'caller_company' },
  { ...asked, id: 'order', label: 'ご注文番号', kind: 'text', fills: null },
  { ...asked, id: 'people', label: '人数', kind: 'number', min: 1, max: 20, fills: null },
];

const found: Case = {
  ...{ id: 'c1', client: 'sakura', receiptNumber: '0507-0042-65', tier: 1, kind: 'inquiry', complaintAbout: null },
  ...{ urgency: 'normal', addressee: 'sato', askedFor: '', callerCompany: null, callerKind: 'customer' },
  ...{ callerName: '山元', callerReading: 'ヤマモト', callerNumber: '+819012345678', callerReference: null },
  ...{ treatment: null, fallbackReason: null, summary: '商品の不具合', details: '', scriptVersion: 'v3' },
  answers: {
    name: { given: '山元', reading: 'ヤマモト', readBack: true },
    phone: { given: '+819012345678', readBack: true },
    company: { notObtained: 'not_needed' },
    order: { given: 'SK-204815' },
  },
  callback: {
    ...{ wanted: true, number: { e164: '+819012345678' }, bestTime: '' },
    ...{ wishAt: new Date('2026-05-07T14:00:00+09:00'), wishWords: '' },
  },
  ...{ calls: ['call-1'], caller: 'w1', takenBy: 'hanako', openedAt: now, held: false, mergedInto: null },
  ...{ state: 'open', closedAt: null, closedBy: null },
};

const correcting: Omit<Correcting, 'typed'> = {
  ...{ id: 'k1', number: 1, why: 'our_error', words: ' 録音を聞き直しました。 ', sent: true, by: 'sv', remark: null },
  questions,
};
const made = (typed: Typed, about = found) => correct(about, { ...correcting, typed }, now);

function granted(answer: ReturnType<typeof made>): Corrected {
  if (isRefusal(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.problems)}`);
  return answer;
}

test.each<[string, Typed, Change[]]>([
  ['a name', { callerName: '山本' }, [{ field: 'callerName', before: '山元', after: '山本' }]],
  [
    'a name with its reading',
    { callerName: '山下', callerReading: 'ヤマシタ' },
    [
      { field: 'callerName', before: '山元', after: '山下' },
      { field: 'callerReading', before: 'ヤマモト', after: 'ヤマシタ' },
    ],
  ],
  [
    'a name taken away',
    { callerName: '', callerReading: '' },
    [
      { field: 'callerName', before: '山元', after: null },
      { field: 'callerReading', before: 'ヤマモト', after: null },
    ],
  ],
  [
    'the number, to which the callback goes as well',
    { callerNumber: '０９０-１２３４-５６７９' },
    [
      { field: 'callerNumber', before: '+819012345678', after: '+819012345679' },
      { field: 'callbackNumber', before: '+819012345678', after: '+819012345679' },
    ],
  ],
  [
    'the callback’s number alone',
    { callbackNumber: '03-1234-5678' },
    [{ field: 'callbackNumber', before: '+819012345678', after: '+81312345678' }],
  ],
  [
    'the time of the callback',
    { wishAt: '2026-05-07T16:00' },
    [{ field: 'wishAt', before: '2026-05-07T05:00:00.000Z', after: '2026-05-07T07:00:00.000Z' }],
  ],
  ['the addressee', { addressee: 'suzuki' }, [{ field: 'addressee', before: 'sato', after: 'suzuki' }]],
  ['a company', { callerCompany: ' 日の出商会 ' }, [{ field: 'callerCompany', before: null, after: '日の出商会' }]],
  [
    'what is told at length',
    { details: '電源が入らない' },
    [{ field: 'details', before: null, after: '電源が入らない' }],
  ],
  [
    'an answer',
    { answers: { order: { given: 'SK-204816' } } },
    [{ field: 'answers.order', before: { given: 'SK-204815' }, after: { given: 'SK-204816' } }],
  ],
  [
    'an answer that there was none',
    { answers: { people: { given: '４' } } },
    [{ field: 'answers.people', before: null, after: { given: '4' } }],
  ],
  [
    'an answer that was not had',
    { answers: { order: { notObtained: 'inaudible' } } },
    [{ field: 'answers.order', before: { given: 'SK-204815' }, after: { notObtained: 'inaudible' } }],
  ],
])('before and after are kept: %s', (_, typed, changes) => {
  const { correction, events } = granted(made(typed));
  expect(correction).toMatchObject({
    id: 'k1',
    case: 'c1',
    number: 1,
    words: '録音を聞き直しました。',
    changes,
    at: now,
  });
  expect(events).toMatchObject([{ name: 'correction.made', id: 'k1', data: { case: 'c1', sent: true, by: 'sv' } }]);
  expect(events[0]?.data.fields).toEqual(changes.map(({ field }) => field));
});

test('what the script was answered says the same as the facts taken from it', () => {
  const { case: right } = granted(made({ callerName: '山本', callerNumber: '03-1234-5678', callerCompany: '日の出' }));
  expect(right.answers).toEqual({
    name: { given: '山本', reading: 'ヤマモト', readBack: true },
    phone: { given: '+81312345678', readBack: true },
    company: { given: '日の出' },
    order: { given: 'SK-204815' },
  });
  expect(granted(made({ callerNumber: '' })).case.answers.phone).toEqual({ notObtained: 'inaudible' });
});

test('a callback to another number stays with that number', () => {
  const elsewhere = { ...found.callback, number: { e164: '+81398765432' } } as Case['callback'];
  const { correction } = granted(made({ callerNumber: '03-1234-5678' }, { ...found, callback: elsewhere }));
  expect(correction.changes.map(({ field }) => field)).toEqual(['callerNumber']);
});

test('what was said is not in the history', () => {
  const { events } = granted(made({ callerName: '山本', details: '電源が入らない' }));
  expect(JSON.stringify(events)).not.toMatch(/山本|山元|電源|録音/);
});

test.each<[string, Typed]>([
  ['nothing', {}],
  ['the same again', { callerName: '山元', callerNumber: '090-1234-5678', summary: '商品の不具合 ' }],
  ['the same answer, read back', { answers: { order: { given: 'SK-204815', readBack: true } } }],
])('nothing is changed by %s', (_, typed) => {
  expect(made(typed)).toMatchObject({ code: 'nothing_to_correct' });
});

test.each<[Typed, string, string]>([
  [{ callerNumber: '12' }, 'callerNumber', 'number_lacks_area_code'],
  [{ callbackNumber: 'abc' }, 'callbackNumber', 'number_unreadable'],
  [{ callerReading: '山本' }, 'callerReading', 'reading_not_kana'],
  [{ callerName: '山下', callerReading: '' }, 'callerReading', 'reading_missing'],
  [{ summary: ' ' }, 'summary', 'required'],
  [{ details: 'あ'.repeat(10_001) }, 'details', 'too_long'],
  [{ wishAt: 'あした' }, 'wishAt', 'malformed'],
  [{ answers: { people: { given: '21' } } }, 'answers.people', 'out_of_range'],
  [{ answers: { phone: { given: '03-1234-5678' } } }, 'answers.phone', 'unknown_question'],
  [{ answers: { nothing: { given: 'x' } } }, 'answers.nothing', 'unknown_question'],
])('%j is refused, and the field named', (typed, field, code) => {
  expect(made(typed)).toMatchObject({ code: 'incomplete_input', problems: [{ field, code }] });
});

test('without a promised callback there is none to be corrected, and nothing is corrected without a word why', () => {
  const answer = correct(
    { ...found, callback: { wanted: false } },
    { ...correcting, words: ' ', typed: { wishAt: '2026-05-07T16:00' } },
    now,
  );
  expect(answer).toMatchObject({
    problems: [
      { field: 'wishAt', code: 'not_a_choice' },
      { field: 'words', code: 'required' },
    ],
  });
});

test.each<[string, Who & { id: string }, boolean]>([
  ['the operator who took it', { as: 'staff', role: 'operator', id: 'hanako' }, true],
  ['another operator', { as: 'staff', role: 'operator', id: 'other' }, false],
  ['a supervisor', { as: 'staff', role: 'supervisor', id: 'sv' }, true],
  ['the client’s owner', { as: 'client', role: 'owner', id: 'sato' }, false],
])('who may correct: %s', (_, who, expected) => {
  expect(mayCorrect(found, who)).toBe(expected);
  expect(mayCorrect({ ...found, mergedInto: 'c2' }, who)).toBe(false);
});
