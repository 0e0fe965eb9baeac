import { expect, test } from 'vitest';
import { change, type Staff } from './index.ts';

const sato: Staff = { id: 'sato', businessName: '佐藤', role: 'operator', state: 'active' };
const mori: Staff = { id: 'mori', businessName: '森', role: 'manager', state: 'active' };
const around = { signedUp: true, managers: [mori] };

test('a person gets another business name and role', () => {
  expect(change(sato, { businessName: ' 里 ', role: 'supervisor', state: 'active' }, around)).toEqual({
    id: 'sato',
    businessName: '里',
    role: 'supervisor',
    state: 'active',
  });
});

test('a blank business name is refused', () => {
  expect(change(sato, { ...sato, businessName: '　' }, around)).toMatchObject({
    problems: [{ field: 'businessName', code: 'required' }],
  });
});

test.each([
  ['active', 'retired', true, 'allowed'],
  ['invited', 'retired', false, 'allowed'],
  ['retired', 'active', true, 'allowed'],
  ['retired', 'invited', false, 'allowed'],
  ['invited', 'active', false, 'refused'],
  ['active', 'invited', true, 'refused'],
  ['retired', 'active', false, 'refused'],
  ['retired', 'invited', true, 'refused'],
] as const)('from %s to %s (signed up: %s) is %s', (from, to, signedUp, outcome) => {
  const answer = change({ ...sato, state: from }, { ...sato, state: to }, { ...around, signedUp });
  expect(answer).toMatchObject(
    outcome === 'allowed' ? { state: to } : { problems: [{ field: 'state', code: 'not_a_choice' }] },
  );
});

test.each([
  ['leave', { ...mori, state: 'retired' as const }],
  ['become an operator', { ...mori, role: 'operator' as const }],
])('the last manager cannot %s', (_, wish) => {
  const invited: Staff = { ...mori, id: 'kawa', state: 'invited' };
  expect(change(mori, wish, { signedUp: true, managers: [mori, invited] })).toMatchObject({ code: 'last_manager' });
});

test('one of two managers may leave', () => {
  const other: Staff = { ...mori, id: 'kawa' };
  expect(change(mori, { ...mori, state: 'retired' }, { signedUp: true, managers: [mori, other] })).toMatchObject({
    state: 'retired',
  });
});
