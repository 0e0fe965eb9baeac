import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  check,
  checkPolicy,
  compare,
  type Fact,
  facts,
  isTry,
  judge,
  nextStep,
  opening,
  type Policy,
  readBirthDate,
  readGiven,
  resultOf,
  type Standing,
  usualPolicy,
  type Who,
  wordsToSay,
} from './index.ts';

const takahashi = {
  name: '髙橋 太郎',
  reading: 'タカハシ タロウ',
  phone: '+819012345678',
  orderNumber: 'SK-20261118-0042',
  postalCode: '1500001',
  birthDate: null,
};

test.each<[told: string, fact: Fact, given: string, standing: Standing]>([
  ['the reading in katakana', 'name', 'タカハシ　タロウ', 'agrees'],
  ['the reading in hiragana without a space', 'name', 'たかはしたろう', 'agrees'],
  ['the reading in half-width kana', 'name', 'ﾀｶﾊｼ ﾀﾛｳ', 'agrees'],
  ['the same kanji', 'name', '髙橋太郎', 'agrees'],
  ['the kanji drawn the new way', 'name', '高橋 太郎', 'agrees'],
  ['other kanji', 'name', '高橋 太朗', 'differs'],
  ['only the family name', 'name', 'タカハシ', 'differs'],
  ['another name', 'name', 'ヤマモト タロウ', 'differs'],
  ['the order number without its marks, in full width', 'order_number', 'ｓｋ２０２６１１１８００４２', 'agrees'],
  ['another order number', 'order_number', 'SK-20261118-0043', 'differs'],
  ['the number', 'phone', '+819012345678', 'agrees'],
  ['another number', 'phone', '+819012345679', 'differs'],
  ['the postal code', 'postal_code', '1500001', 'agrees'],
  ['a birth date that the books do not have', 'birth_date', '1980-03-02', 'not_on_record'],
])('told %s', (_, fact, given, standing) => {
  expect(compare(takahashi, { [fact]: given })[fact]).toBe(standing);
});

test('sounds that are heard alike are one name: イヅミ and イズミ', () => {
  expect(compare({ ...takahashi, reading: 'イヅミ ヂロウ' }, { name: 'イズミジロウ' }).name).toBe('agrees');
});

test('a name kept in kana alone is compared as heard', () => {
  expect(compare({ ...takahashi, name: 'すずき はな', reading: null }, { name: 'スズキ ハナ' }).name).toBe('agrees');
});

const nameAndOne: Policy = { ...usualPolicy, others: ['order_number', 'phone'] };

test.each<[policy: Policy, seen: Partial<Record<Fact, Standing>>, is: string, ask: readonly Fact[]]>([
  [nameAndOne, {}, 'not_enough', ['name', 'order_number', 'phone']],
  [nameAndOne, { name: 'agrees' }, 'not_enough', ['order_number', 'phone']],
  [nameAndOne, { name: 'agrees', phone: 'agrees' }, 'matched', []],
  [nameAndOne, { name: 'agrees', phone: 'agrees', order_number: 'differs' }, 'matched', []],
  [nameAndOne, { name: 'agrees', phone: 'differs' }, 'not_enough', ['order_number']],
  [nameAndOne, { name: 'agrees', phone: 'differs', order_number: 'differs' }, 'failed', []],
  [nameAndOne, { name: 'differs', phone: 'agrees', order_number: 'agrees' }, 'failed', []],
  [nameAndOne, { phone: 'agrees' }, 'not_enough', ['name']],
  [nameAndOne, { postal_code: 'agrees' }, 'not_enough', ['name', 'order_number', 'phone']],
  [{ ...nameAndOne, atLeast: 2 }, { name: 'agrees', phone: 'agrees' }, 'not_enough', ['order_number']],
  [{ ...nameAndOne, atLeast: 2 }, { name: 'agrees', phone: 'not_on_record' }, 'failed', []],
  [{ ...nameAndOne, others: [], atLeast: 0 }, { name: 'agrees' }, 'matched', []],
])('by %j, %j is judged %s', (policy, seen, is, ask) => {
  const judgement = judge(policy, seen);
  expect(judgement.is).toBe(is);
  expect(judgement.is === 'not_enough' ? judgement.ask : []).toEqual(ask);
});

const anyFacts = fc.uniqueArray(fc.constantFrom(...facts));
const anyPolicy = fc
  .tuple(anyFacts, anyFacts, fc.nat(5))
  .map(([always, rest, atLeast]): Policy => {
    const others = rest.filter((fact) => !always.includes(fact));
    return { ...usualPolicy, always, others, atLeast: Math.min(atLeast, others.length) };
  })
  .filter((policy) => checkPolicy(policy).length === 0);
const anySeen = fc.record(
  Object.fromEntries(
    facts.map((fact) => [fact, fc.constantFrom<Standing>('agrees', 'differs', 'not_on_record', 'not_given')]),
  ) as Record<Fact, fc.Arbitrary<Standing>>,
);

test('nobody is matched of whom not every required fact agrees', () => {
  fc.assert(
    fc.property(anyPolicy, anySeen, (policy, seen) => {
      const agree = (fact: Fact) => seen[fact] === 'agrees';
      const suffices = policy.always.every(agree) && policy.others.filter(agree).length >= policy.atLeast;
      expect(judge(policy, seen).is === 'matched').toBe(suffices);
    }),
  );
});

test('as long as it is not enough, what is asked for can still make it match, and a failure is final', () => {
  fc.assert(
    fc.property(anyPolicy, anySeen, (policy, seen) => {
      const judgement = judge(policy, seen);
      const best = facts.map((fact) => [fact, seen[fact] === 'not_given' ? 'agrees' : seen[fact]]);
      const atBest = judge(policy, Object.fromEntries(best)).is;
      expect(atBest).toBe(judgement.is === 'failed' ? 'failed' : 'matched');
    }),
  );
});

test('of several orders of one person all that match may be spoken of, and no other', () => {
  const other = { ...takahashi, orderNumber: 'SK-20261119-0007' };
  const namesake = { ...takahashi, phone: '+818099998888', orderNumber: 'SK-20261119-0008' };
  const given = { name: 'タカハシタロウ', phone: '+819012345678' };
  const { judgement, matched } = check(nameAndOne, [namesake, takahashi, other], given);
  expect(judgement.is).toBe('matched');
  expect(matched).toEqual([takahashi, other]);
});

test('of somebody who is in no book every fact told differs', () => {
  const { judgement, matched } = check(nameAndOne, [], { name: 'ナナシ', phone: '+819000000000' });
  expect(matched).toEqual([]);
  expect(judgement.facts).toMatchObject({ name: 'differs', phone: 'differs', order_number: 'not_given' });
});

test('no judgement contains anything the books say', () => {
  const { judgement } = check(nameAndOne, [takahashi], { name: 'タカハシタロウ', phone: '+819012345679' });
  expect(JSON.stringify(judgement)).not.toMatch(/タカハシ|髙橋|5678|0042/);
});

const matched = judge(nameAndOne, { name: 'agrees', phone: 'agrees' });
const failed = judge(nameAndOne, { name: 'differs' });
const short = judge(nameAndOne, { name: 'agrees' });
const self: Who = { is: 'self', relationship: '' };
const wife: Who = { is: 'family', relationship: '妻' };

test.each([
  ['the person, matched', {}, self, matched, 3, 'look_up', 'matched'],
  ['the person, not enough yet', {}, self, short, 3, 'ask', 'not_enough'],
  ['the person, failed with tries left', {}, self, failed, 1, 'try_again', 'failed'],
  ['the person, failed for the last time', {}, self, failed, 0, 'callback', 'failed'],
  ['the person, with a last fact wrong that might still be made good', {}, self, short, 0, 'callback', 'failed'],
  ['family where only the person is told', {}, wife, matched, 3, 'callback', 'failed'],
  ['family where family is told', { family: 'named' }, wife, matched, 3, 'look_up', 'matched'],
  [
    'family that does not say who',
    { family: 'named' },
    { ...wife, relationship: ' ' },
    matched,
    3,
    'ask_relationship',
    'not_enough',
  ],
  ['family where family is refused', { family: 'refused' }, wife, matched, 3, 'person_to_ring', 'failed'],
  [
    'a proxy where only family is told',
    { family: 'named' },
    { is: 'proxy', relationship: '弁護士' },
    matched,
    3,
    'callback',
    'failed',
  ],
] as const)('%s', (_, change, who, judgement, triesLeft, step, result) => {
  const policy = { ...nameAndOne, ...change } as Policy;
  const next = nextStep(policy, who, { judgement, triesLeft });
  expect(next.is).toBe(step);
  expect(resultOf(next)).toBe(result);
  expect(wordsToSay(next, policy)).toMatch(/。$|か。$/);
});

test('the words say what to ask, and those of a failure are the client’s own where it has some', () => {
  expect(opening(usualPolicy)).toBe('ご本人様の確認のため、お名前をフルネームで、ご注文番号をお願いいたします。');
  expect(wordsToSay({ is: 'ask', facts: ['phone', 'postal_code'] }, usualPolicy)).toBe(
    '恐れ入りますが、確認のため、続けてご登録のお電話番号またはご登録の郵便番号をお聞かせいただけますか。',
  );
  const callback = { is: 'callback', because: 'not_matched' } as const;
  expect(wordsToSay(callback, { failedWords: '店舗より折り返します。' })).toBe('店舗より折り返します。');
});

test.each([
  [{}, []],
  [{ always: [], others: [], atLeast: 0 }, ['always', 'atLeast']],
  [{ always: [], atLeast: 0 }, ['atLeast']],
  [{ others: ['name', 'phone'] }, ['others']],
  [{ atLeast: 4 }, ['atLeast']],
  [{ atLeast: 0.5 }, ['atLeast']],
  [{ tries: 0 }, ['tries']],
  [{ failedWords: 'あ'.repeat(501) }, ['failedWords']],
] as const)('a policy with %j has problems at %j', (change, fields) => {
  expect(checkPolicy({ ...usualPolicy, ...change } as Policy).map(({ field }) => field)).toEqual(fields);
});

test.each([
  ['1980年3月2日', '1980-03-02'],
  ['1980/3/2', '1980-03-02'],
  ['１９８０．３．２', '1980-03-02'],
  ['1980-03-02', '1980-03-02'],
  ['19800302', '1980-03-02'],
  ['昭和55年3月2日', '1980-03-02'],
  ['S55.3.2', '1980-03-02'],
  ['平成元年1月8日', '1989-01-08'],
  ['令和 2年 2月 29日', '2020-02-29'],
  ['t15.12.1', '1926-12-01'],
])('born %s is %s', (raw, day) => expect(readBirthDate(raw)).toBe(day));

test.each([
  ['1980-02-30', 'not_a_day'],
  ['3月2日', 'malformed'],
  ['80.3.2', 'malformed'],
  ['X55.3.2', 'malformed'],
  ['昭和155年3月2日', 'malformed'],
  ['', 'malformed'],
])('born %j is refused: %s', (raw, code) => expect(readBirthDate(raw)).toMatchObject({ code }));

test('what was told is read fact by fact, and what cannot be read is named', () => {
  const typed = {
    name: ' たかはし たろう ',
    phone: '090-1234-5678',
    postal_code: '〒１５０－０００１',
    order_number: '',
  };
  expect(readGiven(typed)).toEqual({ name: 'たかはし たろう', phone: '+819012345678', postal_code: '1500001' });
  expect(readGiven({ phone: '1234', postal_code: '150' })).toMatchObject({
    code: 'incomplete_input',
    problems: [
      { field: 'given.phone', code: 'number_lacks_area_code' },
      { field: 'given.postal_code', code: 'malformed' },
    ],
  });
});

test('only what differs uses up a try: an order number cannot be guessed by telling too little each time', () => {
  expect(isTry(judge(nameAndOne, { name: 'agrees', order_number: 'differs' }).facts)).toBe(true);
  expect(isTry(short.facts)).toBe(false);
  expect(isTry(matched.facts)).toBe(false);
});
