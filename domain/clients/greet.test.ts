import { expect, test } from 'vitest';
import type { Calendar, Switchover } from '../hours/index.ts';
import { blankContent, type ScriptContent } from '../scripts/index.ts';
import { type Client, greet } from './index.ts';

const tokyo = (text: string) => new Date(`${text}:00+09:00`);

const aoba: Client = {
  id: 'aoba',
  code: 'aoba',
  name: 'あおば歯科',
  reading: 'アオバシカ',
  colour: 'teal',
  callerNoun: '患者様',
  state: 'live',
};

const content: ScriptContent = {
  ...blankContent,
  greeting: { text: 'お電話ありがとうございます。あおば歯科でございます。', reading: 'アオバシカデゴザイマス' },
  recordingNotice: 'この通話は録音しております。',
  closing: '',
  mayTell: [],
  ngWords: [],
  questions: [],
};

const weekday = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
];
const closedForGood: Calendar = {
  week: { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] },
  holidays: [],
  exceptions: [],
};
const calendar: Calendar = {
  ...closedForGood,
  week: { ...closedForGood.week, mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
};

const at = (
  text: string,
  rest: { client?: Client; calendar?: Calendar; switchover?: Switchover; lateWords?: string; guidance?: string } = {},
) =>
  greet({
    client: aoba,
    content,
    calendar,
    switchover: null,
    contractTier: 1,
    lateWords: null,
    guidance: null,
    now: tokyo(text),
    ...rest,
  });

test('within hours the operator greets in the client’s name, at the tier it bought', () => {
  expect(at('2026-05-07T09:00')).toEqual({
    open: true,
    greeting: content.greeting,
    recordingNotice: 'この通話は録音しております。',
    tier: 1,
  });
});

test.each([
  ['before opening', '2026-05-07T08:59', '本日、午前9時', '2026-05-07T09:00'],
  ['over lunch', '2026-05-07T12:00', '本日、午後1時30分', '2026-05-07T13:30'],
  ['in the evening', '2026-05-07T18:00', '明日、5月8日金曜日、午前9時', '2026-05-08T09:00'],
  ['before the holidays', '2026-05-01T20:00', '5月7日木曜日、午前9時', '2026-05-07T09:00'],
  ['over the year', '2026-12-31T20:00', '1月4日月曜日、午前9時', '2027-01-04T09:00'],
])('%s the caller hears the next opening', (_, now, words, opensAt) => {
  const yearEnd = { date: '2027-01-01', periods: [], why: '年始' };
  expect(at(now, { calendar: { ...calendar, exceptions: [yearEnd] } })).toEqual({
    open: false,
    announcement: `お電話ありがとうございます。あおば歯科でございます。ただいまは受付時間外でございます。次の受付は、${words}からでございます。`,
    opensAt: tokyo(opensAt),
  });
});

test('noon and midnight are said as people say them', () => {
  const opening = (from: string) => ({
    ...closedForGood,
    week: { ...closedForGood.week, fri: [{ from, to: '23:00' }] },
  });
  expect(at('2026-05-07T20:00', { calendar: opening('12:00') })).toMatchObject({
    announcement: expect.stringContaining('、正午から'),
  });
  expect(at('2026-05-07T20:00', { calendar: opening('00:00') })).toMatchObject({
    announcement: expect.stringContaining('、午前0時から'),
  });
  expect(at('2026-05-07T20:00', { calendar: opening('12:15') })).toMatchObject({
    announcement: expect.stringContaining('、午後0時15分から'),
  });
});

test('a calendar that never opens promises nothing', () => {
  expect(at('2026-05-07T10:00', { calendar: closedForGood })).toEqual({
    open: false,
    announcement:
      'お電話ありがとうございます。あおば歯科でございます。ただいまは受付時間外でございます。恐れ入りますが、日をあらためておかけ直しください。',
    opensAt: null,
  });
});

test('a client on its first test calls is answered like any other', () => {
  expect(at('2026-05-07T10:00', { client: { ...aoba, state: 'onboarding' } })).toMatchObject({ open: true });
});

test('a client that has left is answered in its name no more, whatever the hour', () => {
  const left = at('2026-05-07T10:00', { client: { ...aoba, state: 'left' } });
  expect(left).toMatchObject({ open: false, opensAt: null });
  expect(JSON.stringify(left)).not.toContain('あおば');
});

test('late calls hear what a client that has left had said to them, and nothing of its hours', () => {
  const lateWords = '受付は終了いたしました。新しい番号は、ホームページでご案内しております。';
  const left = at('2026-05-07T10:00', { client: { ...aoba, state: 'left' }, lateWords });
  expect(left).toEqual({ open: false, announcement: lateWords, opensAt: null });
  expect(at('2026-05-07T10:00', { lateWords })).toMatchObject({ open: true });
});

test('what the client has said since goes before its hours: an open evening, an afternoon that ends early', () => {
  const until = (time: string) => ({ since: tokyo('2026-05-07T14:00'), until: tokyo(time), by: 'tanaka' });
  const evening: Switchover = { taking: 'calls', ...until('2026-05-07T21:00') };
  expect(at('2026-05-07T19:00', { switchover: evening })).toMatchObject({ open: true, greeting: content.greeting });
  const over: Switchover = { taking: 'no_calls', ...until('2026-05-08T00:00') };
  expect(at('2026-05-07T15:00', { switchover: over })).toMatchObject({
    open: false,
    announcement: expect.stringContaining('明日、5月8日金曜日、午前9時'),
    opensAt: tokyo('2026-05-08T09:00'),
  });
});

test('a number that was lent for a while tells its callers so once that is over, whatever the hours', () => {
  const guidance = 'キャンペーンの受付は終了いたしました。';
  for (const time of ['2026-05-07T10:00', '2026-05-07T22:00'])
    expect(at(time, { guidance })).toEqual({ open: false, announcement: guidance, opensAt: null });
});
