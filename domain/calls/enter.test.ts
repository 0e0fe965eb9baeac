import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { enter } from './enter.ts';
import { arrival, at, start } from './examples.ts';
import { talkedSeconds, waitedSeconds } from './lengths.ts';
import { may } from './may.ts';

const { hours: _, ...known } = { ...arrival, exchange: 'manual' as const };
const now = new Date(start.getTime() + 3_600_000);
const hoursBefore = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

test('a call entered afterwards stands at its own times, and its message may still be taken, by whoever talked', () => {
  const entered = enter(known, { operator: 'mori', began: at(0), ended: at(90) }, now);
  if (isRefusal(entered)) throw new Error(entered.code);
  const { call, events } = entered;
  expect(call).toMatchObject({
    ...{ arrivedAt: at(0), answeredAt: at(0), endedAt: at(90), operator: 'mori', disposition: null },
    state: { is: 'ended', how: 'talked', enteredAt: now },
  });
  expect([waitedSeconds(call), talkedSeconds(call)]).toEqual([0, 90]);
  expect(events.map(({ name }) => name)).toEqual(['call.arrived', 'call.entered', 'call.ended']);
  expect(may(call, 'mori')).toMatchObject({ dispose: true, wrap_up: false, hang_up: false });
  expect(may(call, 'hara').dispose).toBe(false);
});

test.each([
  ['a beginning to come', hoursBefore(-1), hoursBefore(-2), ['beganAt', 'endedAt']],
  ['an end to come', hoursBefore(1), hoursBefore(-1), ['endedAt']],
  ['an end before its beginning', hoursBefore(1), hoursBefore(2), ['endedAt']],
  ['longer than a shift', hoursBefore(14), hoursBefore(1), ['endedAt']],
  ['of the week before', hoursBefore(80), hoursBefore(79.5), ['beganAt']],
])('%s is refused, and named', (_name, began, ended, fields) => {
  const refused = enter(known, { operator: 'mori', began, ended }, now);
  expect(refused).toMatchObject({ problems: fields.map((field) => ({ field, code: 'out_of_range' })) });
});
