import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart } from './apart.ts';

test('one changed word of a sentence stands apart', () => {
  expect(apart('送料は660円です。', '送料は770円です。')).toEqual({
    begin: '送料は',
    before: '66',
    after: '77',
    end: '0円です。',
  });
});

test('what was added to the end stands apart', () => {
  expect(apart('木曜は休みです', '木曜は休みです。')).toEqual({
    begin: '木曜は休みです',
    before: '',
    after: '。',
    end: '',
  });
});

test('the parts make up both texts again, and no letter is cut in two', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = apart(before, after);
      expect(parts.begin + parts.before + parts.end).toBe(before);
      expect(parts.begin + parts.after + parts.end).toBe(after);
      expect(Object.values(parts).every((part) => part.isWellFormed())).toBe(true);
    }),
  );
});
