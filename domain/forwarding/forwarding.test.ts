import { describe, expect, test } from 'vitest';
import { usualHours } from '../hours/index.ts';
import { forwardingCarriers, forwardingWays, readForwarding, type Step, silence, stepsOf } from './index.ts';

const own = new Set(['+815012340001']);
const typed = { number: '03-1234-1020', carrier: 'hikari', way: 'no_answer', seconds: 15 } as const;

describe('forwarding as typed', () => {
  test('is kept with the number in E.164', () => {
    expect(readForwarding(typed, own)).toEqual({ ...typed, number: '+81312341020' });
  });

  test('keeps no seconds where it does not ring first', () => {
    expect(readForwarding({ ...typed, way: 'always' }, own)).toMatchObject({ seconds: null });
  });

  test('that is none needs no number', () => {
    expect(readForwarding({ ...typed, way: 'none', number: '' }, own)).toMatchObject({ number: null, way: 'none' });
  });

  test.each([
    ['no number', { number: ' ' }, { field: 'number', code: 'required' }],
    ['110', { number: '110' }, { field: 'number', code: 'number_of_a_service' }],
    ['a number of ours', { number: '050-1234-0001' }, { field: 'number', code: 'number_leads_back' }],
    ['no seconds', { seconds: null }, { field: 'seconds', code: 'required' }],
    ['a second', { seconds: 1 }, { field: 'seconds', code: 'out_of_range' }],
  ])('%s is refused', (_, changed, problem) => {
    expect(readForwarding({ ...typed, ...changed }, own)).toMatchObject({ problems: [problem] });
  });
});

const keys = (steps: readonly Step[] = []) =>
  steps.flatMap((step) => ('presses' in step ? step.presses : [])).join(' ');

describe('what is pressed', () => {
  test.each([
    ['hikari', 'always', '142 2 #', '142 1 1', '142 0'],
    ['hikari', 'no_answer', '142 2 # 142 3', '142 1 2', '142 0'],
    ['hikari', 'busy', '142 2 #', '142 1 3', '142 0'],
    ['business_phone', 'always', '142 2 #', '142 1 1', '142 0'],
    ['docomo', 'no_answer', '1429 3 #', '1421', '1420'],
    ['au', 'no_answer', '', '1422', '1420'],
    ['au', 'always', '', '1424', '1420'],
    ['rakuten', 'always', '', '', ''],
  ] as const)('%s, %s', (carrier, way, register, on, off) => {
    const steps = stepsOf(carrier, way);
    expect([keys(steps?.register), keys(steps?.on), keys(steps?.off)]).toEqual([register, on, off]);
  });

  test('nobody is told to press 110, and each way of each carrier can be switched off again', () => {
    for (const carrier of forwardingCarriers)
      for (const way of forwardingWays) {
        const steps = stepsOf(carrier, way);
        if (steps) expect(steps.off.length).toBeGreaterThan(0);
        if (way === 'none') expect(steps).toBe(null);
      }
  });
});

describe('a line gone silent', () => {
  // Weekdays nine to six. A call each open hour from Monday 9:30 on.
  const calls = [...Array(10).keys()].map((hour) =>
    at(`2026-05-1${hour < 9 ? 1 : 2}T${`${9 + (hour % 9)}`.padStart(2, '0')}:30`),
  );
  const past = { calendar: usualHours, calls };
  test.each([
    ['an hour later', '2026-05-12T10:30', null],
    ['within four hours', '2026-05-12T13:29', null],
    ['after four hours', '2026-05-12T13:30', 240],
    ['the next morning', '2026-05-13T09:00', 510],
  ])('%s', (_, now, minutes) => {
    expect(silence(past, at(now))?.minutes ?? null).toBe(minutes);
  });

  test('nights, weekends and holidays do not count', () => {
    const friday = { calendar: usualHours, calls: calls.map((call) => new Date(call.getTime() + 3 * 86_400_000)) };
    expect(friday.calls.at(-1)).toEqual(at('2026-05-15T09:30'));
    expect(silence(friday, at('2026-05-15T13:00'))).toBe(null);
    const late = { ...friday, calls: [...friday.calls, at('2026-05-15T17:30')] };
    expect(silence(late, at('2026-05-18T09:00'))).toBe(null);
  });

  test('a line that is rung once a day is left alone for a day and more', () => {
    const days = ['01', '07', '08', '11', '12', '13', '14', '15', '18', '19'].map((day) => at(`2026-05-${day}T12:00`));
    const rare = { calendar: usualHours, calls: days };
    expect(silence(rare, at('2026-05-20T17:00'))).toBe(null);
    expect(silence(rare, at('2026-05-26T17:00'))).toMatchObject({ since: at('2026-05-19T12:00') });
  });

  test('an earlier silence does not hide the next', () => {
    const again = { ...past, calls: [...calls, at('2026-05-15T10:00'), at('2026-05-15T11:00')] };
    expect(silence(again, at('2026-05-15T14:59'))).toBe(null);
    expect(silence(again, at('2026-05-15T15:00'))).toMatchObject({ minutes: 240, usual: 60 });
  });

  test('of a line with few calls nothing is said', () => {
    expect(silence({ ...past, calls: calls.slice(1) }, at('2026-06-30T12:00'))).toBe(null);
  });
});

function at(text: string): Date {
  return new Date(`${text}+09:00`);
}
