import { expect, test } from 'vitest';
import { emptyDraft } from '../cases/index.ts';
import { type Aspect, aspectOf, orderNumbersIn, suggest } from './index.ts';

const aspect = (changes: Partial<Aspect>): Aspect => ({
  ...{ id: '2', client: 'sakura', caller: null, numbers: [], reading: null, orderNumbers: [], text: '' },
  ...changes,
});
const why = (one: Partial<Aspect>, other: Partial<Aspect>) =>
  suggest(aspect(one), [aspect({ id: '1', ...other })])[0]?.because.map(({ is }) => is) ?? null;

const toaster =
  '届いたトースターの電源が入らない\n昨日届いたトースターを箱から出したが、電源が入らない。交換を希望。注文番号SK-204815。';
const toasterAgain = 'トースターの電源の件\n先週お話しした、電源が入らないトースターの交換品がまだ届かない。';
const kettle = '届いたケトルの蓋が閉まらない\n昨日届いたケトルの蓋が閉まらず、お湯がこぼれる。交換を希望。';
const leak =
  '302号室の天井から水漏れ\n上の階から水が落ちてきて、寝室の天井に染みが広がっている。修理業者の手配を希望。';
const leakBelow = '302号室の天井の水漏れ\n寝室の天井に染み。上の階からの水漏れの修理業者はいつ来るのか。';
const booking = '予約の変更\n5月12日の定期検診の予約を、翌週に変更したい。';

test.each<[string, Partial<Aspect>, Partial<Aspect>, string[] | null]>([
  [
    'the same caller about the same thing',
    { caller: 'yamamoto', text: toasterAgain },
    { caller: 'yamamoto', text: toaster },
    ['same_caller', 'alike'],
  ],
  [
    'the number left to be rung back on',
    { numbers: ['+81901', '+81312'], text: toasterAgain },
    { numbers: ['+81312'], text: toaster },
    ['same_number', 'alike'],
  ],
  [
    'of the same caller number and name are not said as well',
    { caller: 'yamamoto', numbers: ['+81901'], reading: 'ヤマモト', orderNumbers: ['SK204815'] },
    { caller: 'yamamoto', numbers: ['+81901'], reading: 'ヤマモト', orderNumbers: ['SK204815'] },
    ['same_caller', 'same_order_number'],
  ],
  ['the same order', { orderNumbers: ['SK204815'] }, { orderNumbers: ['SK204815'] }, ['same_order_number']],
  [
    'the wife rings about her husband’s order, from her own number',
    { caller: 'wife', reading: 'ヤマモト カズコ', orderNumbers: ['SK204815'], text: toasterAgain },
    { caller: 'husband', reading: 'ヤマモト タロウ', orderNumbers: ['SK204815'], text: toaster },
    ['same_order_number', 'alike'],
  ],
  [
    'a name typed in another kana, and a matter told again from a public telephone',
    { reading: 'やまもと　たろう', text: toasterAgain },
    { reading: 'ヤマモト タロウ', text: toaster },
    ['same_reading', 'alike'],
  ],
  [
    'one leak, told again from a number that was withheld',
    { caller: 'oda', text: leak },
    { text: leakBelow },
    ['alike'],
  ],
  // Near misses.
  ['nobody in particular', {}, {}, null],
  [
    'the same caller about something else',
    { caller: 'yamamoto', text: kettle },
    { caller: 'yamamoto', text: booking },
    null,
  ],
  [
    'one house, two people, two things',
    { numbers: ['+81312'], text: leak },
    { numbers: ['+81312'], text: booking },
    null,
  ],
  ['two of other names, one number withheld', { reading: 'オダ', text: leak }, { reading: 'モリ', text: leak }, null],
  ['two customers who order the same', { caller: 'oda', text: leak }, { caller: 'mori', text: leak }, null],
  ['two callers whose numbers were withheld', { caller: null }, { caller: null }, null],
  [
    'two people of one name, about different things',
    { reading: 'スズキ タロウ', text: kettle },
    { reading: 'スズキ タロウ', text: booking },
    null,
  ],
  [
    'a family name that many bear, and another fault',
    { reading: 'サトウ', text: kettle },
    { reading: 'サトウ', text: toaster },
    null,
  ],
  ['two faults told in the words that all faults are told in', { text: kettle }, { text: toaster }, null],
  ['thanks and thanks, too short to say anything', { text: 'お礼\nお電話' }, { text: 'お礼\nお電話' }, null],
  ['another client’s', { orderNumbers: ['SK204815'] }, { orderNumbers: ['SK204815'], client: 'aoba' }, null],
  ['itself', { id: '1', orderNumbers: ['SK204815'] }, { orderNumbers: ['SK204815'] }, null],
])('%s', (_, one, other, expected) => {
  expect(why(one, other)).toEqual(expected);
});

test('what both say is shown in the words it was written in', () => {
  const [found] = suggest(aspect({ text: leak }), [aspect({ id: '1', text: leakBelow })]);
  expect(found?.because).toEqual([{ is: 'alike', share: expect.any(Number), words: ['302号室', '修理業者', '天井'] }]);
});

test('what every caller of a client says makes nobody alike', () => {
  const said = (item: string, fault: string) =>
    `商品不具合、交換希望\n先日届いた${item}の${fault}。箱と説明書はお手元にあり、交換を希望。本日中に担当者から折り返しご連絡。`;
  const crowd = ['掃除機', '炊飯器', '加湿器', '扇風機', '電気毛布', '空気清浄機', '目覚時計'].map((item, at) =>
    aspect({ id: `crowd-${at}`, text: said(item, '電源不良') }),
  );
  const about = aspect({ text: said('電気圧力鍋', '内蓋破損、調理中に蒸気漏れ') });
  expect(suggest(about, crowd)).toEqual([]);
  const again = aspect({ id: '1', text: '電気圧力鍋の内蓋破損の件\n蒸気漏れの電気圧力鍋、交換品が届かない。' });
  expect(suggest(about, [...crowd, again])).toMatchObject([
    { case: '1', because: [{ is: 'alike', words: ['電気圧力鍋', '内蓋破損', '蒸気漏'] }] },
  ]);
});

test('the likeliest five come first, and of two alike the later', () => {
  const others = ['1', '3', '4', '5', '6', '7'].map((id) => aspect({ id, orderNumbers: ['SK204815'] }));
  const both = aspect({ id: '0', caller: 'yamamoto', orderNumbers: ['SK204815'] });
  const about = aspect({ caller: 'yamamoto', orderNumbers: ['SK204815'] });
  expect(suggest(about, [...others, both]).map((found) => found.case)).toEqual(['0', '7', '6', '5', '4']);
});

const said = { answers: {}, summary: '', details: '', orderNumber: '' };
test.each<[string, string[]]>([
  ['SK-204815', ['SK204815']],
  ['ｓｋ－２０４８１５', ['SK204815']],
  ['sk204815です', ['SK204815']],
  ['204815', ['204815']],
  ['250-1234567-7654321', ['25012345677654321']],
  // A telephone number, postal codes, days, a model, a room, a price, nothing.
  ['090-1234-5678', []],
  ['+81312345678', []],
  ['150-0002', []],
  ['1500002', []],
  ['2026-05-07', []],
  ['20260507', []],
  ['TS-2000', []],
  ['302号室', []],
  ['128,000円', []],
  ['', []],
])('the order number in the answer 「%s」', (given, expected) => {
  expect(orderNumbersIn({ ...said, answers: { number: { given } } })).toEqual(expected);
});

test('an order number is also found in the memo with its letters, and in the complaint as it was written down', () => {
  expect(orderNumbersIn({ ...said, details: '注文番号はSK-204815、お電話は09012345678' })).toEqual(['SK204815']);
  expect(orderNumbersIn({ ...said, details: '204815個目の方' })).toEqual([]);
  expect(orderNumbersIn({ ...said, orderNumber: ' a-17/3 ', answers: { order: { notObtained: 'declined' } } })).toEqual(
    ['A173'],
  );
});

test('a case is looked at with the number to ring back on', () => {
  const found = {
    ...{
      id: '1',
      client: 'sakura',
      caller: null,
      callerNumber: '+819012345678',
      callerReading: 'ヤマモト',
      answers: {},
    },
    ...{ summary: '交換', details: 'SK-204815' },
    callback: { ...emptyDraft().callback, wanted: true, number: { e164: '+81312345678' }, wishAt: null } as const,
  };
  expect(aspectOf(found, '')).toMatchObject({ numbers: ['+819012345678', '+81312345678'], orderNumbers: ['SK204815'] });
});
