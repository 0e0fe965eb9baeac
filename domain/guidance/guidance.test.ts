import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedMinutes, type Guidance, readText, readVoicemail, saidFor, waitWords, which } from './index.ts';

describe('which guidance is heard', () => {
  const of = (id: string, client: string | null, line: string | null, kind: Guidance['kind'] = 'welcome') =>
    ({ id, client, line, kind, is: 'text', text: id }) as Guidance;
  const [house, client, line] = [of('house', null, null), of('client', 'sakura', null), of('line', 'sakura', 'main')];

  test.each([
    ['nothing', [], 'main', null],
    ['the house’s alone', [house], 'main', 'house'],
    ['the client’s before the house’s', [house, client], 'main', 'client'],
    ['the line’s before the client’s', [house, client, line], 'main', 'line'],
    ['another line’s not', [house, client, line], 'orders', 'client'],
    ['for a client, no line’s', [line], null, null],
    ['another kind not', [of('closed', 'sakura', null, 'closed')], 'main', null],
  ])('%s', (_what, kept, at, heard) => {
    expect(which(kept, 'welcome', at)?.id ?? null).toBe(heard);
  });
});

describe('how long a caller is told to wait', () => {
  const answers = (count: number, waited: number) => Array<number>(count).fill(waited);

  test.each([
    // Thirty answers in half an hour are one a minute.
    ['next, at one answer a minute', 1, 0, answers(30, 20), 1],
    ['third, at one answer a minute', 3, 0, answers(30, 20), 3],
    ['next, at ten answers a minute: never less than one', 1, 0, answers(300, 5), 1],
    ['next, where callers of late have waited four minutes', 1, 0, answers(30, 240), 4],
    ['the same, of whom three have passed', 1, 180, answers(30, 240), 1],
    ['third, at one answer in six minutes: eighteen, told as twenty', 3, 0, answers(5, 20), 20],
    ['next, at one answer in ten minutes', 1, 0, answers(3, 20), 10],
    ['next, of two answers nothing can be told', 1, 0, answers(2, 20), null],
    ['where nobody was answered', 4, 600, [], null],
    ['beyond half an hour', 5, 0, answers(4, 20), null],
  ])('%s', (_what, position, waitedSeconds, answered, minutes) => {
    expect(expectedMinutes({ position, waitedSeconds, answered })).toBe(minutes);
  });

  test('is never less than the pace of the answers, and never less for who stands further behind', () => {
    const answered = fc.array(fc.nat(900), { minLength: 3, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(900), answered, (position, waitedSeconds, answered) => {
        const here = expectedMinutes({ position, waitedSeconds, answered }) ?? Number.POSITIVE_INFINITY;
        const behind = expectedMinutes({ position: position + 1, waitedSeconds, answered }) ?? Number.POSITIVE_INFINITY;
        expect(here * 60).toBeGreaterThanOrEqual((position * 1800) / answered.length);
        expect(behind).toBeGreaterThanOrEqual(here);
      }),
    );
  });
});

test.each([
  [1, null, ['ただいま、1番目にお待ちいただいております。']],
  [3, 5, ['ただいま、3番目にお待ちいただいております。', 'およそ5分でおつなぎできる見込みです。']],
  [21, 30, ['ただいま、大変多くのお電話をいただいております。', 'およそ30分でおつなぎできる見込みです。']],
])('at place %i and %s minutes', (position, minutes, words) => {
  expect(waitWords(position, minutes)).toEqual(words);
});

test.each([
  ['welcome', ' お電話\nありがとうございます。 ', 'お電話 ありがとうございます。'],
  ['welcome', '　', { code: 'incomplete_input', problems: [{ field: 'text', code: 'required' }] }],
  ['closed', 'あ'.repeat(301), { code: 'incomplete_input', problems: [{ field: 'text', code: 'too_long' }] }],
  ['waiting_music', 'ランララン', { code: 'guidance_is_music' }],
] as const)('as %s, %j is kept as %j', (kind, typed, kept) => {
  const read = readText(kind, typed);
  if (typeof kept === 'string') expect(read).toBe(kept);
  else expect(read).toMatchObject(kept);
});

test('a text names the client wherever it is asked to', () => {
  expect(saidFor('{社名}です。{社名}でした。', 'さくら通販')).toBe('さくら通販です。さくら通販でした。');
});

test.each([
  [null, null],
  [60, 60],
  [61, 'incomplete_input'],
])('a voicemail of %s seconds is %s', (seconds, kept) => {
  const read = readVoicemail(seconds);
  expect(typeof read === 'object' && read ? read.code : read).toBe(kept);
});
