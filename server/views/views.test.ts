import { afterAll, beforeAll, expect, test } from 'vitest';
import { findNames } from '../search/find-names.ts';
import { allowed } from '../testing/examples.ts';
import { ito, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { keepView, listViews, removeView } from './views.ts';

let shift: Shift;
beforeAll(async () => {
  shift = await openShift('2026-05-07T10:00:00+09:00');
});
afterAll(() => shift.close());

const keeps = (asker: typeof suzuki, shared: boolean, name = '未対応のクレーム') =>
  shift.as(asker, (tx, who) => keepView(tx, { body: { name, address: '/cases?kind=complaint', shared } }, who));
const namesFor = async (asker: typeof suzuki) =>
  (await shift.as(asker, (tx, who) => listViews(tx, {}, who))).views.map(({ name }) => name);

test('a view is its owner’s, until a supervisor shares one with everybody', async () => {
  const own = allowed(await keeps(suzuki, false));
  expect(await namesFor(suzuki)).toEqual(['未対応のクレーム']);
  expect(await namesFor(ito)).toEqual([]);
  expect(await keeps(suzuki, true)).toMatchObject({ code: 'not_allowed' });

  const shared = allowed(await keeps(watanabe, true, '今日の報告'));
  expect(await namesFor(ito)).toEqual(['今日の報告']);
  const removes = (asker: typeof suzuki, id: string) =>
    shift.as(asker, (tx, who) => removeView(tx, { params: { id } }, who));
  expect(await removes(ito, shared.id)).toMatchObject({ code: 'not_allowed' });
  expect(await removes(ito, own.id)).toMatchObject({ code: 'not_found' });
  expect(await removes(suzuki, own.id)).toBeUndefined();
  expect(await removes(watanabe, shared.id)).toBeUndefined();
  expect(await namesFor(suzuki)).toEqual([]);
});

test('people, staff and lines are found by name, reading in any kana, and number as people write it', async () => {
  const found = (q: string) => shift.as(suzuki, (tx) => findNames(tx, { query: { q } }));
  expect((await found('こばやし')).people).toMatchObject([{ name: '小林 大輔', client: { name: 'さくら通販' } }]);
  expect((await found('鈴木')).staff).toMatchObject([{ name: '鈴木' }]);
  const [line] = (await found('03-')).lines;
  expect(line?.number).toMatch(/^\+813/);
  expect((await found(line?.label ?? '')).lines).toContainEqual(line);
  expect(await found('　')).toEqual({ people: [], staff: [], lines: [] });
});
