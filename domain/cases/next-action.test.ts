import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Callback } from '../callbacks/index.ts';
import {
  type Complaint,
  type ComplaintRead,
  complaintStates,
  emptyComplaint,
  readComplaint,
  receive,
} from '../complaints/index.ts';
import type { MadePromise } from '../promises/index.ts';
import type { Relay } from '../relays/index.ts';
import { type Course, nextAction } from './index.ts';

const now = new Date('2026-05-07T01:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const complaint = receive(
  {
    ...{ case: 'case', client: 'sakura', about: 'service', concerned: null },
    read: readComplaint(emptyComplaint()) as ComplaintRead,
  },
  { by: null, now, calendar: { week, holidays: [], exceptions: [] } },
).complaint;

const promise = (minutes: number, by: MadePromise['by'] = 'agency'): MadePromise => ({
  ...{ id: 'promise', client: 'sakura', case: 'case', what: '書面をお送りする', by, who: null },
  ...{ until: later(minutes), overdueSince: null, madeBy: 'suzuki', madeAt: now, state: { is: 'open' } },
});
const callback = (target: Date | null, state: Callback['state'] = { is: 'open' }): Callback => ({
  ...{ id: 'callback', client: 'sakura', case: 'case', number: null, wish: { at: null, words: '' }, promise: '' },
  ...{ target, overdueSince: null, claimedBy: 'sato', attempts: 0, state },
});
const relay = (state: Relay['state']): Relay => ({
  ...{
    id: 'relay',
    client: 'sakura',
    case: 'case',
    label: 'urgent',
    chain: ['watanabe'],
    round: 1,
    openedBy: [],
    state,
  },
});

const quiet: Course = {
  ...{ case: { state: 'open', openedAt: now }, complaint: null, promises: [], callback: null, relay: null },
  ...{ consultations: [], round: null },
};

test.each<[string, Partial<Course>, object | null]>([
  ['a closed case', { case: { state: 'closed', openedAt: now }, promises: [promise(5)] }, null],
  ['nothing that waits', {}, { owner: 'agency', what: 'follow_up', by: later(24 * 60) }],
  ['a promise of ours', { promises: [promise(5)] }, { owner: 'agency', what: 'keep_promise', by: later(5) }],
  ['a promise of theirs', { promises: [promise(5, 'client')] }, { owner: 'client', what: 'keep_promise' }],
  ['a callback', { callback: callback(later(9)) }, { owner: 'client', who: 'sato', what: 'ring_back', by: later(9) }],
  ['a callback without a clock', { callback: callback(null) }, { owner: 'client', by: later(24 * 60) }],
  [
    'words to pass on',
    { callback: callback(later(9), { is: 'passed_on', words: '', by: { as: 'client', id: 'sato' }, at: now }) },
    { owner: 'agency', what: 'tell_caller' },
  ],
  ['a new complaint', { complaint }, { owner: 'agency', what: 'acknowledge_complaint', by: complaint.next?.by }],
  [
    'a report nobody confirms',
    { relay: relay({ is: 'awaiting', step: 0, until: later(3) }) },
    { owner: 'client', who: 'watanabe', what: 'acknowledge_report' },
  ],
  [
    'a report that reached nobody',
    { relay: relay({ is: 'unreached', since: now, why: 'unacknowledged' }), promises: [promise(1)] },
    { owner: 'agency', what: 'report_again', by: now },
  ],
  [
    'an open question',
    { consultations: [{ to: 'sato', due: later(2), state: { is: 'asked' } }] },
    { owner: 'client', who: 'sato', what: 'answer_question' },
  ],
  [
    'a client being rung',
    { round: { state: { is: 'under_way', alarmAt: now, idleSince: null }, startedAt: now } },
    { owner: 'agency', what: 'ring_client' },
  ],
])('of %s', (_, course, expected) => {
  const next = nextAction({ ...quiet, ...course });
  if (expected === null) expect(next).toBeNull();
  else expect(next).toMatchObject(expected);
});

test('every open case has one, whatever its state, and it is the soonest of all that waits', () => {
  const anyComplaint = fc.record({ state: fc.constantFrom(...complaintStates), minutes: fc.nat({ max: 9000 }) }).map(
    ({ state, minutes }): Complaint => ({
      ...complaint,
      state,
      next: state === 'closed_accepted' ? null : { side: 'client', by: later(minutes) },
    }),
  );
  const course = fc.record({
    complaint: fc.option(anyComplaint),
    promises: fc.array(fc.nat({ max: 9000 }).map((minutes) => promise(minutes))),
    callback: fc.option(
      fc.option(fc.nat({ max: 9000 })).map((minutes) => callback(minutes === null ? null : later(minutes))),
    ),
  });
  fc.assert(
    fc.property(course, (waiting) => {
      const next = nextAction({ ...quiet, ...waiting });
      const clocks = [
        ...waiting.promises.map(({ until }) => until),
        waiting.complaint?.next?.by,
        waiting.callback?.target,
      ].flatMap((at) => at?.getTime() ?? []);
      expect(next).not.toBeNull();
      expect(next?.by.getTime()).toBeLessThanOrEqual(Math.min(...clocks, Infinity));
    }),
  );
});
