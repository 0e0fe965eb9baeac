import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answer,
  type AnswerKind,
  type Answers,
  blankContent,
  checkAnswers,
  checkContent,
  filled,
  missingQuestions,
  nextQuestion,
  type Question,
  type Said,
  type ScriptContent,
  settleAnswers,
  shownQuestions,
} from './index.ts';

const ask = (id: string, kind: AnswerKind, rest: Partial<Question> = {}): Question =>
  ({
    id,
    label: id,
    say: '',
    required: true,
    readBack: false,
    shownWhen: null,
    onlyFor: [],
    onlyAt: [],
    fills: null,
    ...kind,
    ...rest,
  }) as Question;

const script = (...questions: Question[]): ScriptContent => ({
  ...blankContent,
  greeting: { text: 'さくら通販でございます。', reading: 'サクラツウハンデゴザイマス' },
  questions,
});

/** What was said in a call of whatever kind. */
const said = (answers: Answers): Said => ({ kind: '', complaintAbout: '', answers });

const mailOrder = script(
  ask('matter', {
    kind: 'choice',
    choices: [
      { value: 'defect', label: '商品の不具合' },
      { value: 'hours', label: '営業時間の確認' },
    ],
  }),
  ask('broken', { kind: 'yes_no' }, { shownWhen: { question: 'matter', is: ['defect'] } }),
  ask('where', { kind: 'text' }, { shownWhen: { question: 'broken', is: ['yes'] } }),
  ask('name', { kind: 'name' }, { readBack: true, fills: 'caller_name' }),
  ask('number', { kind: 'phone' }, { readBack: true, fills: 'caller_number' }),
  ask('remark', { kind: 'long_text' }, { required: false }),
);

const shownIds = (answers: Answers) => shownQuestions(mailOrder, said(answers)).map(({ id }) => id);

test('a question is shown when its condition holds, and hides what hangs on it', () => {
  expect(shownIds({})).toEqual(['matter', 'name', 'number', 'remark']);
  const broken: Answers = { matter: { given: 'defect' }, broken: { given: 'yes' } };
  expect(shownIds(broken)).toEqual(['matter', 'broken', 'where', 'name', 'number', 'remark']);
  expect(shownIds({ ...broken, matter: { given: 'hours' } })).toEqual(['matter', 'name', 'number', 'remark']);
  expect(shownIds({ ...broken, broken: { notObtained: 'inaudible' } })).not.toContain('where');
});

test('a question for certain kinds of call is asked in these, once the kind is chosen', () => {
  const content = script(
    ask('order', { kind: 'text' }, { onlyFor: [{ kind: 'order', about: null }] }),
    ask('who', { kind: 'yes_no' }, { onlyFor: [{ kind: 'complaint', about: 'staff' }] }),
    ask('which', { kind: 'text' }, { shownWhen: { question: 'who', is: ['yes'] } }),
    ask('name', { kind: 'name' }),
  );
  const asked = (kind: string, complaintAbout = '') =>
    shownQuestions(content, { kind, complaintAbout, answers: { who: { given: 'yes' } } }).map(({ id }) => id);
  expect(asked('')).toEqual(['name']);
  expect(asked('order')).toEqual(['order', 'name']);
  expect(asked('complaint')).toEqual(['name']);
  expect(asked('complaint', 'staff')).toEqual(['who', 'which', 'name']);
  // What a complaint is about may still stand in a draft whose kind was changed since.
  expect(asked('inquiry', 'staff')).toEqual(['name']);
});

test('the conversation goes from one required question to the next, and a reason counts as an answer', () => {
  const story: [string, Answer][] = [
    ['matter', { given: 'defect' }],
    ['broken', { given: 'yes' }],
    ['where', { given: '取っ手' }],
    ['name', { notObtained: 'declined' }],
    ['number', { given: '090-1234-5678' }],
  ];
  const answers: Record<string, Answer> = {};
  for (const [id, answer] of story) {
    expect(nextQuestion(mailOrder, said(answers))?.id).toBe(id);
    answers[id] = answer;
  }
  expect(nextQuestion(mailOrder, said(answers))).toBeNull();
});

test('what is missing, misread or not read back is named by its field', () => {
  const answers: Answers = {
    matter: { given: 'hours' },
    name: { given: '山田', reading: 'ヤマダ' },
    number: { given: '90-12', readBack: true },
    remark: { given: '  ' },
  };
  expect(checkAnswers(mailOrder, said(answers))).toEqual([
    { field: 'answers.name', code: 'not_read_back' },
    { field: 'answers.number', code: 'number_lacks_area_code' },
  ]);
  expect(checkAnswers(mailOrder, said({ matter: { given: 'hours' } }))).toEqual([
    { field: 'answers.name', code: 'required' },
    { field: 'answers.number', code: 'required' },
  ]);
});

test('what could not be obtained need not be read back', () => {
  const answers: Answers = {
    matter: { given: 'hours' },
    name: { notObtained: 'cut_off' },
    number: { notObtained: 'cut_off' },
  };
  expect(checkAnswers(mailOrder, said(answers))).toEqual([]);
});

test('answers to hidden and unknown questions are dropped, unreadable ones are kept as typed', () => {
  const settled = settleAnswers(
    mailOrder,
    said({
      matter: { given: 'hours' },
      broken: { given: 'yes' },
      number: { given: ' ９０ー１２ ' },
      constructor: { given: 'x' },
      remark: { given: '' },
    }),
  );
  expect(settled).toEqual({ matter: { given: 'hours' }, number: { given: ' ９０ー１２ ' } });
});

test('a question may bear the name of something every object has', () => {
  const content = script(ask('constructor', { kind: 'text' }));
  expect(nextQuestion(content, said({}))?.id).toBe('constructor');
  expect(settleAnswers(content, said({ constructor: { given: 'x' } }))).toEqual({ constructor: { given: 'x' } });
});

test('a fact is filled by the first question that was shown and answered', () => {
  const content = script(
    ask('new', { kind: 'yes_no' }),
    ask('name_new', { kind: 'name' }, { fills: 'caller_name', shownWhen: { question: 'new', is: ['yes'] } }),
    ask('name_known', { kind: 'name' }, { fills: 'caller_name', shownWhen: { question: 'new', is: ['no'] } }),
  );
  const answers: Answers = { name_new: { given: 'ア' }, name_known: { given: 'イ' } };
  expect(filled(content, said({ ...answers, new: { given: 'no' } }), 'caller_name')).toEqual({
    given: 'イ',
    reading: 'イ',
  });
  expect(filled(content, said(answers), 'caller_name')).toBeNull();
});

// Any script that could be published, up to twelve questions, conditions chained at random.
const anyKind = fc.constantFrom<AnswerKind>(
  { kind: 'text' },
  { kind: 'yes_no' },
  { kind: 'choice', choices: ['a', 'b', 'c'].map((value) => ({ value, label: value })) },
  { kind: 'name' },
  { kind: 'phone' },
  { kind: 'date' },
  { kind: 'number', min: 0, max: 9 },
);
const anyQuestion = fc.record({
  kind: anyKind,
  required: fc.boolean(),
  readBack: fc.boolean(),
  parent: fc.nat(),
  is: fc.nat(),
});
const anyScript = fc.array(anyQuestion, { maxLength: 12 }).map((drawn) => {
  const questions: Question[] = [];
  for (const { kind, required, readBack, parent, is } of drawn) {
    const parents = questions.filter((one) => one.kind === 'yes_no' || one.kind === 'choice');
    const on = parent % 3 > 0 ? parents[Math.floor(parent / 3) % parents.length] : undefined;
    const values = on?.kind === 'choice' ? ['a', 'b', 'c'] : ['yes', 'no'];
    const shownWhen = on ? { question: on.id, is: [values[is % values.length] as string] } : null;
    questions.push(ask(`q${questions.length}`, kind, { required, readBack, shownWhen }));
  }
  return script(...questions);
});
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ notObtained: fc.constantFrom('declined' as const, 'not_needed' as const) }),
  fc.record(
    {
      given: fc.constantFrom(
        '',
        ' ',
        'yes',
        'no',
        'a',
        'b',
        '山田',
        'ヤマダ',
        '03-1234-5678',
        '2026-05-06',
        '7',
        'あ\u3000い',
      ),
      reading: fc.constantFrom('', 'ヤマダ', 'x'),
      readBack: fc.boolean(),
    },
    { requiredKeys: ['given'] },
  ),
);
const anyAnswers = fc.dictionary(
  fc.nat({ max: 13 }).map((n) => `q${n}`),
  anyAnswer,
);

test('the scripts drawn here could be published', () => {
  fc.assert(
    fc.property(anyScript, (content) => {
      expect(checkContent(content)).toEqual([]);
    }),
  );
});

test('nothing is asked next exactly when nothing required is missing', () => {
  fc.assert(
    fc.property(anyScript, anyAnswers, (content, answers) => {
      const missing = checkAnswers(content, said(answers)).filter(({ code }) => code === 'required');
      expect(missing.map(({ field }) => field)).toEqual(
        missingQuestions(content, said(answers)).map(({ id }) => `answers.${id}`),
      );
      expect(nextQuestion(content, said(answers)) === null).toBe(missing.length === 0);
    }),
  );
});

test('answering what is asked always comes to an end, never asking the same twice', () => {
  fc.assert(
    fc.property(
      anyScript,
      fc.array(anyAnswer.filter((one) => !('given' in one) || one.given.trim() !== '')),
      (content, replies) => {
        const answers: Record<string, Answer> = {};
        const asked: string[] = [];
        for (
          let next = nextQuestion(content, said(answers));
          next !== null;
          next = nextQuestion(content, said(answers))
        ) {
          answers[next.id] = replies[asked.length] ?? { notObtained: 'not_needed' };
          asked.push(next.id);
          expect(asked.length).toBeLessThanOrEqual(content.questions.length);
        }
        expect(new Set(asked).size).toBe(asked.length);
      },
    ),
  );
});

test('a shown question has its whole chain shown, each answered as the next one asks', () => {
  fc.assert(
    fc.property(anyScript, anyAnswers, (content, answers) => {
      const shown = shownQuestions(content, said(answers));
      for (const { shownWhen } of shown) {
        if (shownWhen === null) continue;
        expect(shown.map(({ id }) => id)).toContain(shownWhen.question);
        expect(shownWhen.is).toContain((answers[shownWhen.question] as { given: string }).given);
      }
    }),
  );
});

test('settling changes neither what is shown nor what is wrong, and settling twice changes nothing', () => {
  fc.assert(
    fc.property(anyScript, anyAnswers, (content, answers) => {
      const settled = settleAnswers(content, said(answers));
      expect(shownQuestions(content, said(settled))).toEqual(shownQuestions(content, said(answers)));
      expect(checkAnswers(content, said(settled))).toEqual(checkAnswers(content, said(answers)));
      expect(settleAnswers(content, said(settled))).toEqual(settled);
    }),
  );
});

test('settling loses no typed text of a shown question', () => {
  fc.assert(
    fc.property(anyScript, anyAnswers, (content, answers) => {
      const settled = settleAnswers(content, said(answers));
      for (const { id } of shownQuestions(content, said(answers))) {
        const answer = answers[id];
        if (answer && 'given' in answer && answer.given.trim() !== '') expect(settled).toHaveProperty(id);
      }
    }),
  );
});
