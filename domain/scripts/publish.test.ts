import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import {
  checkContent,
  type DraftVersion,
  type PublishedVersion,
  publish,
  type Question,
  type ScriptContent,
} from './index.ts';

const now = new Date('2026-05-06T01:00:00Z');

const content: ScriptContent = {
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
  return { label: '質問', say: '', required: true, readBack: false, shownWhen: null, fills: null, ...rest } as Question;
}

const draft: DraftVersion = { id: 'v2', client: 'aoba', number: 2, content, state: 'draft', publishedAt: null };
const current: PublishedVersion = { ...draft, id: 'v1', number: 1, state: 'published', publishedAt: new Date(0) };

test('a draft is put in force and the version before it retires', () => {
  expect(publish(draft, current, now)).toEqual({
    published: { ...draft, state: 'published', publishedAt: now },
    retired: { ...current, state: 'retired' },
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
  expect(publish(draft, null, now)).toMatchObject({ retired: null, events: [{ data: { replaces: null } }] });
});

test('what is published already, or older than what is in force, is not published', () => {
  expect(publish(current, null, now)).toMatchObject({ code: 'script_already_published' });
  expect(publish(draft, { ...current, number: 3 }, now)).toMatchObject({ code: 'changed_meanwhile' });
});

test('a script with problems is refused with all of them', () => {
  const refused = publish({ ...draft, content: { ...content, greeting: { text: ' ', reading: '' } } }, current, now);
  expect(isRefusal(refused) && refused.problems).toEqual([
    { field: 'greeting.text', code: 'required' },
    { field: 'greeting.reading', code: 'required' },
  ]);
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
