import type { CaseFile } from '@denwaban/api/cases';
import { type Draft, emptyDraft } from '@denwaban/domain/cases';
import { type ComplaintDraft, emptyComplaint } from '@denwaban/domain/complaints';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import * as callbacks from '../callbacks/store.ts';
import { closeCase } from '../cases/close-case.ts';
import { getCase } from '../cases/get-case.ts';
import { listCases } from '../cases/list-cases.ts';
import { openCase } from '../cases/open-case.ts';
import { reopenCase } from '../cases/reopen-case.ts';
import { listLetters } from '../post/list-letters.ts';
import { promisesOwedTo } from '../promises/list-promises.ts';
import { makePromise } from '../promises/promise-to.ts';
import { settlePromise } from '../promises/settle-promise.ts';
import { issueReceipt } from '../receipts/issue-receipt.ts';
import * as relays from '../relays/store.ts';
import * as rounds from '../rounds/store.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, ito, kobayashi, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import * as usage from '../usage/store.ts';
import * as own from './own.ts';
import * as steps from './steps.ts';
import * as store from './store.ts';

const { sakura, minato } = cast;
const { contacts } = sakura;
const morning = '2026-05-07T10:42:00+09:00';
let shift: Shift;

beforeAll(async () => {
  shift = await openShift(morning);
});
beforeEach(() => shift.setTime(morning));
afterAll(() => shift.close());

type Changes = Partial<Draft> & { record?: Partial<ComplaintDraft> };

/** Of the five, those that make it an ordinary fault. */
const ordinary = {
  ...{ severity: 'fault', safety: 'none', complexity: 'clear', impact: 'caller_only', immediateAction: 'not_needed' },
  ...{ receiptTold: 'yes', emotionStart: '2', emotionEnd: '1', apologised: 'yes' },
};

function aComplaint({ record = {}, ...changes }: Changes = {}): Draft {
  return aFault({
    ...{ kind: 'complaint', complaintAbout: 'service', callback: { ...emptyDraft().callback, wanted: 'no' } },
    complaint: { ...emptyComplaint(), ...ordinary, ...record },
    ...changes,
  });
}

const file = (id: string, who: Asker = watanabe) =>
  shift.as(who, async (tx, asker): Promise<CaseFile> => allowed(await getCase(tx, { params: { id } }, asker)));
const taken = async (changes: Changes = {}) => (await shift.takes(aComplaint(changes))).id;
const as = <Answer>(who: Asker, work: Parameters<typeof shift.as<Answer>>[1]) => shift.as(who, work);
const asked = <Body>(id: string, body: Body) => ({ params: { id }, body });

test('whoever is given the receipt number later is acknowledged by it, once', async () => {
  const id = await taken({ record: { receiptTold: 'no' } });
  expect((await file(id)).complaint).toMatchObject({ state: 'received', acknowledged: null });
  const gives = (to: string | null = null) =>
    as(suzuki, (tx, who) => issueReceipt(tx, { params: { id }, body: { to } }, who));
  allowed(await gives());
  shift.setTime('2026-05-07T11:00:00+09:00');
  allowed(await gives());
  const { complaint, history } = await file(id);
  expect(complaint).toMatchObject({
    state: 'assessed',
    acknowledged: { how: 'by_phone', at: '2026-05-07T01:42:00.000Z' },
  });
  expect(history.filter(({ name }) => name === 'complaint.acknowledged')).toHaveLength(1);
});

test('a complaint is taken with its record, what was promised, and whose move it is', async () => {
  const id = await taken({
    record: {
      category: 'defect',
      product: 'ケトル',
      remedySought: '交換',
      facts: { ...emptyComplaint().facts, what: '蓋が閉まらない' },
    },
    promises: [{ what: '本日17時までに担当からメールをお送りする', by: 'client', until: '2026-05-07T17:00' }],
  });
  const found = await file(id);
  expect(found).toMatchObject({
    severity: 2,
    complaintState: 'assessed',
    complaint: {
      ...{ state: 'assessed', severity: 2, acknowledged: { how: 'on_the_call' }, next: { side: 'client' } },
      record: {
        category: 'defect',
        product: 'ケトル',
        remedySought: '交換',
        emotionStart: 2,
        emotionEnd: 1,
        apologised: true,
      },
      may: { handle: true, judge: true, close: true },
    },
    promises: [
      { by: 'client', until: '2026-05-07T08:00:00.000Z', state: 'open', madeBy: minato.staff.suzuki.businessName },
    ],
    next: { owner: 'client', overdue: false },
  });
  expect(found.history.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['case.opened', 'complaint.received', 'promise.made']),
  );
  expect(await shift.asHouse((tx) => rounds.ofCase(tx, id))).toEqual([]);
});

test('what cannot be read of it is named by its field, and nothing is kept', async () => {
  const call = await shift.talks();
  const bad = aComplaint({
    record: { impact: 'huge', namedEmployee: 'nobody' },
    promises: [{ what: '連絡', by: 'agency', until: '' }],
  });
  const takes = (draft: Draft) => as(suzuki, (tx, who) => openCase(tx, { body: { call: call.id, draft } }, who));
  expect(await takes(bad)).toMatchObject({
    code: 'incomplete_input',
    problems: [{ field: 'complaint.impact' }, { field: 'promises.0.until' }],
  });
  expect(await takes(aComplaint({ record: { namedEmployee: minato.staff.ito.id } }))).toMatchObject({
    problems: [{ field: 'complaint.namedEmployee', code: 'not_a_choice' }],
  });
  const past = [{ what: '連絡', by: 'agency', until: '2026-05-07T09:00' }];
  expect(await takes(aComplaint({ promises: past }))).toMatchObject({
    problems: [{ field: 'promises.0.until', code: 'already_past' }],
  });
  await shift.ends(call);
});

test.each([
  ['severity 4', { record: { safety: 'injury' } }, 'severity'],
  [
    'a lawyer, whatever the matter',
    { kind: 'inquiry', callerKind: 'lawyer', callerReference: '木下法律事務所' },
    'authority',
  ],
])('%s has the client rung before the message is taken', async (_, changes, why) => {
  const id = await taken(changes);
  expect(await shift.asHouse((tx) => rounds.ofCase(tx, id))).toMatchObject([{ why, state: { is: 'under_way' } }]);
  expect(await file(id)).toMatchObject({ urgency: 'urgent', next: { owner: 'agency', what: 'ring_client' } });
});

test('a complaint about a named employee goes to who takes complaints, and to that person last, even if asked for', async () => {
  const id = await taken({
    ...{ complaintAbout: 'staff', addressee: contacts.kobayashi.id, askedFor: '小林' },
    record: { namedEmployee: contacts.kobayashi.id },
  });
  await shift.settle();
  const relay = await shift.asHouse((tx) => relays.ofCase(tx, id));
  expect(relay?.chain[0]).toBe(contacts.sakurai.id);
  expect(relay?.chain.at(-1)).toBe(contacts.kobayashi.id);
  const response = { decision: 'granted' as const, correction: '謝罪', prevention: '研修' };
  expect(await as(kobayashi, (tx, who) => own.respondToOwnComplaint(tx, asked(id, response), who))).toMatchObject({
    code: 'not_allowed',
  });
});

test('one about our operator is for the supervisors, not for the operator, and is not charged', async () => {
  const call = await shift.talks();
  const draft = aComplaint({ complaintAbout: 'operator' });
  const { id } = allowed(await as(suzuki, (tx, who) => openCase(tx, { body: { call: call.id, draft } }, who)));
  await shift.ends(call);
  await shift.settle();
  expect((await shift.asHouse((tx) => usage.lockOfCall(tx, call.id)))?.rule).toBe('own_fault');
  expect(await as(ito, (tx, who) => steps.tellDecision(tx, asked(id, undefined), who))).toMatchObject({
    code: 'not_allowed',
  });
  expect(await file(id)).toMatchObject({ complaint: { concerned: { id: suzuki.person }, next: { side: 'agency' } } });
  expect((await file(id, ito)).complaint?.concerned).toBeNull();
  const { items } = await as(watanabe, (tx) => listLetters(tx, { query: { limit: 20 } }));
  const told = items.filter(({ subject }) => subject.includes('電話応対へのクレーム'));
  expect(told.map(({ to }) => to)).toEqual([expect.any(String)]);
  expect(
    await as(watanabe, (tx, who) =>
      steps.dedicateComplaint(tx, asked(id, { owner: { staff: suzuki.person, limitYen: 0 } }), who),
    ),
  ).toMatchObject({ code: 'operator_concerned' });
});

test('from the response to the end: the client responds, the agency tells, the operator asks, the supervisor closes', async () => {
  const id = await taken();
  const response = { decision: 'granted' as const, correction: '新品と交換', prevention: '出荷前の検品を追加' };
  const responded = allowed(await as(kobayashi, (tx, who) => own.respondToOwnComplaint(tx, asked(id, response), who)));
  expect(responded).toMatchObject({ complaint: { state: 'responded', response: { by: contacts.kobayashi.name } } });
  await as(suzuki, (tx, who) => steps.tellDecision(tx, asked(id, undefined), who));
  const closing = { ending: 'accepted' as const, words: 'ご納得' };
  expect(await as(suzuki, (tx, who) => steps.closeComplaint(tx, asked(id, closing), who))).toMatchObject({
    code: 'not_allowed',
  });
  const waits = allowed(await as(suzuki, (tx, who) => steps.askClosing(tx, asked(id, closing), who)));
  expect(waits).toMatchObject({
    next: { owner: 'agency', what: 'approve_closing' },
    complaint: { closing: { ending: 'accepted' } },
  });
  const back = allowed(
    await as(watanabe, (tx, who) => steps.returnClosing(tx, asked(id, { why: '記録が足りない' }), who)),
  );
  expect(back.complaint?.closing).toBeNull();
  await as(suzuki, (tx, who) => steps.askClosing(tx, asked(id, closing), who));
  const closed = allowed(await as(sakurai, (tx, who) => own.closeOwnComplaint(tx, asked(id, closing), who)));
  expect(closed).toMatchObject({ next: null, complaint: { state: 'closed_accepted', ended: { ending: 'accepted' } } });
  expect((await file(id)).state).toBe('closed');
  const again = allowed(await as(suzuki, (tx, who) => reopenCase(tx, { params: { id } }, who)));
  expect(again).toMatchObject({ state: 'open', complaint: { state: 'reopened' }, next: { what: 'respond' } });
});

test('while something promised is open nothing closes; what was promised is seen when the caller rings again', async () => {
  const id = await taken();
  const until = '2026-05-07T12:00';
  const made = allowed(
    await as(suzuki, (tx, who) => makePromise(tx, asked(id, { what: 'お詫び状を送る', by: 'agency', until }), who)),
  );
  const [promise] = made.promises;
  const caller = (
    await shift.asHouse((tx) => tx.q.selectFrom('cases').select('caller_id').where('id', '=', id).executeTakeFirst())
  )?.caller_id as string;
  const owed = await as(suzuki, (tx) => promisesOwedTo(tx, sakura.id, caller));
  expect(owed.map(({ id: each }) => each)).toContain(promise?.id);
  expect(await as(watanabe, (tx, who) => closeCase(tx, { params: { id } }, who))).toMatchObject({
    code: 'promise_still_open',
  });
  const result = { result: 'kept' as const, words: '' };
  const own = { params: { id: promise?.id ?? '' }, body: result };
  expect(await as(kobayashi, (tx, who) => settlePromise(tx, own, who))).toMatchObject({ code: 'not_allowed' });
  expect(await as(suzuki, (tx, who) => settlePromise(tx, own, who))).toMatchObject({ state: 'kept' });
  expect(await as(watanabe, (tx, who) => closeCase(tx, { params: { id } }, who))).toMatchObject({ state: 'closed' });
});

test('a promise whose time has come is said once, to the supervisors and to the client', async () => {
  const id = await taken({ promises: [{ what: '書面', by: 'agency', until: '2026-05-07T11:00' }] });
  await shift.settle();
  shift.setTime('2026-05-07T11:01:00+09:00');
  await shift.settle();
  await shift.settle();
  const found = await file(id);
  expect(found.history.filter(({ name }) => name === 'promise.overdue')).toHaveLength(1);
  expect(found).toMatchObject({ next: { owner: 'agency', what: 'keep_promise', overdue: true } });
  const { items } = await as(watanabe, (tx) => listLetters(tx, { query: { limit: 50 } }));
  const told = items.filter(({ kind, subject }) => kind === 'promise' && subject.includes(found.receiptNumber));
  expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining([contacts.kobayashi.email]));
  expect(told.length).toBeGreaterThan(1);
});

test('a silent client is overdue once, and seen by both', async () => {
  const id = await taken();
  shift.setTime('2026-05-08T18:50:00+09:00');
  await shift.settle();
  await shift.settle();
  const found = await file(id);
  expect(found.history.filter(({ name }) => name === 'complaint.overdue')).toHaveLength(1);
  const seen = await as(kobayashi, (tx, who) => own.getOwnComplaint(tx, { params: { id } }, who));
  expect(seen).toMatchObject({ complaint: { overdue: true, next: { side: 'client' } } });
});

test('a senior owns it within a limit, and the owner hears each day of business while it is open', async () => {
  const id = await taken();
  const owner = { staff: ito.person, limitYen: 5000 };
  const given = allowed(await as(watanabe, (tx, who) => steps.dedicateComplaint(tx, asked(id, { owner }), who)));
  expect(given).toMatchObject({
    complaint: { dedicated: { staff: { id: ito.person }, limitYen: 5000 }, next: { side: 'agency' } },
  });
  const reports = async () => {
    const { items } = await as(watanabe, (tx) => listLetters(tx, { query: { limit: 100 } }));
    return items
      .filter(({ subject }) => subject.includes('日次報告') && subject.includes(given.receiptNumber))
      .map(({ to }) => to);
  };
  shift.setTime('2026-05-07T20:00:00+09:00');
  await shift.settle();
  shift.setTime('2026-05-08T20:00:00+09:00');
  await shift.settle();
  expect(await reports()).toEqual([contacts.sakurai.email, contacts.sakurai.email]);
  await as(watanabe, (tx, who) => steps.closeComplaint(tx, asked(id, { ending: 'no_answer_wanted', words: '' }), who));
  shift.setTime('2026-05-09T20:00:00+09:00');
  await shift.settle();
  expect(await reports()).toHaveLength(2);
});

test('a lower severity is for a supervisor, with a reason', async () => {
  const id = await taken({ record: { safety: 'danger' } });
  const { assessment } = (await file(id)).complaint as NonNullable<CaseFile['complaint']>;
  const lower = asked(id, { assessment, severity: 2, why: '危険はなかった' });
  expect(await as(suzuki, (tx, who) => steps.assessComplaint(tx, lower, who))).toMatchObject({ code: 'not_allowed' });
  expect(
    await as(watanabe, (tx, who) => steps.assessComplaint(tx, asked(id, { assessment, severity: 2, why: '' }), who)),
  ).toMatchObject({ code: 'incomplete_input' });
  expect(await as(watanabe, (tx, who) => steps.assessComplaint(tx, lower, who))).toMatchObject({
    severity: 2,
    complaint: { severityByRule: 4, override: { why: '危険はなかった' } },
  });
});

test('lists show complaints by their gravity and by whose move it is', async () => {
  const grave = await taken({ record: { impact: 'press' } });
  const mild = await taken();
  const ids = async (query: object) => {
    const { items } = await as(watanabe, (tx) => listCases(tx, { query: { state: 'open', limit: 100, ...query } }));
    return items.map(({ id }) => id);
  };
  expect(await ids({ kind: 'complaint' })).toEqual(expect.arrayContaining([grave, mild]));
  const four = await ids({ kind: 'complaint', severity: 4 });
  expect([four.includes(grave), four.includes(mild)]).toEqual([true, false]);
  const ours = await ids({ next: 'agency' });
  expect([ours.includes(grave), ours.includes(mild)]).toEqual([true, false]);
  expect(await ids({ next: 'client' })).toContain(mild);
});

test('another client’s people see none of it', async () => {
  const id = await taken({ promises: [{ what: '書面', by: 'client', until: '2026-05-07T17:00' }] });
  const { aoba } = cast;
  const stranger: Asker = {
    as: 'client',
    agency: minato.id,
    client: aoba.id,
    person: Object.values(aoba.contacts)[0]?.id ?? '',
    role: 'owner',
  };
  const closing = { ending: 'no_answer_wanted' as const, words: '' };
  expect(await as(stranger, (tx, who) => own.getOwnComplaint(tx, { params: { id } }, who))).toMatchObject({
    code: 'not_found',
  });
  expect(await as(stranger, (tx, who) => own.closeOwnComplaint(tx, asked(id, closing), who))).toMatchObject({
    code: 'not_found',
  });
  expect(await as(stranger, (tx) => store.find(tx, id))).toBeNull();
  expect(await as(watanabe, (tx) => callbacks.ofCase(tx, id))).toBeNull();
});
