import { expect, test } from 'vitest';
import {
  blankContent,
  type ComplaintSaid,
  checkContent,
  contentAt,
  mayAnswer,
  ngWordsIn,
  type Procedure,
  procedureFor,
  proceduresFor,
  type Question,
  type ScopeLine,
  type ScriptContent,
  type TimeOfDay,
  type Treatment,
  treatmentOf,
} from './index.ts';

const procedure = (rest: Partial<Procedure>): Procedure => ({
  ...{ id: 'p', trouble: '', product: '', about: 'service', minSeverity: 1, say: '申し訳ございません。' },
  ...{ mayOffer: null, neverPromise: [], decides: 'client', evidence: [] },
  ...rest,
});

const procedures = [
  procedure({ id: 'any' }),
  procedure({ id: 'grave', minSeverity: 3 }),
  procedure({ id: 'broken', trouble: '破損' }),
  procedure({ id: 'kettle', product: '電気ケトル' }),
  procedure({ id: 'kettle_broken', product: '電気ケトル', trouble: '破損' }),
  procedure({ id: 'manner', about: 'staff' }),
];

test.each<[string, Partial<ComplaintSaid>, string | null]>([
  ['nothing known but the kind', {}, 'any'],
  ['a grave one', { severity: 4 }, 'grave'],
  ['a trouble before a severity', { trouble: '箱の破損', severity: 4 }, 'broken'],
  ['a product before a trouble of any product', { product: '電気ケトル　1.0L 黒' }, 'kettle'],
  [
    'the trouble of this product, in another width',
    { product: 'さくら ﾃﾞﾝｷｹﾄﾙ 電気ｹﾄﾙ', trouble: '破損' },
    'kettle_broken',
  ],
  ['about the staff', { about: 'staff' }, 'manner'],
  ['about what nothing was agreed on', { about: 'other' }, null],
])('the procedure followed: %s', (_, said, id) => {
  const complaint: ComplaintSaid = { about: 'service', product: '', trouble: '', severity: 2, ...said };
  expect(procedureFor({ procedures }, complaint)?.id ?? null).toBe(id);
});

test('every procedure that may be followed is there to choose from, the most specific first', () => {
  const complaint: ComplaintSaid = { about: 'service', product: '電気ケトル', trouble: '破損', severity: 3 };
  const ids = proceduresFor({ procedures }, complaint).map(({ id }) => id);
  expect(ids).toEqual(['kettle_broken', 'kettle', 'broken', 'grave', 'any']);
});

const line = (id: string, treatment: Treatment, rest: Partial<ScopeLine> = {}): ScopeLine => ({
  ...{ id, topic: id, kind: null, words: [], treatment },
  ...rest,
});
const declined: Treatment = { is: 'decline', words: 'こちらでは承りかねます。' };
const dedicated: Treatment = { is: 'dedicated', senior: 'ito', limitYen: 10_000, words: '責任者が承ります。' };
const scope = [
  line('orders', { is: 'answer' }, { kind: { kind: 'order', about: null } }),
  line('complaints', { is: 'answer' }, { kind: { kind: 'complaint', about: null } }),
  line('manners', { is: 'take' }, { kind: { kind: 'complaint', about: 'staff' } }),
  line('law', dedicated, { words: ['弁護士', '消費者センター'] }),
  line('medical', declined, { words: ['ｱﾚﾙｷﾞｰ'] }),
];

test.each<[string, { kind?: string; complaintAbout?: string; text?: string }, 1 | 2, string]>([
  ['an order is answered', { kind: 'order' }, 2, 'answer'],
  ['and on 1次受け taken', { kind: 'order' }, 1, 'take'],
  ['what no line names goes by the tier', { kind: 'other' }, 2, 'answer'],
  ['and by the other tier', { kind: 'other' }, 1, 'take'],
  ['a kind of complaint before complaints', { kind: 'complaint', complaintAbout: 'staff' }, 2, 'take'],
  ['words before any kind', { kind: 'complaint', complaintAbout: 'staff', text: '弁護士に言う' }, 2, 'dedicated'],
  ['a senior is there on either tier', { kind: 'complaint', text: '弁護士' }, 1, 'dedicated'],
  ['declined, however it is written', { kind: 'inquiry', text: '小麦のアレルギーですが' }, 2, 'decline'],
])('the scope: %s', (_, said, tier, is) => {
  const matter = { kind: '', complaintAbout: '', text: '', ...said };
  expect(treatmentOf({ tier, content: { scope } }, matter).treatment.is).toBe(is);
});

test('answers are given on 2次受け alone, and only where the scope says so', () => {
  const order = { kind: 'order', complaintAbout: '', text: '' };
  expect(mayAnswer({ tier: 2, content: { scope } }, order)).toBe(true);
  expect(mayAnswer({ tier: 1, content: { scope } }, order)).toBe(false);
  expect(mayAnswer({ tier: 2, content: { scope } }, { ...order, text: 'アレルギー' })).toBe(false);
});

test('NG words are found in whatever kana and width they were typed', () => {
  const content = { ngWords: ['絶対に届きます', '返金いたします（担当者の確認前）', '（何でも）', 'ダイジョウブ'] };
  expect(ngWordsIn(content, '絶対 に届きます。返金いたしますので、だいじょうぶです')).toEqual([
    '絶対に届きます',
    '返金いたします（担当者の確認前）',
    'ダイジョウブ',
  ]);
  expect(ngWordsIn(content, '確認のうえご連絡いたします')).toEqual([]);
});

const at = (time: string) => new Date(`2026-05-${time}+09:00`);

test.each<[TimeOfDay['days'], string, string, string, boolean]>([
  ['every', '09:00', '18:00', '13T09:00', true],
  ['every', '09:00', '18:00', '13T18:00', false],
  ['every', '18:00', '24:00', '13T23:59', true],
  ['weekdays', '00:00', '24:00', '13T10:00', true],
  ['weekdays', '00:00', '24:00', '16T10:00', false],
  ['weekdays', '00:00', '24:00', '05T10:00', false],
  ['days_off', '00:00', '24:00', '05T10:00', true],
  ['days_off', '00:00', '24:00', '17T10:00', true],
  ['days_off', '00:00', '24:00', '13T10:00', false],
])('a question for %s %s-%s is asked on %s: %s', (days, from, to, time, isAsked) => {
  const content = { ...blankContent, questions: [{ id: 'q', onlyAt: [{ days, from, to }] } as Question] };
  expect(contentAt(content, at(time)).questions).toHaveLength(isAsked ? 1 : 0);
});

const written = { ...blankContent, greeting: { text: 'はい', reading: 'ハイ' } };
const faq = { id: 'f1', question: '送料は', alsoAsked: [], answer: '660円です', product: '' };

test.each<[string, Partial<ScriptContent>, string, string]>([
  ['an answer without words', { faq: [{ ...faq, answer: ' ' }] }, 'faq.0.answer', 'required'],
  [
    'the same question in another width',
    { faq: [faq, { ...faq, id: 'f2', question: ' 送料は ' }] },
    'faq.1.question',
    'not_unique',
  ],
  ['an id twice', { faq: [faq, { ...faq, question: '返品は' }] }, 'faq.1.id', 'not_unique'],
  ['an id that cannot stand in a path', { faq: [{ ...faq, id: 'F 1' }] }, 'faq.0.id', 'malformed'],
  [
    'an offer without a limit',
    { procedures: [procedure({ mayOffer: { what: '交換', upToYen: -1 } })] },
    'procedures.0.mayOffer.upToYen',
    'out_of_range',
  ],
  [
    'an offer of half a yen',
    { procedures: [procedure({ mayOffer: { what: '交換', upToYen: 0.5 } })] },
    'procedures.0.mayOffer.upToYen',
    'not_whole',
  ],
  [
    'declining without words',
    { scope: [line('l', { is: 'decline', words: '' })] },
    'scope.0.treatment.words',
    'required',
  ],
  [
    'a senior who is nobody',
    { scope: [line('l', { ...dedicated, senior: '' })] },
    'scope.0.treatment.senior',
    'required',
  ],
  ['words for nobody', { people: [{ id: 'w', who: '', words: '外出しております' }] }, 'people.0.who', 'required'],
])('%s stands in the way of publishing', (_, content, field, code) => {
  const problems = checkContent({ ...written, ...content });
  expect(problems).toContainEqual({ field, code });
});

test.each<[string, TimeOfDay, string, string]>([
  ['a night in one line', { days: 'every', from: '22:00', to: '05:00' }, 'to', 'out_of_range'],
  ['a time that is none', { days: 'every', from: '9時', to: '12:00' }, 'from', 'malformed'],
])('%s is no time to ask a question', (_, time, field, code) => {
  const asked = { id: 'q', kind: 'text', label: '質問', say: '', required: true, readBack: false } as const;
  const question: Question = { ...asked, shownWhen: null, onlyFor: [], onlyAt: [time], fills: null };
  expect(checkContent({ ...written, questions: [question] })).toEqual([
    { field: `questions.0.onlyAt.0.${field}`, code },
  ]);
});
