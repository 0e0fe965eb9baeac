import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallerNumber } from '../numbers/index.ts';
import type { Caller } from './caller.ts';
import { recognise } from './recognise.ts';
import { remember } from './remember.ts';
import { rename } from './rename.ts';

const number = '+819012345678';
const monday = new Date('2026-05-11T01:00:00Z');
const tuesday = new Date('2026-05-12T01:00:00Z');
const sighting = { id: 'caller-1', client: 'client-1', number, at: monday };

describe('recognise', () => {
  test.each<[CallerNumber, ReturnType<typeof recognise>]>([
    [
      { kind: 'number', e164: number },
      { by: 'number', e164: number },
    ],
    [{ kind: 'withheld' }, { by: 'nobody', because: 'withheld' }],
    [{ kind: 'payphone' }, { by: 'nobody', because: 'payphone' }],
    [{ kind: 'out_of_area' }, { by: 'nobody', because: 'out_of_area' }],
    [
      { kind: 'web', stated: number },
      { by: 'nobody', because: 'stated_only' },
    ],
    [
      { kind: 'web', stated: null },
      { by: 'nobody', because: 'stated_only' },
    ],
  ])('%j gives %j', (from, recognition) => {
    expect(recognise(from)).toEqual(recognition);
  });
});

describe('remember', () => {
  test('a first call makes a caller without a name', () => {
    expect(remember(null, sighting)).toEqual({
      caller: {
        id: 'caller-1',
        client: 'client-1',
        numbers: [number],
        name: null,
        reading: null,
        mergedInto: null,
        firstSeen: monday,
        lastSeen: monday,
        calls: 1,
      },
      events: [{ name: 'caller.met', client: 'client-1', id: 'caller-1', data: { at: '2026-05-11T01:00:00.000Z' } }],
    });
  });

  test('a second call is counted on the caller already known', () => {
    const { caller } = remember(null, sighting);
    expect(remember(caller, { ...sighting, id: 'caller-2', at: tuesday })).toEqual({
      caller: { ...caller, lastSeen: tuesday, calls: 2 },
      events: [],
    });
  });

  test('in whatever order calls are heard of, first and last seen are the earliest and the latest', () => {
    const times = fc.array(fc.date({ noInvalidDate: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(times, (heard) => {
        const remembered = heard.reduce<Caller | null>(
          (known, at) => remember(known, { ...sighting, at }).caller,
          null,
        );
        const sorted = heard.map((at) => at.getTime()).sort((one, other) => one - other);
        expect(remembered?.firstSeen.getTime()).toBe(sorted[0]);
        expect(remembered?.lastSeen.getTime()).toBe(sorted.at(-1));
        expect(remembered?.calls).toBe(heard.length);
      }),
    );
  });

  test('another client’s caller, or another number’s, is never taken for this one', () => {
    const { caller } = remember(null, sighting);
    expect(() => remember(caller, { ...sighting, client: 'client-2' })).toThrow('taken for another');
    expect(() => remember(caller, { ...sighting, number: '+81312345678' })).toThrow('taken for another');
  });
});

describe('rename', () => {
  const { caller } = remember(null, sighting);

  test('keeps the name as written and the reading in katakana', () => {
    expect(rename(caller, { name: ' 山田　太郎 ', reading: 'やまだ　たろう' }, tuesday)).toEqual({
      caller: { ...caller, name: '山田 太郎', reading: 'ヤマダ タロウ' },
      events: [{ name: 'caller.named', client: 'client-1', id: 'caller-1', data: { at: '2026-05-12T01:00:00.000Z' } }],
    });
  });

  test('does not change the character a name is written with', () => {
    expect(rename(caller, { name: '\ufa19谷 髙子', reading: null }, tuesday)).toMatchObject({
      caller: { name: '\ufa19谷 髙子', reading: null },
    });
  });

  test('the same name again changes nothing', () => {
    const named = { ...caller, name: '山田', reading: 'ヤマダ' };
    expect(rename(named, { name: '山田', reading: 'ﾔﾏﾀﾞ' }, tuesday)).toEqual({ caller: named, events: [] });
  });

  test('a new name without a reading leaves no reading of the old one', () => {
    const named = { ...caller, name: '山田', reading: 'ヤマダ' };
    expect(rename(named, { name: '佐藤', reading: null }, tuesday)).toMatchObject({
      caller: { name: '佐藤', reading: null },
    });
  });

  test('refuses no name, and a reading that is not kana', () => {
    expect(rename(caller, { name: '　', reading: null }, tuesday)).toEqual({
      refused: 'invalid',
      code: 'required',
      problems: [{ field: 'name', code: 'required' }],
    });
    expect(rename(caller, { name: '山田', reading: '山田' }, tuesday)).toEqual({
      refused: 'invalid',
      code: 'reading_not_kana',
      problems: [{ field: 'reading', code: 'reading_not_kana' }],
    });
  });
});
