import { expect, test } from 'vitest';
import type { Archive } from '../archives/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import type { Certificate } from '../retention/index.ts';
import {
  begin,
  confirmForwardingOff,
  drop,
  dueAt,
  giveNotice,
  goLive,
  goLiveItems,
  handArchive,
  handOverMatters,
  isTestCall,
  type Journey,
  type JourneyAnswer,
  lapse,
  leavingLacks,
  move,
  nextStep,
  noteDeletion,
  type Readiness,
  stages,
  stateAt,
  type TestCall,
  type TestTick,
  testTicks,
  tickTest,
  watchForwarding,
  withdrawNotice,
} from './index.ts';

const tokyo = (text: string) => new Date(`${text}:00+09:00`);
const now = tokyo('2026-05-07T10:00');
const ready: Readiness = {
  ...{ verification: true, contract: true, script: true, hours: true, line: true, reportTo: true },
};
const call: TestCall = { id: 'call', client: 'sakura', arrivedAt: now, isAnswered: true, isReported: true };
const by = 'kato';

const inquiry = begin({ client: 'sakura', stage: 'inquiry', inCharge: by }, now).journey;
const opening: Journey = { ...inquiry, stage: 'opening' };
const ticked = testTicks.reduce((journey, tick) => after(tickTest(journey, { tick, call, by }, now)), opening);
const live = after(goLive(ticked, ready, now));

function after(answer: JourneyAnswer | Refusal): Journey {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer.journey;
}

test('a client is answered for from going live to the end of its last day, and before that for tests alone', () => {
  expect(stages.map((stage) => stateAt(stage))).toEqual([...Array(5).fill('onboarding'), ...['live', 'live', 'left']]);
});

test('steps may be left out and taken back, but nobody is tested who was not checked', () => {
  expect(move(inquiry, { to: 'applied', isVerified: false }, now)).toMatchObject({
    journey: { stage: 'applied', since: now },
    events: [{ name: 'journey.moved', data: { from: 'inquiry', to: 'applied' } }],
  });
  expect(move(opening, { to: 'quoted', isVerified: true }, now)).toMatchObject({ journey: { stage: 'quoted' } });
  expect(move(inquiry, { to: 'opening', isVerified: false }, now)).toMatchObject({ code: 'verification_missing' });
  expect(move(live, { to: 'opening', isVerified: true }, now)).toMatchObject({ code: 'client_already_live' });
  expect(move(opening, { to: 'opening', isVerified: true }, now)).toEqual({ journey: opening, events: [] });
});

test.each<[TestTick, Partial<TestCall>, string]>([
  ['reached', { client: 'aoba' }, 'test_call_of_another'],
  ['reached', { isAnswered: false }, 'test_call_not_answered'],
  ['greeted', { isAnswered: false, isReported: true }, 'test_call_not_answered'],
  ['reported', { isReported: false }, 'test_call_not_reported'],
])('%s is not ticked by a call that does not prove it', (tick, otherwise, code) => {
  expect(tickTest(opening, { tick, call: { ...call, ...otherwise }, by }, now)).toMatchObject({ code });
});

test('the later call takes the place of the earlier one, and none is ticked once the client is live', () => {
  const again = after(tickTest(ticked, { tick: 'reached', call: { ...call, id: 'later' }, by }, now));
  expect(again.ticks.reached).toEqual({ call: 'later', proof: null, words: '', by, at: now });
  expect(tickTest(live, { tick: 'reached', call, by }, now)).toMatchObject({ code: 'client_already_live' });
});

// Every single thing on the list, and nothing besides it, stands in the way.
test.each(goLiveItems)('nobody goes live without %s', (item) => {
  const isTest = (testTicks as readonly string[]).includes(item);
  const { [item as TestTick]: _, ...others } = ticked.ticks;
  const journey = isTest ? { ...ticked, ticks: others } : ticked;
  const readiness = isTest ? ready : { ...ready, [item]: false };
  expect(goLive(journey, readiness, now)).toEqual({
    refused: 'conflict',
    code: 'not_ready_to_go_live',
    problems: [{ field: `checklist.${item}`, code: 'not_yet_done' }],
  });
});

test('a client with nothing done is told everything at once, in the order in which it is done', () => {
  const nothing = Object.fromEntries(Object.keys(ready).map((name) => [name, false])) as Readiness;
  expect(goLive(opening, nothing, now)).toMatchObject({
    problems: goLiveItems.map((item) => ({ field: `checklist.${item}` })),
  });
});

test('the calls before it were tests, those from then on are not', () => {
  expect(live).toMatchObject({ stage: 'live', liveAt: now });
  expect(isTestCall(opening, tokyo('2026-05-07T09:00'))).toBe(true);
  expect(isTestCall(live, tokyo('2026-05-07T09:59'))).toBe(true);
  expect(isTestCall(live, now)).toBe(false);
  expect(isTestCall({ stage: 'left', liveAt: now }, tokyo('2026-06-01T10:00'))).toBe(false);
});

test('what came to nothing says why', () => {
  expect(drop(inquiry, ' ', now)).toMatchObject({ problems: [{ field: 'why' }] });
  const dropped = after(drop(inquiry, '他社に決定', now));
  expect(dropped).toMatchObject({ stage: 'left', droppedWhy: '他社に決定' });
  expect(dueAt(dropped)).toBe(null);
  expect(drop(live, '他社に決定', now)).toMatchObject({ code: 'client_already_live' });
});

const notice = {
  noticedOn: '2026-05-01',
  lastDay: '2026-05-31',
  why: '内製化',
  lateWords: '終了しました。',
  lateUntil: '2026-06-30',
};
const leaving = after(giveNotice(live, notice, now));

const archive: Archive = {
  ...{ id: 'archive', client: 'sakura', askedBy: { kind: 'staff', id: by }, askedAt: now, state: 'done' },
  ...{ done: 3, total: 3, made: { bytes: 9, sha256: 'f', expiresAt: now }, settledAt: now },
};
const certificate: Certificate = {
  ...{ id: 'certificate', client: 'sakura', reason: 'client_left', askedBy: by, beganAt: now, completedAt: now },
};

test.each([
  [{ noticedOn: '2026-05-08' }, 'noticedOn', 'out_of_range'],
  [{ lastDay: '2026-05-06' }, 'lastDay', 'already_past'],
  [{ lateUntil: '2026-05-31' }, 'lateUntil', 'out_of_range'],
  [{ lastDay: '2026-02-30' }, 'lastDay', 'not_a_day'],
])('a notice of %j is refused', (otherwise, field, code) => {
  expect(giveNotice(live, { ...notice, ...otherwise }, now)).toMatchObject({ problems: [{ field, code }] });
});

test('nobody leaves who is not live; whoever stays after all keeps the test calls and loses the steps on the way out', () => {
  expect(giveNotice(opening, notice, now)).toMatchObject({ code: 'not_live' });
  const stayed = after(withdrawNotice(after(handArchive(leaving, { archive, words: '総務の方へ', by }, now)), now));
  expect(stayed).toMatchObject({ stage: 'live', leaving: null, ticks: { reached: { call: 'call' } } });
  expect(stayed.ticks.archive_handed).toBeUndefined();
  expect(withdrawNotice(stayed, now)).toMatchObject({ code: 'not_leaving' });
});

test('the last day ends by itself at midnight, then the guidance, and neither a moment early', () => {
  const midnight = tokyo('2026-06-01T00:00');
  const rest = { open: 2, lines: 1 };
  expect(dueAt(leaving)).toEqual(midnight);
  expect(lapse(leaving, rest, new Date(midnight.getTime() - 1))).toEqual({ journey: leaving, events: [] });
  const ended = lapse(leaving, rest, midnight);
  expect(ended).toMatchObject({
    journey: { stage: 'left', leaving: { linesClosedAt: null } },
    events: [{ name: 'journey.ended', data: { lastDay: '2026-05-31', open: 2 } }],
  });
  expect(dueAt(ended.journey)).toEqual(tokyo('2026-07-01T00:00'));
  const closed = lapse(ended.journey, rest, tokyo('2026-07-01T00:00'));
  expect(closed.events).toMatchObject([{ name: 'journey.lines_closed', data: { lines: 1 } }]);
  expect(dueAt(closed.journey)).toBe(null);
  expect(lapse(closed.journey, rest, tokyo('2026-08-01T00:00')).events).toEqual([]);
});

test('without guidance the lines close with the last day, and both are said', () => {
  const short = after(giveNotice(live, { ...notice, lateUntil: null }, now));
  const names = lapse(short, { open: 0, lines: 2 }, tokyo('2026-06-01T00:00')).events.map(({ name }) => name);
  expect(names).toEqual(['journey.ended', 'journey.lines_closed']);
});

test('that forwarding is off is proven by a watch in which nothing arrived', () => {
  const said = { words: '渡辺が090から発信', by };
  const quiet = { ...said, arrivedSinceWatch: null };
  expect(confirmForwardingOff(live, quiet, now)).toMatchObject({ code: 'not_leaving' });
  expect(confirmForwardingOff(leaving, quiet, now)).toMatchObject({ code: 'forwarding_not_watched' });
  const watched = after(watchForwarding(leaving, now));
  expect(confirmForwardingOff(watched, { ...said, arrivedSinceWatch: 'call' }, now)).toMatchObject({
    code: 'forwarding_still_on',
  });
  expect(confirmForwardingOff(watched, { ...quiet, words: ' ' }, now)).toMatchObject({
    problems: [{ field: 'words' }],
  });
  const confirmed = after(confirmForwardingOff(watched, quiet, now));
  expect(confirmed.ticks.forwarding_off).toMatchObject({ words: '渡辺が090から発信' });
  expect(after(watchForwarding(confirmed, now)).ticks.forwarding_off).toBeUndefined();
});

test('data is deleted only after it was handed over and the lines are closed', () => {
  const said = { certificate, by };
  expect(noteDeletion(leaving, said, now)).toMatchObject({ code: 'still_answered' });
  const closed = lapse(leaving, { open: 0, lines: 1 }, tokyo('2026-07-01T00:00')).journey;
  expect(noteDeletion(closed, said, now)).toMatchObject({ code: 'archive_not_handed' });
  const handed = after(handArchive(closed, { archive, words: '総務の方へ', by }, now));
  const remains = { openMatters: 0, arrivedSinceWatch: null };
  expect(leavingLacks(handed, remains)).toEqual(['forwarding_off', 'data_deleted']);
  const deleted = after(noteDeletion(handed, said, now));
  expect(leavingLacks(deleted, remains)).toEqual(['forwarding_off']);
  expect(deleted.ticks).toMatchObject({ archive_handed: { proof: 'archive' }, data_deleted: { proof: 'certificate' } });
});

const elsewhere = { client: 'aoba' };
test.each<[string, Archive | null, object]>([
  ['none', null, { field: 'archive', code: 'not_a_choice' }],
  ['one of another client', { ...archive, ...elsewhere }, { field: 'archive', code: 'not_a_choice' }],
  [
    'one that is not made yet',
    { ...archive, state: 'working', made: null },
    { field: 'archive', code: 'not_yet_done' },
  ],
])('an archive handed over is a real one: %s', (_, named, problem) => {
  expect(handArchive(leaving, { archive: named, words: '総務の方へ', by }, now)).toMatchObject({ problems: [problem] });
});

test('an archive that has expired since was handed over all the same, and to whom is said', () => {
  const expired: Archive = { ...archive, state: 'expired' };
  expect(isRefusal(handArchive(leaving, { archive: expired, words: '総務の方へ', by }, now))).toBe(false);
  expect(handArchive(leaving, { archive: expired, words: ' ', by }, now)).toMatchObject({
    problems: [{ field: 'words', code: 'required' }],
  });
});

test.each<[string, Certificate | null, object]>([
  ['none', null, { field: 'certificate', code: 'not_a_choice' }],
  ['one of another client', { ...certificate, ...elsewhere }, { field: 'certificate', code: 'not_a_choice' }],
  ['one of a daily round', { ...certificate, reason: 'retention' }, { field: 'certificate', code: 'not_a_choice' }],
  ['one still under way', { ...certificate, completedAt: null }, { field: 'certificate', code: 'not_yet_done' }],
])('a deletion has a certificate of everything: %s', (_, named, problem) => {
  const closed = lapse(leaving, { open: 0, lines: 1 }, tokyo('2026-07-01T00:00')).journey;
  const handed = after(handArchive(closed, { archive, words: '総務の方へ', by }, now));
  expect(noteDeletion(handed, { certificate: named, by }, now)).toMatchObject({ problems: [problem] });
});

test('what is still open is listed until it is settled or handed over', () => {
  const some = { openMatters: 3, arrivedSinceWatch: null };
  expect(nextStep(leaving, ready, some)).toMatchObject({ is: 'leaving', step: 'matters_settled', by: '2026-05-31' });
  const handed = after(handOverMatters(leaving, { words: '自社の窓口へ', by }, now));
  expect(nextStep(handed, ready, some)).toMatchObject({ step: 'await_last_day' });
});

test.each<[string, Journey, object]>([
  ['an inquiry is heard', inquiry, { is: 'hear' }],
  ['an applicant is checked', { ...inquiry, stage: 'applied' as const }, { is: 'lacks', item: 'verification' }],
  ['one with everything done goes live', ticked, { is: 'go_live' }],
  ['what was said goes before', { ...inquiry, next: { words: '見積を送る', by: null } }, { is: 'said' }],
  ['a live one is answered for', live, { is: 'answer' }],
])('next: %s', (_, journey, expected) => {
  const readiness = { ...ready, verification: journey.stage !== 'applied' };
  expect(nextStep(journey, readiness, { openMatters: 0, arrivedSinceWatch: null })).toMatchObject(expected);
});
