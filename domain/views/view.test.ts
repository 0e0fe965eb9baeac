import { expect, test } from 'vitest';
import { keepView, may, mostViews, type View } from './index.ts';

const view: View = {
  id: 'view-1',
  name: ' 未対応のクレーム ',
  address: '/cases?kind=complaint',
  owner: 'hanako',
  shared: false,
};

test('a view keeps its page under its name', () => {
  expect(keepView(view, [])).toEqual({ ...view, name: '未対応のクレーム' });
});

test.each([
  ['no name', { name: '　' }, 'name'],
  ['another site', { address: 'https://example.com' }, 'address'],
  ['another site in disguise', { address: '//example.com' }, 'address'],
  ['a script', { address: 'javascript:alert(1)' }, 'address'],
])('%s is refused', (_, change, field) => {
  expect(keepView({ ...view, ...change }, [])).toMatchObject({ code: 'incomplete_input', problems: [{ field }] });
});

test('nobody keeps more than can be chosen from', () => {
  const own = Array.from({ length: mostViews }, (_, at) => ({ ...view, id: `view-${at}` }));
  expect(keepView(view, own)).toMatchObject({ refused: 'over_limit', code: 'too_many_views' });
});

test.each([
  ['the owner of an own one', 'hanako', 'operator', false, { see: true, keep: true, remove: true }],
  ['a colleague of an own one', 'taro', 'supervisor', false, { see: false, keep: false, remove: false }],
  ['an operator of a shared one', 'taro', 'operator', true, { see: true, keep: false, remove: false }],
  ['an operator who would share', 'hanako', 'operator', true, { see: true, keep: false, remove: false }],
  ['a supervisor of a shared one', 'taro', 'supervisor', true, { see: true, keep: false, remove: true }],
] as const)('%s', (_, person, role, shared, answer) => {
  expect(may({ ...view, shared }, { as: 'staff', role, person })).toEqual(answer);
});
