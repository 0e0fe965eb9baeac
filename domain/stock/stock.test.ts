import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import {
  change,
  chooseForPeople,
  dueAt,
  end,
  giveBack,
  type Lending,
  lapse,
  leaveForPeople,
  lend,
  type StockNumber,
  standing,
} from './index.ts';

const at = (text: string) => new Date(`${text}+09:00`);
const now = at('2026-05-13T10:00');
const number: StockNumber = {
  id: 'n',
  trunk: 't',
  number: '+815012340001',
  addedAt: now,
  returnedAt: null,
  forPeople: false,
};
const wish = { id: 'l', client: 'sakura', line: 'line', until: '2026-05-20', guidance: ' 終了しました。 ', number };

function lent(change: Partial<typeof wish> = {}): Lending {
  const answer = lend({ ...wish, ...change }, null, now);
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer.lending;
}

describe('a number lent for a while', () => {
  test('is the client’s the same day', () => {
    expect(lent()).toMatchObject({ from: '2026-05-13', until: '2026-05-20', guidance: '終了しました。' });
    expect(standing(number, lent())).toMatchObject({ is: 'lent' });
  });

  test('stays so to the end of its last day, then cools for eight weeks, then is free', () => {
    const first = lent();
    expect(dueAt(first)).toEqual(at('2026-05-21T00:00'));
    expect(lapse(first, at('2026-05-20T23:59'))).toBe(null);
    const over = lapse(first, at('2026-05-21T00:00'));
    expect(over?.events).toMatchObject([{ name: 'stock.lending_ended', data: { guided: true } }]);
    const cooling = over?.lending as Lending;
    expect(standing(number, cooling)).toMatchObject({ is: 'cooling', until: at('2026-07-16T00:00') });
    expect(lapse(cooling, at('2026-07-15T23:59'))).toBe(null);
    const cooled = lapse(cooling, at('2026-07-16T00:00'))?.lending as Lending;
    expect(standing(number, cooled)).toEqual({ is: 'free' });
    expect(dueAt(cooled)).toBe(null);
  });

  test('without a last day it is waited for by nobody', () => {
    expect(dueAt(lent({ until: null as never }))).toBe(null);
  });

  test('given back early it cools from then on, once', () => {
    const answer = end(lent(), now);
    if (isRefusal(answer)) throw new Error(answer.code);
    expect(standing(number, answer.lending)).toMatchObject({ is: 'cooling', until: at('2026-07-08T00:00') });
    expect(end(answer.lending, now)).toMatchObject({ code: 'lending_ended' });
  });
});

test.each([
  ['lent', lent()],
  ['cooling', { ...lent(), endedAt: now }],
])('what is %s is not lent to another', (_, last) => {
  expect(lend(wish, last, now)).toMatchObject({ code: 'number_not_free' });
});

test.each([
  ['a day that is over', { until: '2026-05-12' }, { field: 'until', code: 'already_past' }],
  ['no day', { until: '2026-02-30' }, { field: 'until', code: 'not_a_day' }],
  ['a speech', { guidance: 'あ'.repeat(301) }, { field: 'guidance', code: 'too_long' }],
])('%s is refused', (_, changed, problem) => {
  expect(lend({ ...wish, ...changed }, null, now)).toMatchObject({ problems: [problem] });
});

test('its last day moves while it is lent; only its words while it cools', () => {
  const first = lent();
  expect(change(first, { until: null, guidance: '' }, now)).toMatchObject({ lending: { until: null } });
  const cooling = { ...first, endedAt: at('2026-05-21T00:00') };
  const later = at('2026-05-25T00:00');
  expect(change(cooling, { until: '2026-05-30', guidance: '' }, later)).toMatchObject({ code: 'lending_ended' });
  expect(change(cooling, { until: first.until, guidance: '移転しました。' }, later)).toMatchObject({
    lending: { guidance: '移転しました。' },
  });
});

test('a number goes back to its carrier once, and not while a client has it', () => {
  expect(giveBack(number, lent(), now)).toMatchObject({ code: 'number_not_free' });
  expect(giveBack({ ...number, returnedAt: now }, null, now)).toMatchObject({ code: 'number_returned' });
  expect(giveBack(number, null, now)).toMatchObject({ number: { returnedAt: now } });
  expect(lend({ ...wish, number: { ...number, returnedAt: now } }, null, now)).toMatchObject({
    code: 'number_not_free',
  });
});

describe('the number that clients’ people see', () => {
  const chosen: StockNumber = { ...number, forPeople: true };

  test('is a free one', () => {
    expect(chooseForPeople(number, null)).toMatchObject({
      number: chosen,
      events: [{ name: 'stock.chosen_for_people' }],
    });
  });

  test('is no client’s from then on, nor the carrier’s, and free again once it is left', () => {
    expect(standing(chosen, null)).toEqual({ is: 'for_people' });
    expect(lend({ ...wish, number: chosen }, null, now)).toMatchObject({ code: 'number_not_free' });
    expect(giveBack(chosen, null, now)).toMatchObject({ code: 'number_not_free' });
    const left = leaveForPeople(chosen);
    expect(left.events).toMatchObject([{ name: 'stock.left_for_people', client: null, id: 'n' }]);
    expect(standing(left.number, null)).toEqual({ is: 'free' });
  });

  test('is chosen once', () => {
    expect(chooseForPeople(chosen, null)).toEqual({ number: chosen, events: [] });
  });

  test.each<[string, StockNumber, Lending | null]>([
    ['a client has', number, lent()],
    ['callers of a client still ring', number, { ...lent(), endedAt: now }],
    ['went back to the carrier', { ...number, returnedAt: now }, null],
  ])('is none that %s', (_, one, last) => {
    expect(chooseForPeople(one, last)).toMatchObject({ code: 'number_not_free' });
  });
});
