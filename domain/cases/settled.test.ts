import { expect, test } from 'vitest';
import { type Case, close, isSameMessage, isSettled } from './index.ts';

const now = new Date('2026-05-07T06:00:00Z');

const report: Case = {
  ...{ id: 'case-1', client: 'sakura', receiptNumber: '1122-0042-65', tier: 1, urgency: 'normal' },
  ...{
    kind: 'inquiry',
    complaintAbout: null,
    addressee: null,
    askedFor: '',
    caller: null,
    takenBy: 'hanako',
    held: false,
    mergedInto: null,
  },
  ...{ callerName: '山本', callerReading: 'ヤマモト', callerCompany: null, callerNumber: '+819012345678' },
  callerKind: 'customer',
  callerReference: null,
  treatment: null,
  fallbackReason: null,
  ...{ summary: '資料の請求', details: '', answers: {}, scriptVersion: null, callback: { wanted: false } },
  ...{ calls: ['call-1'], openedAt: now, state: 'open', closedAt: null, closedBy: null },
};
const promised: Case = {
  ...report,
  callback: { wanted: true, number: { notObtained: 'not_needed' }, wishAt: null, wishWords: '', bestTime: '' },
};
const complaint: Case = { ...promised, kind: 'complaint', complaintAbout: 'service' };
const closed: Case = { ...report, state: 'closed', closedAt: now, closedBy: null };

const nothing = { received: false, calledBack: false };
const received = { received: true, calledBack: false };
const calledBack = { received: false, calledBack: true };

test.each([
  ['a report not yet received', report, nothing, false],
  ['a report received', report, received, true],
  ['a promise only received', promised, received, false],
  ['a promise kept', promised, calledBack, true],
  ['a report that came to be rung back', report, calledBack, true],
  ['a complaint, whatever was done about it', complaint, { ...received, calledBack: true }, false],
  ['a closed case', closed, received, false],
])('%s: settled %#', (_, found, standing, settled) => {
  expect(isSettled(found, standing)).toBe(settled);
});

test('a case that closes by itself was closed by nobody', () => {
  expect(close(report, null, { promises: [], callback: null }, now)).toMatchObject({
    case: { state: 'closed', closedBy: null },
    events: [{ name: 'case.closed', data: { by: null } }],
  });
});

test('the same words twice are one message; a second matter of the call is another', () => {
  expect(isSameMessage(report, { ...report, id: 'case-2', receiptNumber: '1122-0043-74' })).toBe(true);
  expect(isSameMessage(report, { ...report, summary: '見積りの依頼' })).toBe(false);
  expect(isSameMessage(report, { ...report, callerName: '山元' })).toBe(false);
});
