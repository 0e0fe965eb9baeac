import { expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import {
  blankContent,
  checkContent,
  type DraftVersion,
  type PublishedVersion,
  publish,
  type Question,
  recall,
  restore,
  type ScriptContent,
  schedule,
  takeEffect,
} from './index.ts';

const now = new Date('2026-05-06T01:00:00Z');

const content: ScriptContent = {
  ...blankContent,
  greeting: { text: 'あおば歯科でございます。', reading: 'アオバシカデゴザイマス' },
  recordingNotice: 'この通話は録音しております。',
  closing: '失礼いたします。',
  mayTell: [{ topic: '駐車場', words: '三台分ございます。' }],
  ngWords: ['絶対に'],
  questions: [
    question({ id: 'first_visit', kind: 'yes_no' }),
    question({
      id: 'card',
      kind: 'pattern',
      pattern: 'A-999',
      example: 'K-001',
      shownWhen: { question: 'first_visit', is: ['no'] },
    }),
  ],
};

function question(rest: Record<string, unknown>): Question {
  const plain = { label: '質問', say: '', required: true, readBack: false, shownWhen: null, onlyFor: [], onlyAt: [] };
  return { ...plain, fills: null, ...rest } as unknown as Question;
}

const version = { id: 'v2', client: 'aoba', number: 2, content, note: '', revision: 3, publishedBy: null };
const draft: DraftVersion = { ...version, state: 'draft', effectiveAt: null, publishedAt: null };
const current: PublishedVersion = { ...draft, id: 'v1', number: 1, state: 'published', publishedAt: new Date(0) };
const by = { by: 'kato', note: '休診日を直しました' };
const alone = { current, waiting: null, ...by };
const tomorrow = new Date('2026-05-07T00:00:00+09:00');
const waiting = allowed(schedule({ ...alone, draft, effectiveAt: tomorrow }, now)).scheduled;

function allowed<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
}

test('a draft is put in force and the version before it retires', () => {
  expect(publish({ ...alone, draft }, now)).toEqual({
    published: { ...draft, state: 'published', publishedAt: now, publishedBy: 'kato', note: by.note },
    retired: { ...current, state: 'retired' },
    waiting: null,
    events: [
      {
        name: 'script.published',
        client: 'aoba',
        id: 'v2',
        data: { number: 2, replaces: 'v1', publishedAt: '2026-05-06T01:00:00.000Z' },
      },
    ],
  });
});

test('the first version replaces none', () => {
  const first = publish({ ...alone, draft, current: null }, now);
  expect(first).toMatchObject({ retired: null, events: [{ data: { replaces: null } }] });
});

test('what is published already is not published', () => {
  expect(publish({ ...alone, draft: current }, now)).toMatchObject({ code: 'script_already_published' });
  expect(publish({ ...alone, draft: waiting }, now)).toMatchObject({ code: 'script_already_published' });
});

test('a version waits for its day, and then takes effect', () => {
  expect(waiting).toMatchObject({ state: 'scheduled', effectiveAt: tomorrow, publishedAt: null, publishedBy: 'kato' });
  expect(takeEffect(waiting, current, tomorrow)).toMatchObject({
    published: { id: 'v2', state: 'published', effectiveAt: tomorrow, publishedAt: tomorrow },
    retired: { id: 'v1', state: 'retired' },
  });
});

test('one version waits at a time, and none for a day that is past', () => {
  const another = { ...alone, draft: { ...draft, id: 'v3' }, effectiveAt: tomorrow };
  expect(schedule({ ...another, waiting }, now)).toMatchObject({ code: 'script_scheduled' });
  expect(schedule({ ...another, effectiveAt: now }, now)).toMatchObject({ code: 'already_past' });
});

test('its day taken back, a version is a draft again, or is taken over into the one begun meanwhile', () => {
  expect(recall({ waiting, draft: null, current })).toMatchObject({
    draft: { id: 'v2', state: 'draft', effectiveAt: null, publishedBy: null },
    events: [{ name: 'script.recalled' }],
  });
  const later = { ...waiting, content: { ...content, closing: '新しい結び' } };
  const begun = { ...draft, id: 'v3', content: { ...content, ngWords: [] } };
  expect(recall({ waiting: later, draft: begun, current })).toMatchObject({
    draft: { id: 'v3', revision: begun.revision + 1, content: { closing: '新しい結び', ngWords: [] } },
    events: [{ name: 'script.recalled', id: 'v2' }],
  });
});

test('what is put right today is put right in the version that waits for tomorrow as well', () => {
  const parking = { topic: '駐車場', words: '三台分ございます。' };
  const night = { ...content, closing: 'おやすみなさいませ。', ngWords: ['絶対に', '無料'] };
  const later = { ...waiting, content: night };
  const urgent = {
    ...draft,
    id: 'v3',
    content: { ...content, mayTell: [{ ...parking, words: '工事中でございます。' }] },
  };
  const change = allowed(publish({ ...alone, waiting: later, draft: urgent }, now));
  expect(change.waiting).toMatchObject({
    id: 'v2',
    state: 'scheduled',
    content: { ...night, mayTell: [{ topic: '駐車場', words: '工事中でございます。' }] },
  });
});

test('an older version is put in force again as a new one', () => {
  const retired = { ...current, id: 'v0', state: 'retired', content: { ...content, closing: '以前の結び' } } as const;
  const back = { ...alone, id: 'v9', number: 9, old: retired };
  expect(restore(back, now)).toMatchObject({
    published: { id: 'v9', number: 9, state: 'published', content: { closing: '以前の結び' }, publishedBy: 'kato' },
    retired: { id: 'v1', state: 'retired' },
    events: [{ name: 'script.published', id: 'v9', data: { replaces: 'v1' } }],
  });
  expect(restore({ ...back, old: current }, now)).toMatchObject({ code: 'script_already_published' });
});

test('a script with problems is refused with all of them', () => {
  const broken = { ...draft, content: { ...content, greeting: { text: ' ', reading: '' } } };
  const problems = [
    { field: 'greeting.text', code: 'required' },
    { field: 'greeting.reading', code: 'required' },
  ];
  expect(publish({ ...alone, draft: broken }, now)).toMatchObject({ code: 'incomplete_input', problems });
  const tomorrows = { ...alone, draft: broken, effectiveAt: tomorrow };
  expect(schedule(tomorrows, now)).toMatchObject({ code: 'incomplete_input', problems });
});

const choices = [
  { value: 'a', label: 'A' },
  { value: 'a', label: '' },
];

test.each<[string, Record<string, unknown>, string, string]>([
  ['an id that cannot stand in a path', { id: 'Card No', kind: 'text' }, 'id', 'malformed'],
  ['an id used before', { id: 'first_visit', kind: 'text' }, 'id', 'not_unique'],
  ['no label', { id: 'x', kind: 'text', label: ' ' }, 'label', 'required'],
  ['no choices', { id: 'x', kind: 'choice', choices: [] }, 'choices', 'required'],
  ['a choice twice', { id: 'x', kind: 'choice', choices }, 'choices.1.value', 'not_unique'],
  ['a choice without a label', { id: 'x', kind: 'choice', choices }, 'choices.1.label', 'required'],
  ['limits the wrong way round', { id: 'x', kind: 'number', min: 2, max: 1 }, 'max', 'out_of_range'],
  [
    'a pattern that ends in the middle',
    { id: 'x', kind: 'pattern', pattern: '9\\', example: '9' },
    'pattern',
    'malformed',
  ],
  ['an example unlike its pattern', { id: 'x', kind: 'pattern', pattern: '99', example: '9' }, 'example', 'malformed'],
  ['a number filled by a text', { id: 'x', kind: 'text', fills: 'caller_number' }, 'fills', 'malformed'],
  ['a condition on itself', when('x', ['yes']), 'shownWhen.question', 'unknown_question'],
  ['a condition on nothing', when('nobody', ['yes']), 'shownWhen.question', 'unknown_question'],
  ['a condition on an unknown choice', when('first_visit', ['maybe']), 'shownWhen.is', 'not_a_choice'],
  ['a condition on free text', when('card', ['K-001']), 'shownWhen.is', 'not_a_choice'],
  ['a condition without a value', when('first_visit', []), 'shownWhen.is', 'required'],
])('%s stands in the way of publishing', (_, added, field, code) => {
  const problems = checkContent({ ...content, questions: [...content.questions, question(added)] });
  expect(problems).toContainEqual({ field: `questions.2.${field}`, code });
});

function when(parent: string, is: string[]) {
  return { id: 'x', kind: 'text', shownWhen: { question: parent, is } };
}

test('two questions cannot wait for each other', () => {
  const one = question({ id: 'one', kind: 'yes_no', shownWhen: { question: 'two', is: ['yes'] } });
  const two = question({ id: 'two', kind: 'yes_no', shownWhen: { question: 'one', is: ['yes'] } });
  expect(checkContent({ ...content, questions: [one, two] })).toEqual([
    { field: 'questions.0.shownWhen.question', code: 'unknown_question' },
  ]);
});
