import { expect, test } from 'vitest';
import { type Happening, quotient, tally } from './index.ts';

const at = (time: string) => new Date(`2026-05-11T${time}+09:00`);
const today = { from: at('00:00:00'), to: new Date(at('00:00:00').getTime() + 24 * 3_600_000) };

const happened = (time: string, name: Happening['name'], id: string, data: object = {}): Happening =>
  ({ name, id, client: 'sakura', data: { ...begun(name, time), ...data }, at: at(time) }) as Happening;
const begun = (name: Happening['name'], time: string) =>
  name === 'call.queued' ? { since: at(time).toISOString() } : {};

type Told = Parameters<typeof happened>;
const of = (...told: Told[]) =>
  tally(
    told.map((each) => happened(...each)),
    today,
  );
const figure = (counted: ReturnType<typeof of>, name: string) => {
  const { part, whole } = counted.figures.find((each) => each.name === name) ?? { part: -1, whole: -1 };
  return [part, whole];
};

const opened = { kind: 'inquiry', call: 'a', notObtained: [] };

test('three rings are nine seconds; a call given up is one that was offered and not answered', () => {
  const counted = of(
    ['10:00:00', 'call.queued', 'a'],
    ['10:00:09', 'call.answered', 'a', { waitedSeconds: 9 }],
    ['10:01:00', 'call.queued', 'b'],
    ['10:01:10', 'call.answered', 'b', { waitedSeconds: 10 }],
    ['11:00:00', 'call.queued', 'c'],
    ['11:00:30', 'call.abandoned', 'c', { waitedSeconds: 30 }],
  );
  expect(figure(counted, 'in_three_rings')).toEqual([1, 3]);
  expect(figure(counted, 'abandonment')).toEqual([1, 3]);
  expect(figure(counted, 'wait')).toEqual([19, 2]);
  expect(counted.hours).toEqual([
    { hour: 10, answered: 2, abandoned: 0 },
    { hour: 11, answered: 0, abandoned: 1 },
  ]);
});

test('a call that came back to the queue is one call, and its first answer counts', () => {
  const counted = of(
    ['10:00:00', 'call.queued', 'a'],
    ['10:00:05', 'call.answered', 'a', { waitedSeconds: 5 }],
    ['10:02:00', 'call.queued', 'a'],
    ['10:03:00', 'call.answered', 'a', { waitedSeconds: 5 }],
  );
  expect(counted).toMatchObject({ queued: 1, answered: 1, inThreeRings: 1 });
});

test('what came before us, the menu or the client’s own telephone, is none of our wait, and who gave up there was not offered', () => {
  const counted = of(
    ['10:00:25', 'call.queued', 'a', { since: at('10:00:00').toISOString() }],
    ['10:00:30', 'call.answered', 'a', { waitedSeconds: 30 }],
    ['10:01:00', 'call.abandoned', 'b', { waitedSeconds: 20 }],
  );
  expect(counted).toMatchObject({ queued: 1, answered: 1, inThreeRings: 1, abandoned: 0 });
  expect(figure(counted, 'wait')).toEqual([5, 1]);
});

test('a report is measured from the hang-up to the first letter that left; one sent before it took no time', () => {
  const counted = of(
    ['10:00:00', 'call.queued', 'a'],
    ['10:02:00', 'case.opened', 'case-a', opened],
    ['10:02:00', 'relay.planned', 'relay-a', { case: 'case-a' }],
    ['10:03:00', 'call.hung_up', 'a'],
    ['10:03:40', 'relay.sent', 'relay-a'],
    ['10:30:00', 'relay.sent', 'relay-a'],
    ['11:02:00', 'case.opened', 'case-b', { ...opened, call: 'b' }],
    ['11:02:00', 'relay.planned', 'relay-b', { case: 'case-b' }],
    ['11:02:10', 'relay.sent', 'relay-b'],
    ['11:03:00', 'call.hung_up', 'b'],
    ['12:00:00', 'case.opened', 'case-c', { ...opened, call: 'c' }],
    ['12:01:00', 'call.hung_up', 'c'],
  );
  expect(figure(counted, 'report_time')).toEqual([40, 2]);
  expect(counted).toMatchObject({ unreported: 1, slowestReportSeconds: 40, messages: 3 });
});

test('the wrap-up is told by what the call was; a call nobody finished is that', () => {
  const counted = of(
    ['10:02:00', 'case.opened', 'case-a', { ...opened, kind: 'complaint' }],
    ['10:03:00', 'call.hung_up', 'a'],
    ['10:03:00', 'call.wrap_up_started', 'a'],
    ['10:04:30', 'call.ended', 'a'],
    ['11:00:00', 'call.hung_up', 'b'],
    ['11:00:00', 'call.wrap_up_started', 'b'],
    ['11:00:05', 'call.disposed', 'b', { disposition: 'sales' }],
    ['11:00:05', 'call.ended', 'b'],
    ['12:00:00', 'call.hung_up', 'c'],
    ['12:00:00', 'call.wrap_up_started', 'c'],
    ['12:01:00', 'call.ended', 'c'],
  );
  expect(counted.wrapUps).toEqual([
    { kind: 'complaint', part: 90, whole: 1 },
    { kind: 'sales', part: 5, whole: 1 },
    { kind: 'unfinished', part: 60, whole: 1 },
  ]);
  expect(figure(counted, 'wrap_up')).toEqual([155, 3]);
});

test('伺えず by reason, and 催促 only where a callback was owed', () => {
  const counted = of(
    ['10:00:00', 'case.opened', 'case-a', { ...opened, notObtained: ['declined', 'inaudible'] }],
    ['10:10:00', 'case.opened', 'case-b', { ...opened, call: 'b', notObtained: ['declined'] }],
    ['10:10:00', 'callback.opened', 'callback-b'],
    ['11:00:00', 'case.call_joined', 'case-b', { call: 'c', chases: 'callback-b' }],
    ['11:30:00', 'case.call_joined', 'case-a', { call: 'd', chases: null }],
  );
  expect(counted.notObtained).toEqual([
    { reason: 'declined', times: 2 },
    { reason: 'inaudible', times: 1 },
  ]);
  expect(figure(counted, 'not_obtained')).toEqual([3, 2]);
  expect(figure(counted, 'chases')).toEqual([1, 1]);
});

test('a report corrected after it was sent counts against the messages of the day; one corrected before does not', () => {
  const counted = of(
    ['10:00:00', 'case.opened', 'case-a', opened],
    ['10:05:00', 'correction.made', 'correction-1', { sent: false }],
    ['10:10:00', 'correction.made', 'correction-2', { sent: true }],
  );
  expect(figure(counted, 'corrections')).toEqual([1, 1]);
});

test('a call belongs to the day it came in, however late it ends', () => {
  const tomorrow: Happening = {
    ...happened('00:00:00', 'call.answered', 'a', { waitedSeconds: 4 }),
    at: new Date(today.to.getTime() + 2000),
  };
  const counted = tally([happened('23:59:58', 'call.queued', 'a'), tomorrow], today);
  expect(counted).toMatchObject({ queued: 1, answered: 1 });
  expect(
    tally([happened('23:59:58', 'call.queued', 'a'), tomorrow], { from: today.to, to: tomorrow.at }),
  ).toMatchObject({
    queued: 0,
    answered: 0,
  });
});

test('nothing divided by nothing is no figure', () => {
  expect(quotient({ part: 0, whole: 0 })).toBeNull();
  expect(quotient({ part: 1, whole: 4 })).toBe(0.25);
});
