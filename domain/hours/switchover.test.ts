import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import {
  type Calendar,
  isOpen,
  nextTaking,
  type Switchover,
  switchBack,
  switchOver,
  switchoverAt,
  takesCalls,
  usualHours,
  whatApplies,
} from './index.ts';

// A Thursday; usual hours are nine to six.
const at = (time: string, day = '2026-05-07') => new Date(`${day}T${time}:00+09:00`);
const said = (taking: Switchover['taking'], since: Date, until: Date): Switchover => ({
  ...{ taking, since, until },
  by: 'matsumoto',
});
const evening = said('calls', at('18:30'), at('21:00'));
const early = said('no_calls', at('15:00'), at('00:00', '2026-05-08'));

test.each<[string, Switchover | null, Date, boolean]>([
  ['in hours, nothing said', null, at('10:00'), true],
  ['after hours, nothing said', null, at('19:00'), false],
  ['after hours, from the moment it was said', evening, at('18:30'), true],
  ['until the time that was said', evening, at('20:59'), true],
  ['and no longer', evening, at('21:00'), false],
  ['in hours, when taking has ended for the day', early, at('15:00'), false],
  ['the next morning', early, at('09:00', '2026-05-08'), true],
])('%s: calls are taken or not', (_, switchover, now, takes) => {
  expect(takesCalls(usualHours, switchover, now)).toBe(takes);
});

test.each<[string, Switchover | null, Date, Date]>([
  ['while they are taken', evening, at('19:00'), at('19:00')],
  ['after the switchover', evening, at('21:00'), at('09:00', '2026-05-08')],
  ['after taking has ended for the day', early, at('15:00'), at('09:00', '2026-05-08')],
  ['after a pause in hours', said('no_calls', at('12:00'), at('13:00')), at('12:30'), at('13:00')],
])('calls are taken next, %s', (_, switchover, now, next) => {
  expect(nextTaking(usualHours, switchover, now)).toEqual(next);
});

test('the switchover is what applies while it holds, and the calendar’s word afterwards', () => {
  expect(whatApplies(usualHours, at('19:00'), evening)).toMatchObject({ open: true, because: 'switchover' });
  expect(whatApplies(usualHours, at('21:00'), evening)).toMatchObject({ open: false, because: 'week' });
});

test('who says it, from when and until when are kept, and it is told once', () => {
  const saying = { client: 'sakura', before: null, taking: 'calls', until: at('21:00'), by: 'matsumoto' } as const;
  const first = switchOver(saying, at('18:30'));
  if (isRefusal(first)) throw new Error(first.code);
  expect(first.switchover).toEqual(evening);
  expect(first.events).toEqual([
    {
      name: 'hours.switched',
      client: 'sakura',
      id: 'sakura',
      data: { taking: 'calls', until: '2026-05-07T12:00:00.000Z' },
    },
  ]);
  const again = switchOver({ ...saying, before: first.switchover }, at('18:40'));
  expect(again).toEqual({ switchover: evening, events: [] });
});

test('another end keeps the beginning; the contrary begins anew', () => {
  const longer = { client: 'sakura', before: evening, taking: 'calls', until: at('22:00'), by: 'kobayashi' } as const;
  expect(switchOver(longer, at('19:00'))).toMatchObject({
    switchover: { since: at('18:30'), until: at('22:00'), by: 'kobayashi' },
  });
  expect(switchOver({ ...longer, taking: 'no_calls' }, at('19:00'))).toMatchObject({
    switchover: { since: at('19:00') },
  });
});

test.each([
  ['already_past', at('18:30')],
  ['out_of_range', at('18:31', '2026-05-14')],
])('%s', (code, until) => {
  const saying = { client: 'sakura', before: null, taking: 'calls', until, by: 'matsumoto' } as const;
  expect(switchOver(saying, at('18:30'))).toMatchObject({ code });
});

test('switching back is told only where there is something to go back from', () => {
  expect(switchBack({ client: 'sakura', before: evening }, at('19:00')).events).toMatchObject([
    { name: 'hours.switched_back' },
  ]);
  expect(switchBack({ client: 'sakura', before: evening }, at('21:00'))).toEqual({ switchover: null, events: [] });
});

const instant = fc
  .integer({ min: 0, max: 14 * 24 * 60 })
  .map((minutes) => new Date(at('00:00').getTime() + minutes * 60_000));
const anySwitchover = fc
  .tuple(instant, fc.integer({ min: 1, max: 7 * 24 * 60 }), fc.constantFrom('calls' as const, 'no_calls' as const))
  .map(([since, minutes, taking]) => said(taking, since, new Date(since.getTime() + minutes * 60_000)));

test('outside its time a switchover changes nothing, and inside the calendar does not matter', () => {
  const never: Calendar = {
    week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    holidays: [],
    exceptions: [],
  };
  fc.assert(
    fc.property(anySwitchover, instant, (switchover, now) => {
      if (switchoverAt(switchover, now)) {
        expect(takesCalls(never, switchover, now)).toBe(takesCalls(usualHours, switchover, now));
      } else expect(takesCalls(usualHours, switchover, now)).toBe(isOpen(usualHours, now));
    }),
  );
});

test('at the moment said for the next taking, calls are taken', () => {
  fc.assert(
    fc.property(anySwitchover, instant, (switchover, now) => {
      const next = nextTaking(usualHours, switchover, now);
      expect(next && takesCalls(usualHours, switchover, next)).toBe(true);
    }),
  );
});
