import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import {
  addNumber,
  type Caller,
  type CallerNeed,
  callerNeeds,
  erase,
  hasEnded,
  type Known,
  likeness,
  mannerFor,
  removeNumber,
  writeNote,
} from './index.ts';

const now = new Date('2026-05-11T10:00:00+09:00');
const yamada: Caller = {
  ...{ id: 'w1', client: 'sakura', numbers: ['+819012345678'], name: '山田 太郎', reading: 'ヤマダ タロウ' },
  ...{ firstSeen: now, lastSeen: now, calls: 1, mergedInto: null },
};
function granted<T extends object>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer as T;
}

describe('numbers', () => {
  test('a second number is read as it is typed', () => {
    const { caller, events } = granted(addNumber(yamada, '０３-1234-5678', null, now));
    expect(caller.numbers).toEqual(['+819012345678', '+81312345678']);
    expect(events).toMatchObject([{ name: 'caller.number_added' }]);
    expect(granted(removeNumber(caller, '+819012345678', now)).caller.numbers).toEqual(['+81312345678']);
  });

  test.each([
    ['090-1234-5678', null, { events: [] }],
    ['03-1234-5678', 'w2', { code: 'caller_number_taken' }],
    ['12', null, { problems: [{ field: 'number', code: 'number_lacks_area_code' }] }],
  ])('%s, which is %s’s', (raw, owner, answer) => {
    expect(addNumber(yamada, raw, owner, now)).toMatchObject(answer);
  });

  test('a number that is not the caller’s is not there to be removed', () => {
    expect(removeNumber(yamada, '+81312345678', now)).toMatchObject({ code: 'not_found' });
  });
});

describe('notes', () => {
  const note = (words: string, until: string) => writeNote(yamada, { id: 'n1', words, until, by: 'suzuki' }, now);

  test('a note is shown until its last day is over', () => {
    const written = granted(note(' 夕方は不在 ', '2026-05-13')).note;
    expect(written).toMatchObject({ words: '夕方は不在', by: 'suzuki', until: new Date('2026-05-14T00:00:00+09:00') });
    expect(hasEnded(written, new Date('2026-05-13T23:59:59+09:00'))).toBe(false);
    expect(hasEnded(written, new Date('2026-05-14T00:00:00+09:00'))).toBe(true);
  });

  test.each([
    ['　', '2026-05-13', { field: 'words', code: 'required' }],
    ['メモ', '2026-02-30', { field: 'until', code: 'not_a_day' }],
    ['メモ', '2026-05-10', { field: 'until', code: 'already_past' }],
    ['メモ', '2026-12-31', { field: 'until', code: 'out_of_range' }],
  ])('%j until %s is refused', (words, until, problem) => {
    expect(note(words, until)).toMatchObject({ problems: [problem] });
  });
});

describe('manner', () => {
  test('without a need nothing changes', () => {
    expect(mannerFor([])).toEqual({
      ...{ say: [], do: [], avoid: [], helpLines: [] },
      ...{ timers: 'on', harassment: 'judged', binding: 'allowed' },
    });
  });

  test.each<[CallerNeed, string, ReturnType<typeof mannerFor>['binding']]>([
    ['relay_service', '電話リレーサービス', 'allowed'],
    ['hearing', 'ゆっくり', 'allowed'],
    ['dementia', 'ご家族', 'through_family'],
    ['minor', 'おうちの方', 'with_guardian'],
    ['distress', 'お話を伺います', 'later'],
  ])('%s: the words say %s, no clock presses, and nobody calls it harassment', (need, words, binding) => {
    const manner = mannerFor([need]);
    expect(manner.say.map(({ ja }) => ja).join()).toContain(words);
    expect(manner).toMatchObject({ timers: 'off', harassment: 'never', binding });
  });

  test('who may hurt themselves is told where help is', () => {
    expect(mannerFor(['distress']).helpLines.map(({ number }) => number)).toContain('0120-279-338');
  });

  test('every line is there in both languages, and no number but a help line’s is put into a mouth', () => {
    const { say, do: todo, avoid } = mannerFor(callerNeeds);
    for (const { ja, en } of [...say, ...todo, ...avoid]) {
      expect(ja).toMatch(/[ぁ-ん]/);
      expect(en).toMatch(/^[\x20-\x7e“”’]+$/);
    }
    for (const { ja } of say) expect(ja).not.toMatch(/\d{3}/);
  });

  test('together, needs keep every word of each, and are never less careful', () => {
    fc.assert(
      fc.property(fc.subarray([...callerNeeds]), fc.subarray([...callerNeeds]), (some, others) => {
        const [few, all] = [mannerFor(some), mannerFor([...some, ...others])];
        for (const line of [...few.say, ...few.do, ...few.avoid])
          expect([...all.say, ...all.do, ...all.avoid]).toContain(line);
        if (few.timers === 'off') expect(all.timers).toBe('off');
        if (few.harassment === 'never') expect(all.harassment).toBe('never');
        if (few.binding !== 'allowed') expect(all.binding).not.toBe('allowed');
      }),
    );
  });
});

describe('likeness', () => {
  const known = (changes: Partial<Known>): Known => ({
    ...{ id: 'w', name: null, reading: null, numbers: [], stated: [] },
    ...changes,
  });
  test.each<[string, Partial<Known>, Partial<Known>, string[]]>([
    ['nothing known', {}, {}, []],
    ['an old form of a kanji', { name: '髙橋 花' }, { name: '高橋花' }, ['name']],
    ['half-width kana', { reading: 'タカハシ ハナ' }, { reading: 'ﾀｶﾊｼﾊﾅ' }, ['reading']],
    ['a number left to be rung back', { numbers: ['+81312345678'] }, { stated: ['+81312345678'] }, ['number']],
    ['another person', { name: '山田', reading: 'ヤマダ' }, { name: '山本', reading: 'ヤマモト' }, []],
  ])('%s', (_, one, other, reasons) => {
    expect(likeness(known(one), known(other))).toEqual(reasons);
    expect(likeness(known(other), known(one))).toEqual(reasons);
  });
});

test('erased: what says who somebody is goes, what was rung stays', () => {
  expect(erase(yamada, now)).toMatchObject({
    caller: { name: null, reading: null, numbers: [], calls: 1 },
    events: [{ name: 'caller.erased' }],
  });
});
