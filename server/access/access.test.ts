// 鈴木 and 加藤 look at what is さくら通販's, and somebody with the database in hand tries to make it look otherwise.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { kobayashi, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import { listAccess, listOwnAccess } from './list-access.ts';
import { type Look, noteAccess } from './note.ts';
import * as store from './store.ts';
import { verify } from './verify.ts';

const client = cast.sakura.id;
const agency = cast.minato.id;
let shift: Shift;
let minutes = 0;
let owner: pg.Client;

beforeAll(async () => {
  shift = await openShift('2026-05-06T10:00:00+09:00');
  owner = new pg.Client({ connectionString: shift.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await shift.close();
});

const later = (by: number) => {
  minutes += by;
  shift.setTime(new Date(Date.parse('2026-05-06T10:00:00+09:00') + minutes * 60_000).toISOString());
};
const looks = (who: Asker, look: Look) => shift.as(who, (tx) => noteAccess(tx, look));
const all = (who: Asker = watanabe) => shift.as(who, (tx) => store.page(tx, { limit: 100 }));
const thing = (last: string) => `0198f000-0000-7000-8000-00000000000${last}`;
const opens = (last: string): Look => ({ client, what: 'case', about: thing(last), action: 'view' });
const fromHome = { ...suzuki, from: '203.0.113.7' };

test('a look says who it was, what they then were, from where, at what, and what came of it', async () => {
  await looks(fromHome, opens('1'));
  expect(await all()).toMatchObject([
    {
      ...{ client, to: 'case', about: thing('1'), action: 'view', result: 'given', why: null, from: '203.0.113.7' },
      by: { kind: 'staff', id: suzuki.person, name: '鈴木', role: 'operator' },
    },
  ]);
});

test('the same look is one for an hour; what leaves the building counts each time', async () => {
  await looks(suzuki, opens('1'));
  later(59);
  await looks(suzuki, opens('1'));
  expect(await all()).toHaveLength(1);
  await looks(watanabe, opens('1'));
  later(2);
  await looks(suzuki, opens('1'));
  const file: Look = { client, what: 'tasks', action: 'export', why: '2026-05-06' };
  await looks(kobayashi, file);
  await looks(kobayashi, file);
  expect((await all()).map(({ by, action }) => [by.name, action])).toEqual([
    ['小林 大輔', 'export'],
    ['小林 大輔', 'export'],
    ['鈴木', 'view'],
    ['渡辺', 'view'],
    ['鈴木', 'view'],
  ]);
});

test('the client sees its own, and not from where', async () => {
  await looks(suzuki, { client: cast.aoba.id, what: 'case', about: thing('2'), action: 'view' });
  await looks(suzuki, { client: null, what: 'search', action: 'look_up' });
  const seen = await all(sakurai);
  expect(seen).toHaveLength(5);
  expect(seen.every((each) => each.client === client && each.from === null)).toBe(true);
  await expect(shift.as(sakurai, (tx) => tx.q.selectFrom('access').select('from').execute())).rejects.toThrow(
    'permission denied',
  );
});

test('a manager finds looks by client, person, kind and day; the client’s owner those of the agency, or of its own people', async () => {
  const found = async (query: object) =>
    allowed(
      await shift.as(watanabe, (tx) =>
        listAccess(tx, { params: undefined, body: undefined, query: { limit: 50, ...query } }),
      ),
    ).items;
  expect(await found({ client: cast.aoba.id })).toHaveLength(1);
  expect(await found({ person: kobayashi.person })).toHaveLength(2);
  expect(await found({ what: 'case', action: 'view' })).toHaveLength(4);
  expect(await found({ day: '2026-05-06' })).toHaveLength(7);
  expect(await found({ day: '2026-05-05' })).toEqual([]);
  const own = (side: 'agency' | 'own') =>
    shift.as(sakurai, (tx, who) =>
      listOwnAccess(tx, { params: undefined, body: undefined, query: { limit: 50, side } }, who),
    );
  expect(allowed(await own('agency')).items.map(({ by }) => by.name)).toEqual(['鈴木', '渡辺', '鈴木']);
  expect(allowed(await own('own')).items).toMatchObject([
    { by: { kind: 'contact', name: '小林 大輔' }, what: 'tasks', why: '2026-05-06', client: { name: 'さくら通販' } },
    { what: 'tasks' },
  ]);
});

test('a refused transaction leaves no look behind: nothing was seen', async () => {
  const before = (await all()).length;
  await shift
    .as(suzuki, async (tx) => {
      await noteAccess(tx, opens('3'));
      throw new Error('nothing was seen');
    })
    .catch(() => {});
  expect(await all()).toHaveLength(before);
});

const forbidden: [string, (tx: AgencyTx) => Promise<unknown>][] = [
  ['change a look', (tx) => tx.q.updateTable('access').set({ why: 'nothing' }).returning('id').execute()],
  ['remove a look', (tx) => tx.q.deleteFrom('access').returning('id').execute()],
  ['change a seal', (tx) => tx.q.updateTable('access_seals').set({ hash: '' }).returning('number').execute()],
  ['remove a seal', (tx) => tx.q.deleteFrom('access_seals').returning('number').execute()],
];

test.each(forbidden)('no scope may %s', async (_, act) => {
  for (const who of [watanabe, sakurai]) await expect(shift.as(who, act)).rejects.toThrow('permission denied');
});

test('after a minute or two everything is sealed, each client’s looks in a chain of their own', async () => {
  expect(await verify(shift.books, agency)).toMatchObject({ sealed: 0, waiting: 7, findings: [] });
  later(2);
  await shift.settle();
  expect(await verify(shift.books, agency)).toEqual({ sealed: 7, chains: 3, waiting: 0, findings: [] });
  await looks(suzuki, opens('4'));
  await looks(suzuki, opens('5'));
  later(2);
  await shift.settle();
  expect(await verify(shift.books, agency)).toEqual({ sealed: 9, chains: 3, waiting: 0, findings: [] });
  const { rows } = await owner.query("select from due where word = 'access'");
  expect(rows).toEqual([]);
});

/** Does as the owner of the database could, says what is found, and undoes it. */
async function tampered(...acts: string[]) {
  await owner.query('begin');
  try {
    for (const act of acts) await owner.query(act);
    await owner.query('commit');
    return (await verify(shift.books, agency)).findings;
  } finally {
    for (const table of ['access', 'access_seals', 'access_heads', 'access_unsealed'])
      await owner.query(`truncate ${table}; insert into ${table} select * from kept.${table}`);
  }
}

test('a look that was changed, removed, rewritten, cut off or put in past the house is named', async () => {
  await owner.query('create schema kept');
  for (const table of ['access', 'access_seals', 'access_heads', 'access_unsealed'])
    await owner.query(`create table kept.${table} as select * from ${table}`);
  const { rows } = await owner.query('select access_id as id from access_seals where chain = $1 order by number', [
    client,
  ]);
  const [first, second, , , , , last] = rows.map(({ id }) => id as string);
  const chain = client;
  expect(rows).toHaveLength(7);

  expect(await tampered(`update access set by_name = '伊藤' where id = '${second}'`)).toEqual([
    { chain, is: 'changed', number: 2, access: second },
  ]);
  expect(await tampered(`update access set at = at - interval '1 day' where id = '${last}'`)).toEqual([
    { chain, is: 'changed', number: 7, access: last },
  ]);
  expect(await tampered(`delete from access where id = '${first}'`)).toEqual([
    { chain, is: 'removed', number: 1, access: first },
  ]);
  const both = (id: string) => [
    `delete from access where id = '${id}'`,
    `delete from access_seals where access_id = '${id}'`,
  ];
  expect(await tampered(...both(second as string))).toEqual([{ chain, is: 'missing', from: 2, to: 2 }]);
  expect(await tampered(...both(last as string))).toEqual([{ chain, is: 'missing', from: 7, to: 7 }]);
  expect(await tampered(`update access_seals set signature = hash where access_id = '${last}'`)).toEqual([
    { chain, is: 'not_ours', number: 7, access: last },
  ]);
  const slipped = thing('9');
  expect(
    await tampered(
      `insert into access select agency_id, '${slipped}', client_id, by_kind, by_id, by_name, by_role, "to", about, action,
         result, why, "from", at from access where id = '${first}'`,
    ),
  ).toEqual([{ chain: agency, is: 'slipped_in', access: slipped }]);
  expect((await verify(shift.books, agency)).findings).toEqual([]);
});

test('many who look at once wait for nobody', async () => {
  const people = [suzuki, watanabe, kobayashi, sakurai];
  await Promise.all(
    Array.from({ length: 40 }, (_, at) => looks(people[at % 4] as Asker, { client, what: 'usage', action: 'export' })),
  );
  later(3);
  await shift.settle();
  expect(await verify(shift.books, agency)).toMatchObject({ sealed: 49, findings: [] });
});
