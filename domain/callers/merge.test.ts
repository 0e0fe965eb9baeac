import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import { type Caller, merge, remember, split } from './index.ts';

const now = new Date('2026-05-11T01:00:00Z');
const at = { id: 'merge-1', now };
const caller = (id: string, changes: Partial<Caller> = {}): Caller => ({
  ...{ id, client: 'sakura', numbers: [`+8190${id}`], name: id, reading: 'ヤマダ', mergedInto: null },
  ...{ firstSeen: new Date('2026-01-01T00:00:00Z'), lastSeen: new Date('2026-04-01T00:00:00Z'), calls: 3 },
  ...changes,
});
function granted<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer as T;
}
const nothingSince = { calls: 0, lastSeen: null };

test('one swallows the other: numbers, calls and the time seen are theirs, and the row stays', () => {
  const known = caller('1', { name: null, reading: null });
  const other = caller('2', { firstSeen: new Date('2025-12-01T00:00:00Z'), calls: 4 });
  const merged = granted(merge({ survivor: known, swallowed: other }, at));
  expect(merged.survivor).toEqual({
    ...known,
    numbers: ['+81901', '+81902'],
    name: '2',
    reading: 'ヤマダ',
    firstSeen: other.firstSeen,
    calls: 7,
  });
  expect(merged.swallowed).toEqual({ ...other, numbers: [], mergedInto: '1' });
  expect(merged.events).toEqual([
    { name: 'caller.merged', client: 'sakura', id: '1', data: { swallowed: '2', at: now.toISOString() } },
  ]);
});

test.each([
  ['caller_merge_itself', () => merge({ survivor: caller('1'), swallowed: caller('1') }, at)],
  ['not_found', () => merge({ survivor: caller('1'), swallowed: caller('2', { client: 'aoba' }) }, at)],
  ['caller_merged_away', () => merge({ survivor: caller('1'), swallowed: caller('2', { mergedInto: '3' }) }, at)],
  ['caller_merged_away', () => merge({ survivor: caller('1', { mergedInto: '3' }), swallowed: caller('2') }, at)],
])('refused: %s', (code, ask) => {
  expect(ask()).toMatchObject({ code });
});

test('what was never merged cannot be split; what was swallowed in turn comes apart first', () => {
  const merged = granted(merge({ survivor: caller('1'), swallowed: caller('2') }, at));
  const how = { merge: merged.merge, since: nothingSince, now };
  expect(split({ survivor: caller('3'), swallowed: merged.swallowed }, how)).toMatchObject({
    code: 'caller_not_merged',
  });
  const away = { ...merged.survivor, mergedInto: '9' };
  expect(split({ survivor: away, swallowed: merged.swallowed }, how)).toMatchObject({ code: 'caller_merged_away' });
});

const date = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-05-01'), noInvalidDate: true });
const anyCaller = (id: string) =>
  fc
    .record({
      one: date,
      other: date,
      calls: fc.integer({ min: 1, max: 9 }),
      named: fc.boolean(),
      many: fc.nat({ max: 3 }),
    })
    .map(({ one, other, calls, named, many }) =>
      caller(id, {
        numbers: Array.from({ length: many }, (_, which) => `+8190${id}${which}`),
        ...(named ? {} : { name: null, reading: null }),
        firstSeen: new Date(Math.min(one.getTime(), other.getTime())),
        lastSeen: new Date(Math.max(one.getTime(), other.getTime())),
        calls,
      }),
    );

test('merged and split again, both are as they were', () => {
  fc.assert(
    fc.property(anyCaller('1'), anyCaller('2'), (survivor, swallowed) => {
      const merged = granted(merge({ survivor, swallowed }, at));
      const apart = granted(split(merged, { merge: merged.merge, since: nothingSince, now }));
      expect(apart.survivor).toEqual(survivor);
      expect(apart.swallowed).toEqual(swallowed);
    }),
  );
});

test('calls since the merge go to whose number they came from, and none is lost', () => {
  const owner = fc.constantFrom('survivor', 'swallowed');
  fc.assert(
    fc.property(fc.array(owner, { maxLength: 6 }), (rung) => {
      const [survivor, swallowed] = [caller('1'), caller('2')];
      const merged = granted(merge({ survivor, swallowed }, at));
      const later = (index: number) => new Date(now.getTime() + (index + 1) * 60_000);
      const together = rung.reduce(
        (known, who, index) =>
          remember(known, {
            id: '-',
            client: 'sakura',
            number: who === 'survivor' ? '+81901' : '+81902',
            at: later(index),
          }).caller,
        merged.survivor,
      );
      const last = rung.lastIndexOf('swallowed');
      const since = {
        calls: rung.filter((who) => who === 'swallowed').length,
        lastSeen: last < 0 ? null : later(last),
      };
      const apart = granted(
        split({ survivor: together, swallowed: merged.swallowed }, { merge: merged.merge, since, now }),
      );
      expect(apart.survivor.calls + apart.swallowed.calls).toBe(6 + rung.length);
      expect(apart.swallowed.calls).toBe(3 + since.calls);
      expect(apart.swallowed.lastSeen).toEqual(since.lastSeen ?? swallowed.lastSeen);
      expect([apart.survivor.numbers, apart.swallowed.numbers]).toEqual([['+81901'], ['+81902']]);
    }),
  );
});

test('a name given since the merge stays where it was given', () => {
  const merged = granted(merge({ survivor: caller('1', { name: null, reading: null }), swallowed: caller('2') }, at));
  const renamed = { ...merged.survivor, name: '佐藤', reading: 'サトウ' };
  const how = { merge: merged.merge, since: nothingSince, now };
  expect(granted(split({ ...merged, survivor: renamed }, how)).survivor).toMatchObject({ name: '佐藤' });
});
