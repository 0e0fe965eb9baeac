import { expect, test } from 'vitest';
import { choiceWords, thisNumberWords } from './index.ts';

test('a number is said digit by digit, in the groups it is written in', () => {
  expect(thisNumberWords('+819012345678')).toBe(
    'ゼロ、キュウ、ゼロの、イチ、ニイ、サン、ヨンの、ゴウ、ロク、ナナ、ハチ、に、お電話いたします。よろしければ1を、ほかの番号になさる場合は2を押してください。',
  );
});

test.each([
  ['callback', '1を押してください。'],
  ['voicemail', '2を押してください。'],
] as const)('%s is offered with the key that means it', (choice, words) => {
  expect(choiceWords(choice)).toContain(words);
});
