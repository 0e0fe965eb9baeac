import { expect, test } from 'vitest';
import { type Asker, type Case, close, joinCall, may, reopen, reportLabel } from './index.ts';

const now = new Date('2026-05-07T06:00:00Z');

const report: Case = {
  id: 'case-1',
  client: 'sakura',
  receiptNumber: '1122-0042-65',
  tier: 1,
  kind: 'inquiry',
  complaintAbout: null,
  urgency: 'normal',
  addressee: null,
  askedFor: '',
  callerName: null,
  callerReading: null,
  callerCompany: null,
  callerNumber: null,
  callerKind: 'customer',
  callerReference: null,
  treatment: null,
  fallbackReason: null,
  summary: '資料の請求',
  details: '',
  answers: {},
  scriptVersion: 'v3',
  callback: { wanted: false },
  calls: ['call-1'],
  caller: null,
  takenBy: 'hanako',
  held: false,
  mergedInto: null,
  openedAt: new Date('2026-05-07T01:42:00Z'),
  state: 'open',
  closedAt: null,
  closedBy: null,
};

const closed: Case = { ...report, state: 'closed', closedAt: now, closedBy: 'tanaka' };
const promised: Case = {
  ...report,
  callback: { wanted: true, number: { notObtained: 'not_needed' }, wishAt: null, wishWords: '', bestTime: '' },
};
const complaint: Case = { ...report, kind: 'complaint', complaintAbout: 'service' };
const aboutStaff: Case = { ...report, kind: 'complaint', complaintAbout: 'staff' };

const nothingOwed = { promises: [], callback: null };

test('nothing is closed while the caller is owed something', () => {
  const promise = { state: { is: 'open' } } as const;
  expect(close(report, 'tanaka', { ...nothingOwed, promises: [promise] }, now)).toMatchObject({
    code: 'promise_still_open',
  });
  expect(close(report, 'tanaka', { ...nothingOwed, callback: promise }, now)).toMatchObject({
    code: 'callback_still_open',
  });
});

test('a case is closed once, by somebody', () => {
  expect(close(report, 'tanaka', nothingOwed, now)).toEqual({
    case: closed,
    events: [
      { name: 'case.closed', client: 'sakura', id: 'case-1', data: { by: 'tanaka', closedAt: now.toISOString() } },
    ],
  });
  expect(close(closed, 'tanaka', nothingOwed, now)).toMatchObject({ refused: 'conflict', code: 'case_already_closed' });
});

test('a closed case is opened again as it was', () => {
  expect(reopen(closed, 'hanako', now)).toEqual({
    case: report,
    events: [
      { name: 'case.reopened', client: 'sakura', id: 'case-1', data: { by: 'hanako', reopenedAt: now.toISOString() } },
    ],
  });
  expect(reopen(report, 'hanako', now)).toMatchObject({ refused: 'conflict', code: 'case_already_open' });
});

test('another call joins once, and does not open a closed case', () => {
  const joined = joinCall(closed, { call: 'call-2', chases: 'callback-1' });
  expect(joined).toEqual({
    case: { ...closed, calls: ['call-1', 'call-2'] },
    events: [
      { name: 'case.call_joined', client: 'sakura', id: 'case-1', data: { call: 'call-2', chases: 'callback-1' } },
    ],
  });
  expect(joinCall(joined.case, { call: 'call-2', chases: null })).toEqual({ case: joined.case, events: [] });
});

test.each([
  ['report', report],
  ['report', aboutStaff],
  ['callback', promised],
  ['urgent', { ...report, urgency: 'urgent' }],
  ['urgent', { ...promised, urgency: 'urgent' }],
] as const)('the label %s', (label, found) => {
  expect(reportLabel(found)).toBe(label);
});

const hanako: Asker = { as: 'staff', role: 'operator', id: 'hanako' };
const jiro: Asker = { as: 'staff', role: 'operator', id: 'jiro' };
const supervisor: Asker = { as: 'staff', role: 'supervisor', id: 'sv' };
const manager: Asker = { as: 'staff', role: 'manager', id: 'mg' };
const billing: Asker = { as: 'staff', role: 'billing', id: 'bl' };
const owner: Asker = { as: 'client', role: 'owner', id: 'ow' };
const colleague: Asker = { as: 'client', role: 'staff', id: 'tanaka' };

// Columns: read, joinCall, close, reopen.
test.each<[string, Asker, Case, string]>([
  ['the operator who took a report', hanako, report, 'yyy-'],
  ['the operator who took a complaint', hanako, complaint, 'yy--'],
  ['the operator who took a promise', hanako, promised, 'yy--'],
  ['another operator', jiro, report, 'yy--'],
  ['a supervisor', supervisor, aboutStaff, 'yyy-'],
  ['a manager', manager, promised, 'yyy-'],
  ['a billing clerk', billing, report, '----'],
  ['a billing clerk, once closed', billing, closed, '----'],
  ['the client’s owner', owner, aboutStaff, 'y-y-'],
  ['the client’s staff', colleague, promised, 'y-y-'],
  ['the client’s staff, a complaint about staff', colleague, aboutStaff, 'y---'],
  ['an operator, once closed', jiro, closed, 'yy-y'],
  ['the client’s staff, once closed', colleague, closed, 'y--y'],
])('what %s may do', (_, asker, found, cells) => {
  const { read, joinCall, close, reopen } = may(asker, found);
  expect([read, joinCall, close, reopen].map((yes) => (yes ? 'y' : '-')).join('')).toBe(cells);
});
