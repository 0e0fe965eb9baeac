import { expect, test } from 'vitest';
import { whyWords } from './why.ts';
import { callWords } from './words.ts';

const clock = (seconds: number) => `${seconds}s`;

test('whoever waited longest is told for how long, and among how many', () =>
  expect(
    whyWords({ rule: 'longest_idle', idleSeconds: 90, free: 2, granted: 5, passedOver: [] }, callWords.ja.why, clock),
  ).toBe('待機の長い順にお願いしています（あなたは90s） · 担当5名のうち待機2名'));

test.each(['asked_again', 'only_one_granted', 'only_one_free'] as const)('%s has its own words', (rule) =>
  expect(whyWords({ rule }, callWords.en.why, clock)).toBe(callWords.en.why[rule]),
);

test('no reason, no words', () => expect(whyWords({}, callWords.ja.why, clock)).toBe(''));

test('a caller to whom something is owed came first for that', () =>
  expect(whyWords({ rule: 'only_one_free', owed: true }, callWords.en.why, clock)).toBe(
    `${callWords.en.why.owed} · ${callWords.en.why.only_one_free}`,
  ));
