import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReceiptNumber, receiptNumber } from './index.ts';

const anyNumber = fc
  .tuple(fc.integer({ min: 0, max: 3652 }), fc.integer({ min: 1, max: 99_999 }))
  .map(([days, sequence]) => {
    const day = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
    return receiptNumber(day, sequence);
  });

test('a receipt number is four digits, four and two, easily said', () => {
  expect(receiptNumber('2026-11-22', 42)).toBe('1122-0042-65');
  expect(receiptNumber('2026-11-22', 12_345)).toMatch(/^1122-12345-6\d$/);
});

test('the check digit is that of the textbook example, 572 with 4', () => {
  // Zeros in front change nothing.
  expect(readReceiptNumber('0000000572' + '4')).toBe('0000-00057-24');
  expect(readReceiptNumber('0000000572' + '5')).toMatchObject({ code: 'malformed' });
});

test('a number is read however the caller’s digits were typed', () => {
  const number = receiptNumber('2026-11-22', 42);
  const wide = number.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  for (const typed of [
    number,
    number.replaceAll('-', ''),
    number.replaceAll('-', ' '),
    number.replaceAll('-', 'ー'),
    wide,
  ]) {
    expect(readReceiptNumber(typed)).toBe(number);
  }
  expect(readReceiptNumber('1122')).toMatchObject({ code: 'malformed' });
  expect(readReceiptNumber('')).toMatchObject({ code: 'malformed' });
});

test('every number is read back as itself, and none twice in ten years', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(readReceiptNumber(number)).toBe(number);
    }),
  );
  const numbers = ['2026', '2027', '2035'].flatMap((year) => [1, 2, 11].map((n) => receiptNumber(`${year}-01-01`, n)));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('a single misheard digit is always noticed', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const digits = [...number.replaceAll('-', '')];
      const place = at % digits.length;
      digits[place] = String((Number(digits[place]) + by) % 10);
      expect(readReceiptNumber(digits.join(''))).toMatchObject({ code: 'malformed' });
    }),
  );
});

test('two neighbours exchanged are always noticed', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(), (number, at) => {
      const digits = number.replaceAll('-', '');
      const place = at % (digits.length - 1);
      const [one = '', other = ''] = digits.slice(place, place + 2);
      fc.pre(one !== other);
      const exchanged = digits.slice(0, place) + other + one + digits.slice(place + 2);
      expect(readReceiptNumber(exchanged)).toMatchObject({ code: 'malformed' });
    }),
  );
});
