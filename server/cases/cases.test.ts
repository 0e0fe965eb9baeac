import type { CaseFile } from '@denwaban/api/cases';
import type { Callback } from '@denwaban/domain/callbacks';
import { emptyDraft } from '@denwaban/domain/cases';
import { isRefusal } from '@denwaban/domain/refusals';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFor, passedOn } from '../callbacks/open-for.ts';
import { settleCallback } from '../callbacks/settle-callback.ts';
import * as callbacks from '../callbacks/store.ts';
import * as callers from '../callers/store.ts';
import * as drafts from '../calls/drafts/store.ts';
import * as operate from '../calls/operate.ts';
import * as calls from '../calls/store.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, aReport, ito, kobayashi, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { closeCase } from './close-case.ts';
import { getCase } from './get-case.ts';
import { joinCase } from './join-case.ts';
import { listCases } from './list-cases.ts';
import * as lists from './lists/store.ts';
import { openCase } from './open-case.ts';
import { linesOfCaller, openedIn } from './present.ts';
import { reopenCase } from './reopen-case.ts';

const morning = '2026-05-07T10:42:00+09:00';
let shift: Shift;

beforeAll(async () => {
  shift = await openShift(morning);
});
beforeEach(() => shift.setTime(morning));
afterAll(() => shift.close());

const takes = (call: string, draft = aFault()) =>
  shift.as(suzuki, (tx, who) => openCase(tx, { body: { call, draft } }, who));
const file = (id: string) =>
  shift.as(watanabe, async (tx, who): Promise<CaseFile> => allowed(await getCase(tx, { params: { id } }, who)));
const callOf = (id: string) => shift.asHouse((tx) => calls.find(tx, id));

test('a message taken is a case with its promise, and the call is a message by a caller who has a name now', async () => {
  const call = await shift.talks();
  const opened = allowed(await takes(call.id));
  expect(opened).toMatchObject({
    receiptNumber: expect.stringMatching(/^0507-\d{4,6}-6\d$/),
    promise: '本日12時42分までに、担当者より折り返しご連絡いたします',
  });
  expect(await callOf(call.id)).toMatchObject({ disposition: 'message', state: { is: 'talking' } });
  const caller = await shift.asHouse((tx) => callers.find(tx, call.caller ?? ''));
  expect(caller).toMatchObject({ name: '山本 太郎', reading: 'ヤマモト タロウ', calls: 1 });
  expect(await file(opened.id)).toMatchObject({
    clientName: 'さくら通販',
    takenBy: { name: '鈴木' },
    tier: 2,
    callerName: '山本 太郎',
    callerNumber: '+819012345678',
    answers: { wants: { notObtained: 'declined' } },
    calls: [call.id],
    state: 'open',
    callback: { targetAt: '2026-05-07T03:42:00.000Z', number: '+819012345678', wishWords: '夕方以降', overdue: false },
    relay: null,
    history: [
      { name: 'case.opened', by: '鈴木' },
      { name: 'callback.opened', by: '鈴木' },
    ],
  });
  await shift.ends(call);
});

test('what stands in the way is named, and nothing is opened or promised', async () => {
  const call = await shift.talks();
  const draft = { ...aFault(), summary: '', answers: { ...aFault().answers, order_number: { given: 'SK-1' } } };
  expect(await takes(call.id, draft)).toMatchObject({
    code: 'incomplete_input',
    problems: [
      { field: 'summary', code: 'required' },
      { field: 'answers.order_number', code: 'malformed' },
    ],
  });
  expect(await takes(call.id, { ...aFault(), addressee: 'nobody' })).toMatchObject({
    problems: [{ field: 'addressee', code: 'not_a_choice' }],
  });
  expect(await shift.asHouse((tx) => openedIn(tx, call.id))).toEqual([]);
  expect((await callOf(call.id))?.disposition).toBeNull();
  await shift.ends(call);
});

test('the same message sent twice is one case, a second matter of the call another', async () => {
  const call = await shift.talks();
  const [one, two] = await Promise.all([takes(call.id), takes(call.id)]);
  expect(one).toEqual(two);
  const other = allowed(await takes(call.id, aReport()));
  const opened = await shift.asHouse((tx) => openedIn(tx, call.id));
  expect(opened.map(({ id }) => id)).toEqual([allowed(one).id, other.id]);
  await shift.ends(call);
});

test('nobody but who answered takes the message, however late, and not of a sales call', async () => {
  const call = await shift.talks();
  const body = { call: call.id, draft: aFault() };
  expect(await shift.as(ito, (tx, who) => openCase(tx, { body }, who))).toMatchObject({ code: 'call_not_yours' });
  await shift.ends(call);
  shift.setTime('2026-05-08T09:00:00+09:00');
  // The promise was made while they spoke: a message written up the next day is late from its first minute.
  const late = await file(allowed(await takes(call.id)).id);
  expect(late.callback).toMatchObject({ targetAt: '2026-05-07T03:42:00.000Z', overdue: true });
  const sales = await shift.talks();
  const asked = { params: { id: sales.id }, body: { disposition: 'sales' as const } };
  await shift.as(suzuki, (tx, who) => operate.dispose(tx, asked, who));
  expect(await takes(sales.id)).toMatchObject({ code: 'call_already_disposed' });
});

test('a draft is gone once its message is taken', async () => {
  const call = await shift.talks();
  const draft = { call: call.id, client: call.client, draft: emptyDraft(), revision: 0, by: suzuki.person };
  await shift.as(suzuki, (tx) => drafts.save(tx, draft));
  await takes(call.id);
  expect(await shift.asHouse((tx) => drafts.of(tx, call.id))).toBeNull();
  await shift.ends(call);
});

test('a call of the same matter joins its case, whose promise the operator saw before the first word', async () => {
  const number = '+819011112222';
  const first = await shift.talks(number);
  const opened = allowed(await takes(first.id));
  await shift.ends(first);
  const second = await shift.talks(number);
  const owed = await shift.as(suzuki, (tx) => openFor(tx, second.client, second.caller ?? ''));
  expect(owed).toMatchObject([{ case: opened.id, promise: opened.promise, may: { settle: true, claim: false } }]);
  const history = await shift.as(suzuki, (tx) => linesOfCaller(tx, second.client, second.caller ?? ''));
  expect(history.map(({ id }) => id)).toEqual([opened.id]);
  const join = () =>
    shift.as(suzuki, (tx, who) => joinCase(tx, { params: { id: opened.id }, body: { call: second.id } }, who));
  expect(await join()).toEqual(opened);
  expect(await join()).toEqual(opened);
  expect((await file(opened.id)).calls).toEqual([first.id, second.id]);
  expect((await callOf(second.id))?.disposition).toBe('message');
  expect(await shift.as(suzuki, passedOn)).toEqual([]);
  await shift.ends(second);
});

test('open cases come newest first, page by page, each once', async () => {
  for (let more = 0; more < 3; more++) await shift.takes(aReport());
  const page = (before?: string) =>
    shift.as(suzuki, (tx) => listCases(tx, { query: { state: 'open', limit: 2, before } }));
  const seen: string[] = [];
  for (let next: string | null | undefined = undefined; next !== null; ) {
    const { items, next: after } = await page(next);
    seen.push(...items.map(({ id }) => id));
    next = after;
  }
  expect(seen).toEqual(seen.toSorted().reverse());
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe((await shift.asHouse((tx) => lists.page(tx, { state: 'open', limit: 100 }))).length);
});

test('a case is closed by who may, once, and opened again', async () => {
  const { id } = await shift.takes(aFault({ kind: 'complaint', complaintAbout: 'service' }));
  const params = { id };
  expect(await shift.as(suzuki, (tx, who) => closeCase(tx, { params }, who))).toMatchObject({ code: 'not_allowed' });
  expect(await shift.as(watanabe, (tx, who) => closeCase(tx, { params }, who))).toMatchObject({
    code: 'callback_still_open',
  });
  const owed = (await shift.asHouse((tx) => callbacks.ofCase(tx, id))) as Callback;
  const done = { params: { id: owed.id }, body: { result: 'called_back' as const, words: '' } };
  await shift.as(watanabe, (tx, who) => settleCallback(tx, done, who));
  const closed = await shift.as(watanabe, (tx, who) => closeCase(tx, { params }, who));
  expect(closed).toMatchObject({ state: 'closed', may: { close: false, reopen: true } });
  expect(await shift.as(watanabe, (tx, who) => closeCase(tx, { params }, who))).toMatchObject({
    code: 'case_already_closed',
  });
  expect(await shift.as(suzuki, (tx, who) => reopenCase(tx, { params }, who))).toMatchObject({ state: 'open' });
});

test('another client’s case is not there', async () => {
  const { id } = await shift.takes(aFault());
  const stranger = { ...kobayashi, client: '00000000-0000-7000-8000-000000000000' } as typeof kobayashi;
  const asked = await shift.as(stranger, (tx, who) => getCase(tx, { params: { id } }, who));
  expect(isRefusal(asked) && asked.code).toBe('not_found');
});
