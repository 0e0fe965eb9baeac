import { expect, test } from 'vitest';
import type { Operator } from './operator.ts';
import { shownSince } from './shown-since.ts';

const at = (time: string) => new Date(`2026-11-20T${time}+09:00`);
const seated: Operator = {
  id: 'suzuki',
  readiness: 'available',
  reason: null,
  since: at('09:00:00'),
  call: null,
  idleSince: at('10:15:00'),
};
const busy = { ...seated, call: 'c' };

test.each([
  ['free again after a call', seated, null, '10:15:00'],
  ['just become available', { ...seated, since: at('11:00:00') }, null, '11:00:00'],
  ['on a break', { ...seated, readiness: 'break' as const }, null, '09:00:00'],
  [
    'rung for twenty seconds at most',
    busy,
    {
      state: { is: 'offered' as const, since: at('10:19:00'), offer: 'o', operator: 'suzuki', until: at('10:20:20') },
      endedAt: null,
    },
    '10:20:00',
  ],
  [
    'talking',
    busy,
    { state: { is: 'talking' as const, operator: 'suzuki', since: at('10:21:00') }, endedAt: null },
    '10:21:00',
  ],
  [
    'writing up',
    busy,
    { state: { is: 'wrap_up' as const, operator: 'suzuki', until: at('10:26:30') }, endedAt: at('10:25:00') },
    '10:25:00',
  ],
])('%s since', (_, operator, call, since) => {
  expect(shownSince(operator, call)).toEqual(at(since));
});
