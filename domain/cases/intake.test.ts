import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { blankContent, type Question, type ScriptContent } from '../scripts/index.ts';
import { type CaseChange, checkIntake, completed, type Draft, defaultsFor, emptyDraft, open } from './index.ts';

const now = new Date('2026-05-07T01:42:00Z');

const question = (rest: Partial<Question>) =>
  ({
    label: '質問',
    say: '',
    required: true,
    readBack: false,
    shownWhen: null,
    onlyFor: [],
    onlyAt: [],
    fills: null,
    ...rest,
  }) as Question;

const content: ScriptContent = {
  ...blankContent,
  greeting: { text: 'さくら通販でございます。', reading: 'サクラツウハンデゴザイマス' },
  recordingNotice: '',
  closing: '',
  mayTell: [],
  ngWords: [],
  questions: [
    question({ id: 'order_number', kind: 'pattern', pattern: 'AA-9999', example: 'SK-0001' }),
    question({ id: 'name', kind: 'name', readBack: true, fills: 'caller_name' }),
    question({ id: 'company', kind: 'text', required: false, fills: 'caller_company' }),
    question({ id: 'number', kind: 'phone', readBack: true, fills: 'caller_number' }),
  ],
};

const answers: Draft['answers'] = {
  order_number: { given: 'ｓｋ−００４２' },
  name: { given: '山本', reading: 'やまもと', readBack: true },
  number: { given: '090-1234-5678', readBack: true },
};

type Changes = Partial<Omit<Draft, 'callback'>> & { callback?: Partial<Draft['callback']> };

function draft({ callback, ...rest }: Changes = {}): Draft {
  const empty = emptyDraft();
  const filledIn = { ...empty, kind: 'inquiry', summary: ' 商品の取っ手が割れていた ', answers, ...rest };
  return { ...filledIn, callback: { ...empty.callback, ...callback } };
}

const opening = (changes: Changes, agreed: { tier?: 1 | 2; content?: ScriptContent } = {}) =>
  open(
    {
      id: 'case-1',
      receiptNumber: '1122-0042-65',
      client: 'sakura',
      tier: 2,
      draft: draft(changes),
      content,
      scriptVersion: 'v3',
      call: 'call-1',
      caller: 'yamamoto',
      takenBy: 'hanako',
      ...agreed,
    },
    now,
  );

function opened(changes: Changes = {}): CaseChange {
  const change = opening(changes);
  if (isRefusal(change)) throw new Error(JSON.stringify(change.problems));
  return change;
}

const problems = (changes: Changes) =>
  checkIntake(content, draft(changes)).map(({ field, code }) => `${field} ${code}`);

test('a case is opened from what was typed, in its normal form', () => {
  const change = opened({
    kind: 'complaint',
    complaintAbout: 'service',
    urgency: 'urgent',
    addressee: 'tanaka',
    askedFor: ' 田中様 ',
    callback: { wishAt: '2026-05-07T15:00', bestTime: '夕方' },
  });
  expect(change.case).toEqual({
    id: 'case-1',
    client: 'sakura',
    receiptNumber: '1122-0042-65',
    tier: 2,
    treatment: 'answer',
    kind: 'complaint',
    complaintAbout: 'service',
    urgency: 'urgent',
    addressee: 'tanaka',
    askedFor: '田中様',
    callerName: '山本',
    callerReading: 'ヤマモト',
    callerCompany: null,
    callerNumber: '+819012345678',
    callerKind: 'customer',
    callerReference: null,
    fallbackReason: null,
    summary: '商品の取っ手が割れていた',
    details: '',
    answers: {
      order_number: { given: 'SK-0042' },
      name: { given: '山本', reading: 'ヤマモト', readBack: true },
      number: { given: '+819012345678', readBack: true },
    },
    scriptVersion: 'v3',
    callback: {
      wanted: true,
      number: { e164: '+819012345678' },
      wishAt: new Date('2026-05-07T06:00:00Z'),
      wishWords: '',
      bestTime: '夕方',
    },
    calls: ['call-1'],
    caller: 'yamamoto',
    takenBy: 'hanako',
    openedAt: now,
    state: 'open',
    closedAt: null,
    closedBy: null,
    held: false,
    mergedInto: null,
  });
});

test('the event tells ids and facts, and nothing the caller said of themselves', () => {
  const [event] = opened().events;
  expect(event).toEqual({
    name: 'case.opened',
    client: 'sakura',
    id: 'case-1',
    data: {
      receiptNumber: '1122-0042-65',
      kind: 'inquiry',
      complaintAbout: null,
      callerKind: 'customer',
      tier: 2,
      urgency: 'normal',
      addressee: null,
      callbackWanted: true,
      notObtained: [],
      scriptVersion: 'v3',
      call: 'call-1',
      caller: 'yamamoto',
      takenBy: 'hanako',
      openedAt: '2026-05-07T01:42:00.000Z',
    },
  });
  expect(JSON.stringify(event)).not.toMatch(/山本|ヤマモト|1234|取っ手/);
});

test('an empty draft names everything that is missing', () => {
  expect(checkIntake(content, emptyDraft())).toEqual([
    { field: 'kind', code: 'required' },
    { field: 'summary', code: 'required' },
    { field: 'answers.order_number', code: 'required' },
    { field: 'answers.name', code: 'required' },
    { field: 'answers.number', code: 'required' },
  ]);
});

test.each<[Changes, string[]]>([
  [{}, []],
  [{ kind: 'quarrel' }, ['kind not_a_choice']],
  [{ kind: 'complaint' }, ['complaintAbout required']],
  [{ kind: 'complaint', complaintAbout: 'weather' }, ['complaintAbout not_a_choice']],
  [{ kind: 'complaint', complaintAbout: 'staff' }, []],
  [{ kind: 'inquiry', complaintAbout: 'weather' }, []],
  [{ urgency: 'soon' }, ['urgency not_a_choice']],
  [{ urgency: '' }, []],
  [{ summary: '　' }, ['summary required']],
  [{ summary: 'あ'.repeat(501) }, ['summary too_long']],
  [{ details: 'あ'.repeat(10_001) }, ['details too_long']],
  [{ callback: { wanted: 'perhaps' } }, ['callback.wanted not_a_choice']],
  [{ callback: { wanted: 'yes', number: '12' } }, ['callback.number number_lacks_area_code']],
  [{ callback: { wanted: 'no', number: '12' } }, []],
  [{ callback: { wishAt: '2026-02-30T10:00' } }, ['callback.wishAt malformed']],
  [
    { callback: { number: '12', wishAt: '15時' } },
    ['callback.number number_lacks_area_code', 'callback.wishAt malformed'],
  ],
  [{ callback: { wishAt: '15時' } }, ['callback.wishAt malformed']],
  [{ callback: { numberNotObtained: 'forgotten' } }, ['callback.numberNotObtained not_a_choice']],
  [
    { answers: {} },
    ['callback.number required', 'answers.order_number required', 'answers.name required', 'answers.number required'],
  ],
])('%o has the problems %o', (changes, expected) => {
  expect(problems(changes)).toEqual(expected);
});

test.each<[string, Changes, unknown]>([
  ['its own number first', { callback: { number: '03-1234-5678' } }, { e164: '+81312345678' }],
  ['else the number answered', {}, { e164: '+819012345678' }],
  ['a reason why there is none', { callback: { numberNotObtained: 'declined' } }, { notObtained: 'declined' }],
  ['the reason answered', { answers: { ...answers, number: { notObtained: 'cut_off' } } }, { notObtained: 'cut_off' }],
])('a callback goes to %s', (_, changes, number) => {
  expect(opened(changes).case.callback).toMatchObject({ wanted: true, number });
});

test('who complains of a person is not rung back unless they wish it', () => {
  const complaint = { kind: 'complaint', complaintAbout: 'staff' };
  expect(opened(complaint).case.callback).toEqual({ wanted: false });
  expect(opened({ ...complaint, callback: { wanted: 'yes' } }).case.callback).toMatchObject({ wanted: true });
});

test('the defaults of each matter', () => {
  const at = (...matter: Parameters<typeof defaultsFor>) => Object.values(defaultsFor(...matter)).join(' ');
  expect(at('complaint', 'staff')).toBe('apologise_and_report no');
  expect(at('complaint', 'service')).toBe('follow_procedure yes');
  expect(at('complaint', 'other')).toBe('follow_procedure yes');
  expect(at('complaint', 'operator')).toBe('hand_to_supervisor no');
  expect(at('complaint', 'staff', 'consumer_centre')).toBe('answer_nothing yes');
  expect(at('inquiry', null, 'police')).toBe('answer_nothing yes');
  expect(at('inquiry', null)).toBe('take_message yes');
  for (const kind of ['order', 'reservation', 'other'] as const) expect(at(kind, null)).toBe('take_message no');
});

test('a caller who gives no name makes nobody invent one', () => {
  const { case: found } = opened({ answers: { ...answers, name: { notObtained: 'declined' } } });
  expect(found).toMatchObject({
    callerName: null,
    callerReading: null,
    answers: { name: { notObtained: 'declined' } },
  });
});

test('whoever is no customer is asked for their reference, and the client hears of it at once', () => {
  const asking = { callerKind: 'consumer_centre' };
  expect(problems(asking)).toEqual(['callerReference required']);
  expect(problems({ ...asking, callerReferenceNotObtained: 'because' })).toEqual([
    'callerReferenceNotObtained not_a_choice',
  ]);
  expect(opened({ ...asking, callerReference: ' 相談番号 2026-118／木下 ' }).case).toMatchObject({
    callerKind: 'consumer_centre',
    callerReference: { given: '相談番号 2026-118／木下' },
    urgency: 'urgent',
  });
  expect(opened({ ...asking, callerReferenceNotObtained: 'declined' }).case.callerReference).toEqual({
    notObtained: 'declined',
  });
  expect(opened({ callerReference: '相談番号' }).case.callerReference).toBeNull();
});

test('a complaint of severity 4 is urgent, whatever was ticked', () => {
  const complaint = { ...emptyDraft().complaint, safety: 'injury' };
  const matter = { kind: 'complaint', complaintAbout: 'service', urgency: 'normal', complaint };
  expect(opened(matter).case.urgency).toBe('urgent');
  expect(opened({ ...matter, kind: 'inquiry' }).case.urgency).toBe('normal');
});

test('what was promised is read with the rest, and a promise without a time is not one', () => {
  expect(problems({ promises: [{ what: '書面をお送りする', by: 'client', until: '' }] })).toEqual([
    'promises.0.until required',
  ]);
});

test('a draft that was kept before an intake asked so much is taken up again', () => {
  const { complaint: _complaint, promises: _promises, callerKind: _callerKind, ...before } = draft();
  expect(completed(before)).toEqual(draft());
});

test('a draft survives being stored', () => {
  expect(JSON.parse(JSON.stringify(emptyDraft()))).toEqual(emptyDraft());
});

test('the server opens exactly what the desk found complete', () => {
  const word = fc.constantFrom(
    '',
    ' ',
    'yes',
    'no',
    'inquiry',
    'complaint',
    'order',
    'staff',
    'urgent',
    'declined',
    '03-1234-5678',
    '2026-05-07T15:00',
  );
  const anyDraft = fc.record({
    ...{ kind: word, complaintAbout: word, urgency: word, summary: word },
    answers: fc.constantFrom({}, answers, { ...answers, number: { notObtained: 'declined' as const } }),
    callback: fc.record({ wanted: word, wishAt: word, number: word, numberNotObtained: word }),
  });
  fc.assert(
    fc.property(anyDraft, (changes) => {
      const found = checkIntake(content, draft(changes));
      const change = opening(changes);
      expect(isRefusal(change) ? change.problems : []).toEqual(found);
      if (isRefusal(change)) expect(change.code).toBe('incomplete_input');
    }),
    { numRuns: 300 },
  );
});

test.each([
  [2, '割れていた', 'answer', null],
  [1, '割れていた', 'take', null],
  [2, '弁護士に相談すると言われた', 'dedicated', { staff: 'watanabe', limitYen: 30_000 }],
  [1, '弁護士に相談すると言われた', 'dedicated', { staff: 'watanabe', limitYen: 30_000 }],
] as const)('on %s次受け 「%s」 is treated so', (tier, summary, treatment, dedicatedTo) => {
  const senior = { is: 'dedicated', senior: 'watanabe', limitYen: 30_000, words: '担当の渡辺が承ります。' } as const;
  const line = { id: 'legal', topic: '法的措置', kind: null, words: ['弁護士'], treatment: senior };
  const taken = opening({ summary }, { tier, content: { ...content, scope: [line] } });
  expect(taken).toMatchObject({ case: { treatment }, dedicatedTo });
});
