import { expect, test } from 'vitest';
import { backTo, homeOf } from './home.ts';

test.each([
  ['staff', 'operator', '/desk'],
  ['staff', 'supervisor', '/board'],
  ['staff', 'manager', '/board'],
  ['staff', 'billing', '/usage'],
  ['client', 'owner', '/portal'],
  ['client', 'staff', '/portal'],
] as const)('the day of a %s %s begins at %s', (as, role, home) => expect(homeOf({ as, role })).toBe(home));

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  'javascript:alert(1)',
  '/sign-in',
  7,
])('signing in never leads to %s', (back) => expect(backTo(back)).toBeUndefined());

test('signing in leads back to where one was', () => expect(backTo('/cases/1?tab=calls')).toBe('/cases/1?tab=calls'));
