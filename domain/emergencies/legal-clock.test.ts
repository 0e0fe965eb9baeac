import { expect, test } from 'vitest';
import { type Accident, legalClocks } from './index.ts';

const due = (accident: Accident, at: string) =>
  legalClocks(accident, new Date(`${at}:00+09:00`)).map(({ report, due, by }) => [report, due, by]);

// 2026-11-20 is a Friday; 11-23 is a holiday. Offices are closed from 12-29 to 01-03.
test.each<[Accident, string, string[][]]>([
  ['product', '2026-11-20T23:59', [['report', '2026-11-29', '2026-11-27']]],
  ['product', '2026-11-21T00:00', [['report', '2026-11-30', '2026-11-30']]],
  ['product', '2026-12-24T10:00', [['report', '2027-01-02', '2026-12-28']]],
  [
    'medicine',
    '2026-11-20T10:00',
    [
      ['grave', '2026-12-05', '2026-12-04'],
      ['serious', '2026-12-20', '2026-12-18'],
    ],
  ],
  ['functional_food', '2026-11-20T10:00', [['report', '2026-12-05', '2026-12-04']]],
  [
    'personal_data',
    '2026-11-19T10:00',
    [
      ['preliminary', '2026-11-23', '2026-11-20'],
      ['final', '2026-12-18', '2026-12-18'],
      ['final_malicious', '2027-01-17', '2027-01-15'],
    ],
  ],
])('%s known at %s', (accident, at, clocks) => {
  expect(due(accident, at)).toEqual(clocks);
});

test('each names its law and says who reports what, in both languages', () => {
  for (const accident of ['product', 'medicine', 'functional_food', 'personal_data'] as const)
    for (const { law, says } of legalClocks(accident, new Date('2026-11-20T01:00:00Z')))
      for (const words of [law.ja, law.en, says.ja, says.en]) expect(words.length).toBeGreaterThan(5);
});
