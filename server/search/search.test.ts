import type { Hit } from '@denwaban/api/search';
import { emptyDraft } from '@denwaban/domain/cases';
import { gramsOf, gramsToFind, indexed, readQuery } from '@denwaban/domain/search';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { settleCallback } from '../callbacks/settle-callback.ts';
import * as callbacks from '../callbacks/store.ts';
import { closeCase } from '../cases/close-case.ts';
import type { Asker } from '../shell/ask.ts';
import { tick, wait } from '../shell/due.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, aReport, ito, kobayashi, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { searchDue, writeAll } from './catch-up.ts';
import { search, searchOwn } from './search.ts';
import * as store from './store.ts';

const { minato, nagoya, aoba, sakura } = cast;
const dentist = { ...kobayashi, client: aoba.id, person: Object.values(aoba.contacts)[0]?.id } as Asker;
let shift: Shift;
let fault: { id: string; receiptNumber: string };
let thanks: { id: string };

beforeAll(async () => {
  shift = await openShift('2026-05-07T10:42:00+09:00');
  fault = await shift.takes(
    aFault({
      details: '届いたトースターの電源が入らない。100%_使えない。',
      answers: { ...aFault().answers, name: { given: '髙﨑 祥子', reading: 'タカサキ ショウコ', readBack: true } },
    }),
  );
  shift.setTime('2026-06-10T11:00:00+09:00');
  thanks = await shift.takes(aReport({ details: 'ﾄｰｽﾀｰのお礼。株式会社みどりの担当より。' }));
  await shift.settle();
});
afterAll(() => shift.close());

type Query = Parameters<typeof search>[1]['query'];
const asks = async (q: string, more: Partial<Query> = {}, who: Asker = suzuki) =>
  shift.as(who, (tx, asker) => search(tx, { query: { q, limit: 50, ...more } }, asker));
const finds = async (q: string, more: Partial<Query> = {}, who: Asker = suzuki) =>
  (await asks(q, more, who)).items.map(({ id }) => id);
const findsOwn = async (q: string, who: Asker = kobayashi) =>
  (await shift.as(who, (tx) => searchOwn(tx, { query: { q, limit: 50 } }))).items.map(({ id }) => id);
const casesWith = (q: string, more: Partial<Query> = {}) => asks(q, more).then(({ items }) => idsOf(items, 'case'));
const idsOf = (items: readonly Hit[], what: Hit['what']) =>
  items.filter((hit) => hit.what === what).map(({ id }) => id);

test.each([
  'トースター',
  'とーすたー',
  'ﾄｰｽﾀ',
  '電源',
  '電',
  '電源　入らない',
  '"電源が入らない"',
  '高崎祥子',
  '髙崎',
  'たかさきしょうこ',
  'ＳＫ２０４８１５',
  '204815',
  '090-1234-5678',
  '０９０１２３４５６７８',
  '+81 90-1234',
  '5678',
  '夕方以降',
  '100%_使',
  '商品の不具合',
])('a case is found by %s', async (typed) => {
  expect(await casesWith(typed)).toContain(fault.id);
});

test.each(['100_%使', '届いたトーストの', '髙﨑洋子', '0901234567890', '　', '・'])(
  'no case is found by %s',
  async (typed) => {
    expect(await casesWith(typed)).not.toContain(fault.id);
  },
);

test('what was found shows where the words stand, as they were written', async () => {
  const { items } = await asks('高崎 電源');
  expect(items).toMatchObject([
    {
      what: 'case',
      id: fault.id,
      case: { receiptNumber: fault.receiptNumber, callerName: '髙﨑 祥子' },
      found: [
        {
          field: 'caller_name',
          pieces: [
            { text: '髙﨑', marked: true },
            { text: ' 祥子　タカサキ ショウコ', marked: false },
          ],
        },
        {
          field: 'details',
          pieces: [
            { text: '届いたトースターの', marked: false },
            { text: '電源', marked: true },
            { text: 'が入らない。100%_使えない。', marked: false },
          ],
        },
      ],
    },
  ]);
});

test('the newest come first, page by page, within the days and kinds and states that are asked for', async () => {
  expect(await casesWith('トースタ')).toEqual([thanks.id, fault.id]);
  const first = await asks('トースタ', { limit: 1 });
  expect(first).toMatchObject({ items: [{ id: thanks.id }], next: thanks.id });
  expect(await asks('トースタ', { limit: 1, before: first.next ?? '' })).toMatchObject({
    items: [{ id: fault.id }],
    next: null,
  });
  expect(await casesWith('トースタ', { to: '2026-05-07' })).toEqual([fault.id]);
  expect(await casesWith('トースタ', { from: '2026-05-08' })).toEqual([thanks.id]);
  expect(await casesWith('トースタ', { from: '2026-05-07', to: '2026-06-10' })).toEqual([thanks.id, fault.id]);
  expect(await casesWith('トースタ', { kind: 'complaint' })).toEqual([]);
  expect(await casesWith('トースタ', { client: sakura.id })).toEqual([thanks.id, fault.id]);
  expect(await casesWith('トースタ', { client: aoba.id })).toEqual([]);
});

test('a receipt number in full names its case', async () => {
  const { receiptNumber, id } = fault;
  expect((await asks(receiptNumber.replaceAll('-', ''))).receipt).toBe(id);
  expect((await asks(receiptNumber.replaceAll('-', '－').slice(0, -1))).receipt).toBeNull();
  expect((await asks('トースター')).receipt).toBeNull();
});

test('a caller is found by name, reading and number', async () => {
  const caller = async (typed: string) => idsOf((await asks(typed, { kind: 'caller' })).items, 'caller');
  const [known] = await caller('山本');
  expect(known).toBeDefined();
  expect(await caller('ヤマモト')).toEqual([known]);
  expect(await caller('03-9999')).toEqual([]);
  expect(await caller('090-1234-5678')).toEqual([known]);
});

test('a caller’s notes are found by those who answer for the client, and shown to nobody else', async () => {
  const [known = ''] = await finds('山本', { kind: 'caller' });
  await shift.asHouse((tx) =>
    tx.q
      .insertInto('caller_notes')
      .values({
        ...{ agency_id: tx.agency, id: tx.id(), client_id: sakura.id, caller_id: known, words: '補聴器をお使い' },
        ...{ written_by: minato.staff.suzuki.id, written_at: tx.now, until: new Date('2026-07-01T00:00:00Z') },
      })
      .execute(),
  );
  await writeAll(shift.books, minato.id);
  expect(await finds('補聴器')).toEqual([known]);
  expect(await finds('補聴器', {}, watanabe)).toEqual([known]);
  const stranger: Asker = { ...ito, person: '00000000-0000-7000-8000-000000000000' };
  expect(await finds('補聴器', {}, stranger)).toEqual([]);
  expect(await finds('山本', { kind: 'caller' }, stranger)).toEqual([known]);
  expect(await findsOwn('補聴器')).toEqual([]);
});

test('a client’s people find their own company’s cases, and no callers', async () => {
  expect(await findsOwn('トースタ')).toEqual([thanks.id, fault.id]);
  expect(await findsOwn('トースタ', dentist)).toEqual([]);
  expect(await findsOwn('090-1234-5678')).toEqual([thanks.id, fault.id]);
});

test('another agency finds nothing of it, whatever client it names', async () => {
  const stranger: Asker = {
    as: 'staff',
    agency: nagoya.id,
    client: null,
    person: nagoya.staff.mizuno.id,
    role: 'manager',
  };
  expect(await finds('トースタ', {}, stranger)).toEqual([]);
  expect(await finds('トースタ', { client: sakura.id }, stranger)).toEqual([]);
});

test('the functions that look past the row policies keep to the transaction’s agency and client', async () => {
  const looked = (statement: string) => `select count(*)::int as count from ${statement} where true`;
  const anything = `array['%%'], array[]::int[], null, null, null, null, 100`;
  const pool = shift.books.pool;
  const connection = await pool.connect();
  const count = async (opening: string, statement: string) => {
    await connection.query('begin');
    try {
      await connection.query(opening);
      return (await connection.query(looked(statement))).rows[0].count as number;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await connection.query('rollback');
    }
  };
  const staff = `set local role staff_scope; set local app.agency = '${minato.id}'`;
  const client = `set local role client_scope; set local app.agency = '${minato.id}'`;
  expect(await count(staff, `find_texts(${anything}, null, null)`)).toBeGreaterThan(2);
  expect(await count('set local role staff_scope', `find_texts(${anything}, null, null)`)).toBe(0);
  expect(await count(client, `find_own_texts(${anything})`)).toBe(0);
  expect(await count(`${client}; set local app.client = '${aoba.id}'`, `find_own_texts(${anything})`)).toBe(0);
  const denied = '42501';
  expect(await count(client, `find_texts(${anything}, null, null)`)).toBe(denied);
  expect(await count(staff, `texts_found(${anything}, '${nagoya.id}', null, null)`)).toBe(denied);
  expect(await count('select 1', `find_texts(${anything}, null, null)`)).toBe(denied);
  expect(await count(`${client}; set local app.client = '${sakura.id}'`, 'search_texts')).toBe(denied);
  connection.release();
});

test('what changes in a case is found soon after, and its state with it', async () => {
  const about = await shift.takes(aFault({ details: 'ミキサーの蓋が割れた。' }));
  await shift.settle();
  expect(await casesWith('ミキサ', { state: 'open' })).toEqual([about.id]);
  expect(await casesWith('再送済み')).toEqual([]);
  const callback = await shift.asHouse((tx) => callbacks.ofCase(tx, about.id));
  const body = { result: 'called_back', words: '代わりの蓋を再送済み' } as const;
  allowed(await shift.as(watanabe, (tx, who) => settleCallback(tx, { params: { id: callback?.id ?? '' }, body }, who)));
  await shift.settle();
  expect(await casesWith('再送済み')).toEqual([about.id]);
  await shift.as(watanabe, (tx, who) => closeCase(tx, { params: { id: about.id } }, who));
  await shift.settle();
  expect(await casesWith('ミキサ', { state: 'closed' })).toEqual([about.id]);
  expect(await casesWith('ミキサ', { state: 'open' })).toEqual([]);
});

test('a complaint is found by its record, and by what was promised in it', async () => {
  const { complaint } = emptyDraft();
  const about = await shift.takes(
    aFault({
      kind: 'complaint',
      complaintAbout: 'service',
      complaint: {
        ...complaint,
        category: 'defect',
        product: 'ジューサー',
        facts: { ...complaint.facts, where: 'ご自宅の台所にて' },
        remedySought: '新品への取り替え',
      },
      promises: [{ what: '点検の者がうかがう', by: 'client', until: '2026-06-12T18:00' }],
    }),
  );
  await shift.settle();
  for (const typed of ['じゅーさ', '台所', '取り替え', '点検'])
    expect(await casesWith(typed, { kind: 'complaint' }), typed).toEqual([about.id]);
});

test('everything that is there can be found: what was missed is caught up with, what is gone goes', async () => {
  const counted = () =>
    shift.asHouse(async (tx) => {
      const { rows } = await sql<{ things: number; texts: number }>`select
        (select count(*)::int from cases) + (select count(*)::int from callers where merged_into is null) as things,
        (select count(*)::int from search_texts) as texts`.execute(tx.q);
      return rows[0];
    });
  const before = await counted();
  expect(before?.texts).toBe(before?.things);
  await shift.asHouse(async (tx) => {
    await tx.q.deleteFrom('search_texts').execute();
    await wait(tx, { word: 'search', id: tx.agency, client: null, at: tx.now });
  });
  await tick(shift.books, { search: (due) => searchDue(shift.books, due) });
  expect(await counted()).toEqual(before);
  expect(await casesWith('高崎')).toEqual([fault.id]);
  await shift.asHouse(async (tx) => {
    expect(await tx.q.selectFrom('due').selectAll().where('word', '=', 'search').execute()).toEqual([]);
    await store.put(tx, { id: tx.id(), client: sakura.id, kind: 'other', state: 'open', ...indexed([]) });
  });
  await writeAll(shift.books, minato.id);
  expect(await counted()).toEqual(before);
});

test('a common word fills its page from the newest, a rare one is found however old it is', async () => {
  const many = 3_000;
  await shift.asHouse((tx) =>
    sql`insert into search_texts (agency_id, id, client_id, kind, state, text, grams)
      select agency_id, uuidv7(make_interval(hours => -n)), client_id, kind, state, '折返希望' || n,
        ${gramsOf('折返希望')}::int[]
      from search_texts, generate_series(1, ${many}::int) n where id = ${fault.id}`.execute(tx.q),
  );
  const wanting = { kinds: null, since: null, before: null, innerOf: null } as const;
  const ids = (text: string, limit: number) => {
    const { terms } = readQuery(text);
    return shift.asHouse((tx) => store.find(tx, { ...wanting, terms, grams: terms.flatMap(gramsToFind), limit }));
  };
  const all = await ids('折返', many + 100);
  expect(all).toHaveLength(many);
  expect(all).toEqual(all.toSorted().reverse());
  expect(await ids('折返', 51)).toEqual(all.slice(0, 51));
  expect(await ids('祥子', 51)).toEqual([fault.id]);
  await shift.asHouse((tx) => sql`delete from search_texts where text like '折返希望%'`.execute(tx.q));
});
