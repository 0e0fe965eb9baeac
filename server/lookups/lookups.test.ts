// さくら通販 leaves its orders as a file, and 山本様 rings about one of them.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { checkIdentity as identityEndpoint } from '@denwaban/api/identity';
import { addDays, instantOf } from '@denwaban/domain/hours';
import type { Source } from '@denwaban/domain/lookups';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { ofSakura } from '../../database/cast/lookups.ts';
import { sakuraOrders } from '../../database/cast/order-files.ts';
import * as events from '../events/store.ts';
import { checkIdentity } from '../identity/check-identity.ts';
import { getIdentity } from '../identity/get-identity.ts';
import { getOwnPolicy, setPolicy } from '../identity/policies.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { ask } from '../testing/office.ts';
import { ito, kobayashi, openShift, type Shift, sakurai, suzuki } from '../testing/shift.ts';
import { orderFileDue } from './due.ts';
import { importBy, importByKey } from './import-file.ts';
import { listLooks, listOwnLooks } from './list-looks.ts';
import { getLookups, lookUp } from './look-up.ts';
import { getOwnSource, getSource, issueKey, setSource } from './sources.ts';

const client = cast.sakura.id;
const kato: Asker = {
  as: 'staff',
  agency: cast.minato.id,
  client: null,
  person: cast.minato.staff.kato.id,
  role: 'manager',
};
// Time goes forward only: each test has a day of its own.
let day = '2026-05-07';
const at = (time: string, later = 0) => shift.setTime(`${addDays(day, later)}T${time}+09:00`);
const { source } = ofSakura;
const yamamoto = { number: 'SK-204812', name: 'ヤマモトタロウ', phone: '090-1234-5678' };
let shift: Shift;
let call: string;

beforeAll(async () => {
  shift = await openShift(`${day}T10:42:00+09:00`);
});
beforeEach(async () => {
  day = addDays(day, 3);
  at('10:42:00');
  await agree(source);
  await leaves(sakuraOrders(day));
  const inHand = await shift.talks();
  call = inHand.id;
  return () => shift.ends(inHand);
});
afterAll(() => shift.close());

const agree = (to: Source, secret?: string) =>
  shift.as(kato, async (tx) => allowed(await setSource(tx, ask({ params: { client }, body: { source: to, secret } }))));
const leaves = (text: string | Buffer, who: Asker = kato) =>
  importBy(shift.books, who, client, Buffer.isBuffer(text) ? text : Buffer.from(text));
type Told = Partial<AskOf<typeof identityEndpoint>['body']>;
const tells = (told: Told, who: Asker = suzuki) =>
  checkIdentity(
    shift.books,
    ask({ params: { id: call }, body: { who: { is: 'self', relationship: '' }, given: {}, seen: {}, ...told } }),
    who,
  );
const looksAt = (orderNumber: string, who: Asker = suzuki) =>
  lookUp(shift.books, ask({ params: { id: call }, body: { orderNumber } }), who);
const looks = async () =>
  allowed(await shift.as(kato, (tx) => listLooks(tx, ask({ params: { client }, query: { limit: 50 } })))).items.filter(
    (look) => look.call === call,
  );

test('the caller who tells name and telephone is told of all their orders, masked, and each look is in the log', async () => {
  expect(await looksAt(yamamoto.number)).toMatchObject({ code: 'identity_not_matched' });

  const checked = allowed(await tells({ given: { name: yamamoto.name, phone: yamamoto.phone } }));
  expect(checked).toMatchObject({ isMatched: true, next: { is: 'look_up' }, triesLeft: 3 });
  expect(checked.checks[0]).toMatchObject({ facts: { name: 'agrees', phone: 'agrees', order_number: 'not_given' } });

  const standing = allowed(await shift.as(suzuki, (tx, who) => getLookups(tx, ask({ params: { id: call } }), who)));
  expect(standing).toMatchObject({ kind: 'csv', isMatched: true, freshness: 'fresh' });
  expect(standing.orderNumbers).toHaveLength(3);
  const [number] = standing.orderNumbers;
  expect(await looksAt(number as string)).toMatchObject({
    result: 'shown',
    freshness: 'fresh',
    order: { name: '山*太*', phone: '***-****-5678', postalCode: '150-****', area: '東京都渋谷区' },
  });
  expect(JSON.stringify(await looksAt(number as string))).not.toMatch(/山本|ヤマモト|1234|神宮前|0001/);
  expect(await looks()).toMatchObject([
    { result: 'shown', orderNumber: number, isMatched: true, operator: { name: '鈴木' }, source: 'csv' },
    { result: 'shown' },
    { result: 'refused', orderNumber: yamamoto.number, isMatched: false },
  ]);
});

test('somebody else’s order stays closed, whoever has been checked', async () => {
  await tells({ given: { name: yamamoto.name, phone: yamamoto.phone } });
  expect(await looksAt('SK-204815')).toMatchObject({ code: 'identity_other_order' });
  expect(await looksAt('SK-999999')).toMatchObject({ code: 'identity_other_order' });
});

test('too little is asked on, and the wrong words use up the tries until only a callback helps', async () => {
  expect(await tells({ given: { name: yamamoto.name } })).toMatchObject({
    isMatched: false,
    triesLeft: 3,
    next: { is: 'ask', facts: ['order_number', 'phone', 'postal_code'] },
  });
  const wrong = { given: { name: yamamoto.name, phone: '090-0000-0000' } } as const;
  // 090-0000 is no number of the plan: that is a slip of the keyboard, and no try.
  expect(await tells(wrong)).toMatchObject({ code: 'incomplete_input', problems: [{ field: 'given.phone' }] });
  const other = { given: { name: 'スズキイチロウ', phone: '090-1111-2222' } } as const;
  expect(await tells(other)).toMatchObject({ triesLeft: 2, next: { is: 'try_again' } });
  expect(await tells(other)).toMatchObject({ triesLeft: 1, next: { is: 'try_again' } });
  expect(await tells(other)).toMatchObject({
    triesLeft: 0,
    next: { is: 'callback', because: 'not_matched' },
    say: expect.stringContaining('折り返しご連絡いたします'),
  });
  expect(await tells({ given: { name: yamamoto.name, phone: yamamoto.phone } })).toMatchObject({
    code: 'identity_tries_spent',
  });
});

test('neither what was told nor what the books say is kept with a check', async () => {
  await tells({ given: { name: yamamoto.name, phone: '090-9999-8888' } });
  const [row] = await shift.asHouse((tx) =>
    tx.q.selectFrom('identity_checks').selectAll().where('call_id', '=', call).execute(),
  );
  expect(JSON.stringify(row)).not.toMatch(/ヤマモト|山本|99998888|12345678/);
  const history = await shift.asHouse((tx) => events.of(tx, (row as { id: string }).id));
  expect(history).toMatchObject([{ name: 'identity.checked', data: { call, result: 'not_enough' } }]);
});

test('family that says who it is, is told here; a proxy is rung back, without a word about which facts agree', async () => {
  const given = { name: yamamoto.name, phone: yamamoto.phone };
  const family = (relationship: string) => ({ given, who: { is: 'family', relationship } }) as const;
  expect(await tells(family(''))).toMatchObject({ isMatched: false, next: { is: 'ask_relationship' } });
  const proxy = allowed(await tells({ given, who: { is: 'proxy', relationship: '弁護士' } }));
  expect(proxy).toMatchObject({ isMatched: false, next: { is: 'callback', because: 'not_the_person' } });
  expect(Object.values(proxy.checks.at(-1)?.facts ?? {})).toEqual(Array(5).fill('not_given'));
  expect(await looksAt(yamamoto.number)).toMatchObject({ code: 'identity_not_matched' });
  expect(await tells(family('妻'))).toMatchObject({ isMatched: true, next: { is: 'look_up' } });
});

test('only who has the call in hand may check and look', async () => {
  expect(await tells({}, ito)).toMatchObject({ code: 'call_not_yours' });
  expect(await looksAt(yamamoto.number, ito)).toMatchObject({ code: 'call_not_yours' });
  expect(await shift.as(ito, (tx, who) => getIdentity(tx, ask({ params: { id: call } }), who))).toMatchObject({
    code: 'call_not_yours',
  });
});

test('a policy without identity opens every order, and one that would let anybody through is refused', async () => {
  const put = (change: object) =>
    shift.as(kato, (tx) => setPolicy(tx, ask({ params: { client }, body: { ...asBody(), ...change } })));
  expect(await put({ always: [], others: [], atLeast: 0 })).toMatchObject({ code: 'incomplete_input' });
  await put({ isRequired: false });
  expect(await looksAt('SK-204815')).toMatchObject({ result: 'shown' });
  await put({});
  expect(await shift.as(sakurai, (tx, who) => getOwnPolicy(tx, ask({}), who))).toMatchObject({ policy: { tries: 3 } });
});

function asBody() {
  const { always, others, ...policy } = ofSakura.policy;
  return { ...policy, always: [...always], others: [...others] };
}

test('the same file twice on one day is one; on the next day it counts again', async () => {
  const text = sakuraOrders(addDays(day, -1));
  expect(await leaves(text)).toMatchObject({
    isRepeat: false,
    file: { records: 40, errorCount: 0, by: { name: '加藤' } },
  });
  expect(await leaves(text)).toMatchObject({ isRepeat: true });
  at('09:00:00', 1);
  const expiresAt = instantOf(addDays(day, 3), '00:00').toISOString();
  expect(await leaves(text)).toMatchObject({ isRepeat: false, file: { expiresAt } });
});

test('the next day the file is stale, and after that it is gone', async () => {
  await tells({ given: { name: yamamoto.name, order_number: yamamoto.number } });
  at('10:43:00', 1);
  expect(await looksAt(yamamoto.number)).toMatchObject({ result: 'shown', freshness: 'stale' });
  at('00:00:00', 2);
  // Before anybody has cleared it away it is no longer shown.
  expect(await looksAt(yamamoto.number)).toMatchObject({ result: 'not_found', order: null });
  expect(await kept()).toBe(40);
  const [file] = allowed(await shift.as(kato, (tx) => getSource(tx, ask({ params: { client } })))).files;
  await orderFileDue(shift.books, { agency: cast.minato.id, word: 'order_file', id: file?.id as string });
  expect(await kept()).toBe(0);
  expect(await dueAt()).toEqual([]);
  const history = await shift.asHouse((tx) => events.of(tx, file?.id as string));
  expect(history.map(({ name }) => name)).toEqual(['lookup.file_imported', 'lookup.file_expired']);
});

test('the file that holds has the only wait, and one that comes too early is put off', async () => {
  await leaves(sakuraOrders(addDays(day, -4)));
  const [due] = await dueAt();
  expect(await dueAt()).toMatchObject([{ due_at: instantOf(addDays(day, 2), '00:00') }]);
  await orderFileDue(shift.books, { agency: cast.minato.id, word: 'order_file', id: due?.id as string });
  expect(await kept()).toBe(40);
  expect(await dueAt()).toHaveLength(1);
});

const kept = () =>
  shift.asHouse(async (tx) => {
    const rows = await tx.q.selectFrom('order_records').select('number_key').where('client_id', '=', client).execute();
    return rows.length;
  });
const dueAt = () =>
  shift.asHouse((tx) =>
    tx.q
      .selectFrom('due')
      .select(['id', 'due_at'])
      .where('word', '=', 'order_file')
      .where('client_id', '=', client)
      .execute(),
  );

test('bad rows are told by line without their content; a file without a good row leaves the one before', async () => {
  const [head = '', first = ''] = sakuraOrders(day).split('\r\n');
  const answer = allowed(
    await leaves([head, first, first.replace(/090-[\d-]+/, '電話なし').replace('SK-', 'SX-')].join('\n')),
  );
  expect(answer.file).toMatchObject({
    records: 1,
    errorCount: 1,
    errors: [{ line: 3, problems: [{ field: 'phone', code: 'number_unreadable' }] }],
  });
  expect(await leaves(`${head}\n,,,`)).toMatchObject({ code: 'no_row_readable' });
  expect(await leaves('番号,名前\n1,山本')).toMatchObject({ code: 'column_missing' });
  expect(await leaves(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toMatchObject({ code: 'file_unreadable' });
  expect(await kept()).toBe(1);
});

test('a file in Shift JIS, as Excel saves it, is read like any other', async () => {
  // 番号,氏名 / 1,髙橋
  const bytes = Buffer.from('94d48d862c8e8196bc0d0a312cfbfc8bb40d0a', 'hex');
  await agree({ kind: 'csv', keepDays: 1, places: { orderNumber: '番号', name: '氏名' } });
  expect(await leaves(bytes)).toMatchObject({ file: { encoding: 'shift_jis', records: 1 } });
  expect(await tells({ given: { name: '高橋', order_number: '1' } })).toMatchObject({ isMatched: true });
});

test('the client’s owner leaves a file as well, and nobody leaves one for another company', async () => {
  expect(await leaves(sakuraOrders(addDays(day, -4)), sakurai)).toMatchObject({
    file: { by: { kind: 'contact', name: '桜井 千尋' } },
  });
  expect(await importBy(shift.books, sakurai, cast.aoba.id, Buffer.from('x'))).toMatchObject({ code: 'not_found' });
  const own = allowed(await shift.as(kobayashi, (tx, who) => getOwnSource(tx, ask({}), who)));
  expect(own.files[0]).toMatchObject({ by: { name: '桜井 千尋' }, records: 40 });
});

test('the client’s own system leaves files by a key, until the next key is made or it runs out', async () => {
  const issue = () => shift.as(kato, (tx) => issueKey(tx, ask({ params: { client } })));
  const keyOf = ({ url }: { url: string }) => url.split('/').at(-1) as string;
  const first = keyOf(allowed(await issue()));
  expect(await importByKey(shift.books, first, Buffer.from(sakuraOrders(addDays(day, -4))))).toMatchObject({
    file: { by: { kind: 'key' }, records: 40 },
  });
  const second = keyOf(allowed(await issue()));
  expect(await importByKey(shift.books, first, Buffer.from('x'))).toMatchObject({ code: 'not_found' });
  at('00:00:00', 367);
  expect(await importByKey(shift.books, second, Buffer.from('x'))).toMatchObject({ code: 'link_expired' });
});

test('an owner reads the looks at the own company’s orders, and no other company’s', async () => {
  await tells({ given: { name: yamamoto.name, phone: yamamoto.phone } });
  await looksAt(yamamoto.number);
  const page = ask({ query: { limit: 50 } });
  const own = allowed(await shift.as(sakurai, (tx, who) => listOwnLooks(tx, page, who)));
  expect(own.items[0]).toMatchObject({ orderNumber: yamamoto.number, operator: { name: '鈴木' }, call });
  const aoki: Asker = { ...sakurai, client: cast.aoba.id, person: cast.aoba.contacts.aoki.id } as Asker;
  expect(allowed(await shift.as(aoki, (tx, who) => listOwnLooks(tx, page, who))).items).toEqual([]);
});

test('a company without a place to look is compared by eye, and there is nothing to look up', async () => {
  await agree({ kind: 'none' });
  expect(await kept()).toBe(0);
  expect(await tells({ seen: { name: 'agrees' } })).toMatchObject({ comparedBy: 'eye', next: { is: 'ask' } });
  expect(await tells({ seen: { name: 'agrees', phone: 'agrees' } })).toMatchObject({ isMatched: true });
  expect(await looksAt(yamamoto.number)).toMatchObject({ code: 'nowhere_to_look' });
  expect(await looks()).toEqual([]);
});

test('a link is opened with the number encoded, and logged', async () => {
  await agree({ kind: 'link', template: 'https://shop.example.jp/orders?no={order_number}' });
  expect(await looksAt('A&b=1')).toMatchObject({
    result: 'opened',
    link: 'https://shop.example.jp/orders?no=A%26b%3D1',
  });
  expect(await looks()).toMatchObject([{ result: 'opened', orderNumber: 'A&b=1', source: 'link', isMatched: false }]);
});

const places = {
  orderNumber: 'order.number',
  name: 'customer.name',
  phone: 'customer.tel',
  items: 'order.lines.title',
  state: 'status',
};
const theirs = {
  order: { number: 'SK-1', lines: [{ title: '煎茶' }, { title: '急須' }] },
  customer: { name: '山本 太郎', tel: '09012345678' },
  status: '発送済み',
};

async function theirSystem(answer: RequestListener) {
  const heard: { url: string; key: string | undefined }[] = [];
  const server = createServer((request, response) => {
    heard.push({ url: request.url ?? '', key: request.headers['x-api-key'] as string | undefined });
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const template = `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders/{order_number}`;
  await agree({ kind: 'api', template, header: 'x-api-key', places }, 's3cret-of-sakura');
  return { heard, close: () => server.close() };
}

test('the client’s own system is asked with its secret, for the check and for the look, and its answer is masked', async () => {
  const system = await theirSystem((_, response) => response.end(JSON.stringify(theirs)));
  expect(await tells({ given: { name: '山本太郎', phone: yamamoto.phone } })).toMatchObject({ isMatched: false });
  expect(system.heard).toEqual([]);
  expect(await tells({ given: { name: '山本太郎', order_number: 'SK-1' } })).toMatchObject({ isMatched: true });
  expect(await looksAt('sk1')).toMatchObject({
    result: 'shown',
    order: { name: '山*太*', items: '煎茶、急須', state: '発送済み', phone: '***-****-5678' },
  });
  expect(system.heard).toEqual([
    { url: '/orders/SK-1', key: 's3cret-of-sakura' },
    { url: '/orders/sk1', key: 's3cret-of-sakura' },
  ]);
  system.close();
});

test('a secret is neither shown nor kept as it is; saving without one keeps it, an empty one removes it', async () => {
  const system = await theirSystem((_, response) => response.end(JSON.stringify(theirs)));
  const shown = await shift.as(kato, (tx) => getSource(tx, ask({ params: { client } })));
  expect(shown).toMatchObject({ hasSecret: true });
  expect(JSON.stringify(shown)).not.toContain('s3cret');
  const sealed = () => shift.asHouse((tx) => tx.q.selectFrom('order_secrets').select('sealed').execute());
  expect(JSON.stringify(await sealed())).not.toContain('s3cret');
  const { source: agreed } = allowed(shown);
  expect(await agree(agreed)).toMatchObject({ hasSecret: true });
  expect(await agree(agreed, '')).toMatchObject({ hasSecret: false });
  expect(await sealed()).toEqual([]);
  system.close();
});

test('a system that does not answer is no failed check, and the look says so', async () => {
  const system = await theirSystem((_, response) => response.end(JSON.stringify(theirs)));
  await tells({ given: { name: '山本太郎', order_number: 'SK-1' } });
  system.close();
  const silent = await theirSystem((_, response) => response.writeHead(503).end());
  expect(await looksAt('SK-1')).toMatchObject({ result: 'unreachable', order: null });
  expect(await tells({ given: { name: 'だれか', order_number: 'SK-1' } })).toMatchObject({
    code: 'system_unreachable',
  });
  const standing = await shift.as(suzuki, (tx, who) => getIdentity(tx, ask({ params: { id: call } }), who));
  expect(standing).toMatchObject({ triesLeft: 3, isMatched: true });
  expect(await looks()).toMatchObject([{ result: 'unreachable', source: 'api' }]);
  silent.close();
});

test('an order their system does not know is a fact that differs', async () => {
  const system = await theirSystem((_, response) => response.writeHead(404).end());
  expect(await tells({ given: { name: '山本太郎', order_number: 'SK-9' } })).toMatchObject({
    isMatched: false,
    triesLeft: 2,
  });
  system.close();
});
