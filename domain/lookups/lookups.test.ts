import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import {
  addressFor,
  checkSource,
  expiryOf,
  freshnessOf,
  mask,
  maskName,
  maskPhone,
  mayLook,
  municipality,
  type Opened,
  type OrderRecord,
  openedNumbers,
  type Places,
  readAnswer,
  readTable,
  type Source,
} from './index.ts';

const order: OrderRecord = {
  orderNumber: 'SK-1001',
  name: '山本 太郎',
  reading: 'ヤマモト タロウ',
  phone: '+819012345678',
  postalCode: '1500001',
  address: '東京都渋谷区神宮前1-2-3 メゾン原宿101',
  birthDate: '1980-03-02',
  items: '紀州南高梅 1kg',
  state: '発送済み',
  carrier: 'ヤマト運輸',
  trackingNumber: '4012-3456-7890',
  shippedOn: '2026-11-19',
  expectedOn: '2026-11-21',
  amountYen: 4_980,
};

test('a masked order shows what a caller asks about, and of the person just enough to be sure', () => {
  expect(mask(order)).toEqual({
    orderNumber: 'SK-1001',
    name: '山*太*',
    reading: 'ヤ*モ*タ*ウ',
    phone: '***-****-5678',
    postalCode: '150-****',
    area: '東京都渋谷区',
    items: '紀州南高梅 1kg',
    state: '発送済み',
    carrier: 'ヤマト運輸',
    trackingNumber: '4012-3456-7890',
    shippedOn: '2026-11-19',
    expectedOn: '2026-11-21',
    amountYen: 4_980,
  });
});

test.each([
  ['山本太郎', '山*太*'],
  ['森 潤', '森*'],
  ['佐々木 希', '佐*木*'],
  ['長谷川 京太郎', '長*川*太*'],
  ['𠮷田 一', '𠮷*一'],
  ['王', '*'],
])('%s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked));

test('of every name at least one letter is hidden, and never more than every second is shown', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ぁ-んァ-ヶ一-龠]{1,12}$/), (name) => {
      const shown = [...maskName(name)].filter((letter) => letter !== '*');
      expect(shown.length).toBeLessThanOrEqual(Math.ceil([...name].length / 2));
      expect(maskName(name)).toContain('*');
    }),
  );
});

test.each([
  ['+819012345678', '***-****-5678'],
  ['+81312345678', '**-****-5678'],
  ['+81120123456', '****-***-456'],
])('the number %s is shown as %s', (e164, masked) => expect(maskPhone(e164)).toBe(masked));

test.each([
  ['東京都渋谷区神宮前1-2-3', '東京都渋谷区'],
  ['神奈川県横浜市西区みなとみらい2-2-1', '神奈川県横浜市西区'],
  ['大阪府大阪市北区梅田3-1-1', '大阪府大阪市北区'],
  ['京都府京都市中京区河原町通', '京都府京都市中京区'],
  ['北海道札幌市中央区北1条西2', '北海道札幌市中央区'],
  ['三重県四日市市諏訪町1-5', '三重県四日市市'],
  ['広島県廿日市市下平良1-11-1', '広島県廿日市市'],
  ['千葉県市川市八幡1-1-1', '千葉県市川市'],
  ['東京都町田市森野2-2-22', '東京都町田市'],
  ['東京都東村山市本町1-2-3', '東京都東村山市'],
  ['福島県郡山市朝日1-23-7', '福島県郡山市'],
  ['群馬県佐波郡玉村町下新田201', '群馬県佐波郡玉村町'],
  ['北海道余市郡余市町朝日町26', '北海道余市郡余市町'],
  ['奈良県大和郡山市北郡山町248-4', '奈良県大和郡山市'],
  ['沖縄県国頭郡読谷村座喜味2901', '沖縄県国頭郡読谷村'],
  ['東京都西多摩郡檜原村467-1', '東京都西多摩郡檜原村'],
  ['東京都八丈町大賀郷2551-2', '東京都八丈町'],
  ['渋谷区神宮前1-2-3', '渋谷区'],
  ['宮城県 仙台市 青葉区 本町3-8-1', '宮城県仙台市青葉区'],
  ['私書箱12号', null],
])('of %s the place is %s', (address, place) => expect(municipality(address)).toBe(place));

const places: Places = {
  orderNumber: '注文番号',
  name: '注文者',
  reading: 'フリガナ',
  phone: '電話番号',
  items: '商品名',
  amountYen: '金額',
  shippedOn: '発送日',
};
const heads = Object.values(places) as string[];

function row(line: number, ...values: string[]) {
  return { line, cells: Object.fromEntries(heads.map((head, at) => [head, values[at] ?? ''])) };
}

test('good rows are taken and bad ones told line by line', () => {
  const table = readTable(places, heads, [
    row(2, 'SK-1', '山本 太郎', 'ヤマモト タロウ', '090-1234-5678', '梅干し', '¥1,980', '2026/11/19 10:30'),
    row(3, 'SK-2', '', 'すずき', '1234', '干物', '', ''),
    row(4, 'SK-3', '鈴木 花', 'スズキ ハナ', '', 'お茶', '1980円', '2026年11月31日'),
    row(5, 'SK-4', '名取 志乃', '', '', '', '', ''),
  ]);
  expect(table).toMatchObject({
    records: [
      { orderNumber: 'SK-1', phone: '+819012345678', amountYen: 1_980, shippedOn: '2026-11-19', address: null },
      { orderNumber: 'SK-4', reading: null, items: '', amountYen: null },
    ],
    errors: [
      {
        line: 3,
        problems: [
          { field: 'name', code: 'required' },
          { field: 'phone', code: 'number_lacks_area_code' },
        ],
      },
      { line: 4, problems: [{ field: 'shippedOn', code: 'not_a_day' }] },
    ],
  });
});

test('rows of one number are one order with several articles, unless the name is another', () => {
  const table = readTable(places, heads, [
    row(2, 'SK-1', '山本 太郎', '', '', '梅干し'),
    row(3, 'ＳＫ－１', '山本 太郎', '', '', 'お茶'),
    row(4, 'SK-1', '鈴木 花', '', '', '干物'),
  ]);
  expect(table).toMatchObject({
    records: [{ orderNumber: 'SK-1', items: '梅干し、お茶' }],
    errors: [{ line: 4, problems: [{ field: 'orderNumber', code: 'not_unique' }] }],
  });
});

test('a file without an agreed column is refused by its name, and one without a good row as well', () => {
  expect(readTable(places, ['注文番号', '注文者'], [])).toMatchObject({
    code: 'column_missing',
    problems: expect.arrayContaining([{ field: 'phone', code: 'column_missing' }]),
  });
  expect(readTable(places, heads, [row(2, '', '')])).toMatchObject({ code: 'no_row_readable' });
});

test('an answer is read by its paths, and nothing is found by walking where it does not lead', () => {
  const answer = {
    order: { id: 1001, items: [{ name: '梅干し' }, { name: 'お茶' }] },
    customer: { name: '山本 太郎' },
  };
  const paths: Places = {
    orderNumber: 'order.id',
    name: 'customer.name',
    items: 'order.items.name',
    state: 'order.state',
  };
  expect(readAnswer(paths, answer)).toMatchObject({ orderNumber: '1001', items: '梅干し、お茶', state: '' });
  const astray = readAnswer({ orderNumber: 'order.id', name: 'constructor.name' }, answer);
  expect(isRefusal(astray) && astray.problems).toEqual([{ field: 'name', code: 'required' }]);
  expect(isRefusal(readAnswer(paths, null))).toBe(true);
});

const friday = new Date('2026-11-20T18:30:00+09:00');

test('a file is kept until the end of the next day', () => {
  const expiresAt = expiryOf(friday, 1);
  expect(expiresAt).toEqual(new Date('2026-11-22T00:00:00+09:00'));
  expect(expiryOf(friday, 0)).toEqual(new Date('2026-11-21T00:00:00+09:00'));
  const at = (time: string) => freshnessOf({ takenAt: friday, expiresAt }, new Date(time));
  expect(at('2026-11-21T18:30:00+09:00')).toBe('fresh');
  expect(at('2026-11-21T18:30:01+09:00')).toBe('stale');
  expect(at('2026-11-21T23:59:59+09:00')).toBe('stale');
  expect(at('2026-11-22T00:00:00+09:00')).toBe('expired');
});

test('an order number stays a part of the address, whatever it is', () => {
  expect(addressFor('https://shop.example.jp/o/{order_number}?v=1', 'A/../b?c=d#e')).toBe(
    'https://shop.example.jp/o/A%2F..%2Fb%3Fc%3Dd%23e?v=1',
  );
});

const link = (template: string): Source => ({ kind: 'link', template });
const api = (change: object): Source => ({
  ...{ kind: 'api', template: 'https://api.example.jp/orders/{order_number}', header: 'Authorization' },
  places: { orderNumber: 'id', name: 'name' },
  ...change,
});
const csv = (change: object): Source => ({ kind: 'csv', places, keepDays: 1, ...change });

test.each<[Source, string[]]>([
  [{ kind: 'none' }, []],
  [link('https://shop.example.jp/orders/{order_number}'), []],
  [link('https://shop.example.jp/orders?no={order_number}'), []],
  [link('http://127.0.0.1:4000/{order_number}'), []],
  [link('http://shop.example.jp/orders/{order_number}'), ['template']],
  [link('https://shop.example.jp/orders'), ['template']],
  [link('https://{order_number}.example.jp/'), ['template']],
  [link('https://me:secret@shop.example.jp/{order_number}'), ['template']],
  [link('javascript:alert({order_number})'), ['template']],
  [api({}), []],
  [api({ header: 'Host' }), ['header']],
  [api({ header: 'X-Key: 1\r\nX' }), ['header']],
  [api({ places: { orderNumber: 'id' } }), ['places.name']],
  [csv({}), []],
  [csv({ keepDays: 32 }), ['keepDays']],
  [csv({ places: { ...places, carrier: '注文者' } }), ['places.name']],
])('%j: problems at %j', (source, fields) => {
  expect(checkSource(source).map(({ field }) => field)).toEqual(fields);
});

const book = csv({});
const page = link('https://shop.example.jp/orders/{order_number}');

test.each<[boolean, Source, Opened[], string | null]>([
  [true, { kind: 'none' }, [], 'nowhere_to_look'],
  [true, book, [], 'identity_not_matched'],
  [true, book, [{ is: 'nothing' }], 'identity_not_matched'],
  [true, book, [{ is: 'orders', numbers: ['SK-1'] }, { is: 'nothing' }], null],
  [true, book, [{ is: 'orders', numbers: ['SK-2'] }], 'identity_other_order'],
  [true, api({}), [{ is: 'orders', numbers: ['SK-1'] }], null],
  [false, book, [], null],
  [true, page, [], null],
])('identity required: %s, in %j, opened: %j', (isRequired, source, opened, code) => {
  const answer = mayLook({ policy: { isRequired }, source, opened }, 'ｓｋ１');
  expect(isRefusal(answer) ? answer.code : null).toBe(code);
});

test('the orders opened last stand first, each once', () => {
  const opened: Opened[] = [
    { is: 'orders', numbers: ['A', 'B'] },
    { is: 'any' },
    { is: 'orders', numbers: ['C', 'A'] },
  ];
  expect(openedNumbers(opened)).toEqual(['C', 'A', 'B']);
});
