import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { agree, cutOff, deleteAll, type Hold, hold, kinds, lift, nextRound, periods, usualDays } from './index.ts';

const now = new Date('2026-11-22T01:00:00Z');

test('unless agreed otherwise sound is kept for ninety days', () => {
  expect(usualDays.recordings).toBe(90);
  expect(cutOff(90, now)).toEqual(new Date('2026-08-24T01:00:00Z'));
});

test.each(kinds)('%s can be kept for as long as was agreed, between two bounds', (kind) => {
  const agreed = (days: number) => agree('sakura', { ...usualDays, [kind]: days });
  const refused = { code: 'incomplete_input', problems: [{ field: kind, code: 'out_of_range' }] };
  expect(isRefusal(agreed(periods[kind].least))).toBe(false);
  expect(isRefusal(agreed(periods[kind].most))).toBe(false);
  expect(agreed(periods[kind].least - 1)).toMatchObject(refused);
  expect(agreed(periods[kind].most + 1)).toMatchObject(refused);
  expect(agreed(90.5)).toMatchObject(refused);
});

test.each([
  ['in the afternoon', '2026-11-22T06:00:00Z', '2026-11-22T19:00:00Z'],
  ['just before four', '2026-11-22T18:59:59Z', '2026-11-22T19:00:00Z'],
  ['at four', '2026-11-22T19:00:00Z', '2026-11-23T19:00:00Z'],
])('the round is made at four in the morning: %s', (_, at, next) => {
  expect(nextRound(new Date(at))).toEqual(new Date(next));
});

const placing = {
  id: 'h',
  client: 'sakura',
  about: { kind: 'case', id: 'c' },
  placedBy: 'yamada',
  why: '係争中',
} as const;
const placed = (hold(null, placing, now) as { hold: Hold }).hold;

test('a hold says why, stands once, and is lifted once', () => {
  expect(hold(null, { ...placing, why: '　' }, now)).toMatchObject({ problems: [{ field: 'why', code: 'required' }] });
  expect(hold(placed, placing, now)).toMatchObject({ code: 'hold_there_already' });
  const { hold: lifted } = lift(placed, 'yamada', now) as { hold: Hold };
  expect(lift(lifted, 'yamada', now)).toMatchObject({ code: 'hold_lifted_already' });
  expect(isRefusal(hold(lifted, placing, now))).toBe(false);
});

const leaving = {
  id: 'd',
  client: { id: 'sakura', state: 'left', name: 'さくら通販' },
  by: 'yamada',
  typed: 'さくら通販',
  holds: 0,
  isHanded: true,
};

test.each([
  ['as its name was typed', {}, false, null],
  [
    'though typed in other widths',
    { client: { ...leaving.client, name: 'ＡＢＣ商会' }, typed: 'ABC商会 ' },
    false,
    null,
  ],
  ['not while it is answered for', { client: { ...leaving.client, state: 'live' } }, false, 'client_not_left'],
  ['not while something is held', { holds: 1 }, false, 'hold_in_the_way'],
  ['not before its archive', { isHanded: false }, false, 'archive_not_handed'],
  ['not twice', {}, true, 'deletion_under_way'],
  ['not under another name', { typed: 'さくら' }, false, 'incomplete_input'],
])('everything of a client goes %s', (_, over, underWay, code) => {
  const answer = deleteAll(underWay, { ...leaving, ...over }, now);
  expect(isRefusal(answer) ? answer.code : null).toBe(code);
});
