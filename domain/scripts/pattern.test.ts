import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPattern, readPattern } from './pattern.ts';

test.each([
  ['9999', '0042', '0042'],
  ['9999', '042', null],
  ['9999', '00421', null],
  ['AA-9999', 'sk-0042', 'SK-0042'],
  ['AA-9999', 'SK0042', null],
  ['A*9', 'x7y', null],
  ['A*9', 'xy7', 'XY7'],
  ['A-9|9999', 'b-1', 'B-1'],
  ['A-9|9999', '2026', '2026'],
  ['\\A\\9-9', 'a9-5', 'A9-5'],
  ['\\A\\9-9', 'b9-5', null],
  ['\\|9', '|3', '|3'],
  ['ord/99', 'ORD/07', 'ord/07'],
  ['第99号', '第12号', '第12号'],
  ['.*', 'anything', null],
])('the pattern %s reads %s as %s', (pattern, text, read) => {
  expect(readPattern(pattern, text)).toBe(read);
});

test.each(['', '|', '99|', '99\\'])('%j is no pattern', (pattern) => {
  expect(isPattern(pattern)).toBe(false);
  expect(readPattern(pattern, '99')).toBe(pattern.startsWith('99|') ? '99' : null);
});

test('what a pattern has read it reads again unchanged', () => {
  const sign = fc.constantFrom('9', 'A', '*', '-', '/', 'x', '\\A', '|');
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1 }), fc.array(fc.constantFrom(...'09aZ-/x')), (signs, letters) => {
      const read = readPattern(signs.join(''), letters.join(''));
      if (read !== null) expect(readPattern(signs.join(''), read)).toBe(read);
    }),
  );
});

test('a text made after the pattern is read', () => {
  const sign = fc.constantFrom('9', 'A', '*', '-', '#');
  const made: Record<string, string> = { '9': '7', A: 'q', '*': '3', '-': '-', '#': '#' };
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1 }), (signs) => {
      const text = signs.map((each) => made[each]).join('');
      expect(readPattern(signs.join(''), text)).toBe(text.toUpperCase());
    }),
  );
});
