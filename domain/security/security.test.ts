import { expect, test } from 'vitest';
import { isOver, mayComeFrom, readRange, settlePolicy, usualPolicy } from './index.ts';

test.each([
  ['203.0.113.7', '203.0.113.0/24', true],
  ['203.0.114.7', '203.0.113.0/24', false],
  ['203.0.113.127', '203.0.113.0/25', true],
  ['203.0.113.128', '203.0.113.0/25', false],
  ['203.0.113.7', '203.0.113.7', true],
  ['203.0.113.8', '203.0.113.7', false],
  ['198.51.100.1', '0.0.0.0/0', true],
  ['::ffff:203.0.113.7', '203.0.113.0/24', true],
  ['2001:db8:1::5', '2001:db8::/32', true],
  ['2001:db9::5', '2001:db8::/32', false],
  ['2001:db8::1', '2001:db8:0:0:0:0:0:1', true],
  ['203.0.113.7', '2001:db8::/32', false],
  ['203.0.113.7', '::/0', false],
  ['nowhere', '0.0.0.0/0', false],
])('whether %s lies in %s: %s', (address, range, answer) => {
  expect(mayComeFrom(address, [range])).toBe(answer);
});

test('without a list everybody may come from anywhere', () => {
  expect(mayComeFrom('198.51.100.1', [])).toBe(true);
});

test.each([
  ['２０３.0.113.0／24', '203.0.113.0/24'],
  [' 203.0.113.7 ', '203.0.113.7'],
  ['2001:DB8::/32', '2001:db8::/32'],
  ['203.0.113.0/33', null],
  ['203.0.113', null],
  ['203.0.113.256', null],
  ['03.0.113.1', null],
  ['2001:db8', null],
  ['2001::db8::1', null],
  ['2001:db8::/129', null],
  ['office.example.jp', null],
  ['203.0.113.0/24/8', null],
])('%s is read as %s', (typed, read) => {
  expect(readRange(typed)).toBe(read);
});

const from = '203.0.113.7';

test('a policy is kept as it was meant: no blank lines, no address twice', () => {
  const addresses = ['203.0.113.0/24', '', ' 203.0.113.0/24'];
  expect(settlePolicy({ ...usualPolicy, idleMinutes: 30, addresses }, { from })).toEqual({
    ...usualPolicy,
    idleMinutes: 30,
    addresses: ['203.0.113.0/24'],
  });
});

test('what cannot be read is named', () => {
  expect(
    settlePolicy({ demand: 'staff', idleMinutes: 1, mostHours: 9999, addresses: [from, 'office'] }, { from }),
  ).toMatchObject({
    problems: [
      { field: 'idleMinutes', code: 'out_of_range' },
      { field: 'mostHours', code: 'out_of_range' },
      { field: 'addresses.1', code: 'not_an_address' },
    ],
  });
});

test('nobody shuts the door behind which they stand', () => {
  expect(settlePolicy({ ...usualPolicy, addresses: ['198.51.100.0/24'] }, { from })).toMatchObject({
    code: 'own_address_left_out',
  });
});

const began = new Date('2026-05-06T00:00:00Z');
const after = (minutes: number) => new Date(began.getTime() + minutes * 60_000);

test.each([
  ['in use', 60, 59, { idleMinutes: 30, mostHours: 12 }, false],
  ['idle for just under half an hour', 60, 30.1, { idleMinutes: 30, mostHours: 12 }, false],
  ['idle for half an hour', 60, 30, { idleMinutes: 30, mostHours: 12 }, true],
  ['idle where nobody minds', 60 * 24, 0, { idleMinutes: null, mostHours: null }, false],
  ['used all day', 12 * 60, 12 * 60, { idleMinutes: 30, mostHours: 12 }, true],
  ['past its own end', 15 * 24 * 60, 15 * 24 * 60, { idleMinutes: null, mostHours: null }, true],
] as const)('a session %s', (_, now, seen, limits, answer) => {
  const times = { beganAt: began, seenAt: after(seen), expiresAt: after(14 * 24 * 60) };
  expect(isOver(times, limits, after(now))).toBe(answer);
});
