import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serverClock } from './server-clock.ts';

const headerAt = (serverTime: number) => new Date(Math.floor(serverTime / 1000) * 1000).toUTCString();

test('whatever the two clocks and the delays, the difference is found to within a second and the delay', () => {
  const answers = fc.array(fc.record({ at: fc.nat(600_000), there: fc.nat(400), back: fc.nat(400) }), { minLength: 1 });
  fc.assert(
    fc.property(fc.integer({ min: -7_200_000, max: 7_200_000 }), answers, (difference, asked) => {
      const clock = serverClock();
      for (const { at, there, back } of asked) {
        const sent = 1_795_000_000_000 + at;
        clock.heard(headerAt(sent + there + difference), sent, sent + there + back);
      }
      const shortest = Math.min(...asked.map(({ there, back }) => there + back));
      expect(Math.abs(clock.difference() - difference)).toBeLessThanOrEqual((1000 + shortest) / 2 + 1);
    }),
  );
});

test('many quick answers find the difference to a few hundredths of a second', () => {
  const clock = serverClock();
  for (let sent = 0; sent < 60_000; sent += 1030) clock.heard(headerAt(sent + 5 + 4_321), sent, sent + 10);
  expect(Math.abs(clock.difference() - 4_321)).toBeLessThan(40);
});

test('a clock set anew is followed at once', () => {
  const clock = serverClock();
  clock.heard(headerAt(10_000), 10_000, 10_010);
  clock.heard(headerAt(20_000 + 3_600_000), 20_000, 20_010);
  expect(Math.abs(clock.difference() - 3_600_000)).toBeLessThan(1_010);
});

test('an answer without a readable date changes nothing', () => {
  const clock = serverClock();
  clock.heard('soon', 0, 0);
  expect(clock.difference()).toBe(0);
});
