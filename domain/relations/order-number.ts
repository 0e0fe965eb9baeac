import { type Answers, isGiven } from '../scripts/index.ts';

type Said = { answers: Answers; summary: string; details: string; orderNumber: string };

/**
 * What looks like an order number in what was said of a case, letters and digits alone (`'SK204815'`): letters with five
 * digits or more anywhere, and a number that is a whole answer. Of the complaint, what was written down as one.
 */
export function orderNumbersIn({ answers, summary, details, orderNumber }: Said): string[] {
  const given = Object.values(answers).flatMap((answer) => (isGiven(answer) ? [answer.given] : []));
  const found = [
    ...[...given, summary, details].flatMap((text) => plain(text).match(withLetters) ?? []),
    ...given.map(plain).filter(isNumberAlone),
    plain(orderNumber),
  ];
  return [...new Set(found.map((number) => number.replace(/[^A-Z0-9]/g, '')))].filter((number) => number.length >= 4);
}

const withLetters = /(?<![A-Z0-9])[A-Z]{1,6}-?[0-9]{5,12}(?![A-Z0-9])/g;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{Pd}−ー]/gu, '-')
    .trim();
}

/** Not one that begins with 0, as telephone numbers do, nor a postal code, a day, or an amount said with its commas. */
function isNumberAlone(text: string): boolean {
  const digits = text.replace(/-/g, '');
  const isNumber = /^#?[1-9][0-9-]*$/.test(text) && digits.length >= 6 && digits.length <= 17;
  return isNumber && digits.length !== 7 && !/^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(digits);
}
