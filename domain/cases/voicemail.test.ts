import { expect, test } from 'vitest';
import { openVoicemail, type VoicemailLeft } from './index.ts';

const left: VoicemailLeft = {
  ...{ id: 'case-1', receiptNumber: '0511-0001-60', client: 'sakura', tier: 1, scriptVersion: 'v1', call: 'call-1' },
  ...{ from: { kind: 'number', e164: '+819012345678' }, caller: null, seconds: 80 },
};
const now = new Date('2026-05-11T12:00:00Z');

test('a message on the voicemail is a case that nobody took, with the number and how long it is', () => {
  const { case: opened, events } = openVoicemail(left, now);
  expect(opened).toMatchObject({
    ...{ kind: 'other', takenBy: null, callerNumber: '+819012345678', calls: ['call-1'], state: 'open', openedAt: now },
    summary: '留守番電話にメッセージがあります（1分20秒）',
  });
  expect(events).toMatchObject([{ name: 'case.opened', id: 'case-1', data: { takenBy: null, call: 'call-1' } }]);
  expect(JSON.stringify(events)).not.toContain('9012345678');
});

test.each([
  [3, '3秒'],
  [60, '1分'],
  [125, '2分5秒'],
])('%i seconds are %s', (seconds, said) => {
  expect(openVoicemail({ ...left, seconds }, now).case.summary).toContain(`（${said}）`);
});

test('a number that is kept back is not in it, and a caller who is known is', () => {
  const caller = { id: 'yamamoto', name: '山本', reading: 'やまもと' };
  const { case: opened } = openVoicemail({ ...left, from: { kind: 'withheld' }, caller }, now);
  expect(opened).toMatchObject({ callerNumber: null, caller: 'yamamoto', callerName: '山本' });
});
