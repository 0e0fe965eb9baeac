import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { formatNumber } from './format-number.ts';
import { readNumber } from './read-number.ts';

describe('a number is read into E.164', () => {
  test.each([
    ['0312345678', '+81312345678'],
    ['03-1234-5678', '+81312345678'],
    ['（０３）１２３４－５６７８', '+81312345678'],
    ['03ー1234ー5678', '+81312345678'],
    ['０９０ｰ１２３４ｰ５６７８', '+819012345678'],
    ['090 1234 5678', '+819012345678'],
    ['090　1234　5678', '+819012345678'],
    ['090.1234.5678', '+819012345678'],
    ['+81 90-1234-5678', '+819012345678'],
    ['+81 (0)3-1234-5678', '+81312345678'],
    ['＋８１３１２３４５６７８', '+81312345678'],
    ['0081-3-1234-5678', '+81312345678'],
    ['010-81-3-1234-5678', '+81312345678'],
    ['81312345678', '+81312345678'],
    ['819012345678', '+819012345678'],
    ['184-03-1234-5678', '+81312345678'],
    ['186 090 1234 5678', '+819012345678'],
    ['184+81312345678', '+81312345678'],
    ['0120-444-444', '+81120444444'],
    ['0800-123-4567', '+818001234567'],
    ['0570-012-345', '+81570012345'],
    ['050-1234-5678', '+815012345678'],
    ['020-1234-5678', '+812012345678'],
    ['060-1234-5678', '+816012345678'],
    ['0184-22-3456', '+81184223456'], // 由利本荘, not a 184 prefix
    ['+1 415 555 2671', '+14155552671'],
    ['010 1 415 555 2671', '+14155552671'],
    ['+44 (20) 7946 0958', '+442079460958'],
    ['\u202a+819012345678\u202c', '+819012345678'], // as an address book copies it
  ])('%s', (raw, e164) => {
    expect(readNumber(raw)).toBe(e164);
  });
});

describe('what is no caller’s number is refused', () => {
  test.each([
    ['', 'number_unreadable'],
    ['田中様', 'number_unreadable'],
    ['03-1234-5678 内線12', 'number_unreadable'],
    ['++81312345678', 'number_unreadable'],
    ['110', 'number_of_a_service'],
    ['１１９', 'number_of_a_service'],
    ['1234-5678', 'number_lacks_area_code'],
    ['9012345678', 'number_lacks_area_code'],
    ['0312345', 'number_wrong_length'],
    ['03-1234-56789', 'number_wrong_length'],
    ['090-1234-567', 'number_wrong_length'],
    ['0120-123-4567', 'number_wrong_length'],
    ['0800-123-456', 'number_wrong_length'],
    ['0066-123-4567', 'number_not_in_plan'],
    ['030-1234-5678', 'number_not_in_plan'],
    ['090-0234-5678', 'number_not_in_plan'],
    ['+0312345678', 'number_not_in_plan'],
    ['+82123', 'number_wrong_length'],
    ['+1234567890123456', 'number_wrong_length'],
  ])('%j: %s', (raw, code) => {
    expect(readNumber(raw)).toMatchObject({ refused: 'invalid', code });
  });
});

const digit = fc.integer({ min: 0, max: 9 });
const japanese = fc
  .oneof(
    fc.tuple(fc.constantFrom('0120', '0570', '035', '066', '0452', '04662', '049922'), fc.constant(10)),
    fc.tuple(fc.constantFrom('0503', '0701', '0802', '0909', '0800'), fc.constant(11)),
  )
  .chain(([start, length]) =>
    fc
      .array(digit, { minLength: length - start.length, maxLength: length - start.length })
      .map((rest) => start + rest.join('')),
  );

test('any dash, any width and any bracket reads the same', () => {
  const dash = fc.constantFrom(
    '-',
    '‐',
    '‑',
    '‒',
    '–',
    '—',
    '―',
    '−',
    '－',
    '﹣',
    'ー',
    'ｰ',
    '─',
    '━',
    '・',
    ' ',
    '　',
    '(',
    '）',
  );
  fc.assert(
    fc.property(japanese, fc.array(dash, { minLength: 12, maxLength: 12 }), fc.boolean(), (number, dashes, wide) => {
      const fullWidth = (text: string) => String.fromCharCode(text.charCodeAt(0) + 0xfee0);
      const dressed = [...number].map((one, index) => (wide ? fullWidth(one) : one) + dashes[index]).join('');
      expect(readNumber(dressed)).toBe(`+81${number.slice(1)}`);
    }),
  );
});

test('a number said in any of its forms is one number', () => {
  fc.assert(
    fc.property(japanese, (number) => {
      const national = number.slice(1);
      const forms = [
        `+81${national}`,
        `+810${national}`,
        `0081${national}`,
        `81${national}`,
        `184${number}`,
        `186${number}`,
      ];
      expect(forms.map(readNumber)).toEqual(forms.map(() => `+81${national}`));
    }),
  );
});

test('whatever is read can be formatted and read again', () => {
  const foreign = fc.array(digit, { minLength: 6, maxLength: 14 }).map((rest) => `+4${rest.join('')}`);
  const anything = fc.oneof(japanese, foreign, fc.string(), fc.stringMatching(/^[+0-9() -]{0,18}$/));
  fc.assert(
    fc.property(anything, (raw) => {
      const e164 = readNumber(raw);
      if (isRefusal(e164)) return;
      expect(e164).toMatch(/^\+[1-9]\d{6,14}$/);
      expect(readNumber(e164)).toBe(e164);
      expect(readNumber(formatNumber(e164))).toBe(e164);
    }),
    { numRuns: 1000 },
  );
});

test('a Japanese number that libphonenumber takes for valid is read as libphonenumber reads it', () => {
  const plausible = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 7, max: 8 }))
    .chain(([start, rest]) =>
      fc.array(digit, { minLength: rest, maxLength: rest }).map((tail) => `0${String(start)}${tail.join('')}`),
    )
    // 0600 are the few personal numbers of ten digits, withdrawn from the plan; 0200 continues to fourteen digits.
    .filter((number) => !/^(?:060.{7}|0200.*)$/.test(number));
  fc.assert(
    fc.property(plausible, (number) => {
      const theirs = parsePhoneNumberFromString(number, 'JP');
      if (theirs?.country === 'JP' && theirs.isValid()) expect(readNumber(number)).toBe(theirs.number);
    }),
    { numRuns: 3000 },
  );
});
