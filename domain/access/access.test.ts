import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Access, beginning, examine, examineEnd, headOf, type Sealed, type SealTools, seal } from './index.ts';

// Any function of the text will do for the rules; the real ones are the server's.
const tools: SealTools = { hash: (text) => `#${text}`, sign: (hash) => `ours ${hash}` };
const stranger: SealTools = { ...tools, sign: (hash) => `theirs ${hash}` };
const chain = 'さくら通販';

function record(id: string, over: Partial<Access> = {}): Access {
  return {
    ...{
      id,
      client: chain,
      to: 'case',
      about: 'case-1',
      action: 'view',
      result: 'given',
      why: null,
      from: '203.0.113.1',
    },
    by: { kind: 'staff', id: 'suzuki', name: '鈴木', role: 'operator' },
    at: new Date('2026-05-06T01:00:00Z'),
    ...over,
  };
}

function chained(records: readonly Access[], by = tools): Sealed[] {
  const sealed: Sealed[] = [];
  for (const each of records) sealed.push({ ...seal(chain, sealed.at(-1) ?? beginning, each, by), record: each });
  return sealed;
}

const four = () => chained(['a', 'b', 'c', 'd'].map((id) => record(id)));
const findingsIn = (part: readonly Sealed[]) => examine(chain, beginning, part, tools).findings;

test('a chain nobody has touched is whole', () => {
  const part = four();
  const { findings, last } = examine(chain, beginning, part, tools);
  expect(findings).toEqual([]);
  expect(examineEnd(chain, last, headOf(chain, last, tools), tools)).toEqual([]);
  expect(examineEnd(chain, beginning, null, tools)).toEqual([]);
});

test('it may be read in parts', () => {
  const part = four();
  const first = examine(chain, beginning, part.slice(0, 2), tools);
  expect(examine(chain, first.last, part.slice(2), tools).findings).toEqual([]);
});

const otherwise: Partial<Access>[] = [
  { client: null },
  { by: { kind: 'staff', id: 'ito', name: '鈴木', role: 'operator' } },
  { by: { kind: 'staff', id: 'suzuki', name: '伊藤', role: 'operator' } },
  { by: { kind: 'staff', id: 'suzuki', name: '鈴木', role: 'manager' } },
  { to: 'recording' },
  { about: 'case-2' },
  { action: 'export' },
  { result: 'refused' },
  { why: '2026-05' },
  { from: null },
  { at: new Date('2026-05-06T01:00:00.001Z') },
];

test.each(otherwise)('a record that says otherwise is named, and it alone: %j', (change) => {
  const part = four();
  part[1] = { ...(part[1] as Sealed), record: record('b', change) };
  expect(findingsIn(part)).toEqual([{ is: 'changed', number: 2, access: 'b' }]);
});

test('a record that is gone is named by its seal; where the seal went too, by the number missing', () => {
  const [a, b, c, d] = four() as [Sealed, Sealed, Sealed, Sealed];
  expect(findingsIn([a, { ...b, record: null }, c, d])).toEqual([{ is: 'removed', number: 2, access: 'b' }]);
  expect(findingsIn([a, c, d])).toEqual([{ is: 'missing', from: 2, to: 2 }]);
});

test('behind a gap the rest is still read', () => {
  const [a, , c, d] = four() as [Sealed, Sealed, Sealed, Sealed];
  expect(findingsIn([a, { ...c, record: record('c', { why: '別の理由' }) }, d])).toEqual([
    { is: 'missing', from: 2, to: 2 },
    { is: 'changed', number: 3, access: 'c' },
  ]);
});

test('who cuts off the end is found by what the end was', () => {
  const part = four();
  const head = headOf(chain, part[3] as Sealed, tools);
  const { last } = examine(chain, beginning, part.slice(0, 2), tools);
  expect(examineEnd(chain, last, head, tools)).toEqual([{ is: 'missing', from: 3, to: 4 }]);
  expect(examineEnd(chain, last, null, tools)).toEqual([{ is: 'missing', from: 3, to: 3 }]);
  expect(examineEnd(chain, last, headOf(chain, last, stranger), tools)).toEqual([
    { is: 'not_ours', number: 2, access: '' },
  ]);
});

test('who rewrites the chain from one record on lacks the house’s secret', () => {
  const whole = four();
  const forged = chained([record('a'), record('b', { action: 'export' }), record('c'), record('d')], stranger);
  expect(findingsIn([whole[0] as Sealed, ...forged.slice(1)])).toEqual(
    ['b', 'c', 'd'].map((access, at) => ({ is: 'not_ours', number: at + 2, access })),
  );
});

test('a seal of one chain is of no use in another', () => {
  const [moved] = four();
  expect(examine('青葉クリニック', beginning, [moved as Sealed], tools).findings).toEqual([
    { is: 'changed', number: 1, access: 'a' },
  ]);
});

test('whatever one record is changed to, it is found where it stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.string({ minLength: 1 }), (at, why) => {
      const part = four();
      const each = part[at] as Sealed;
      part[at] = { ...each, record: { ...(each.record as Access), why } };
      expect(findingsIn(part)).toEqual([{ is: 'changed', number: at + 1, access: each.access }]);
    }),
  );
});
