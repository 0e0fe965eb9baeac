import type { RelationsShown } from '@denwaban/api/relations';
import { type Draft, emptyDraft } from '@denwaban/domain/cases';
import { emptyComplaint } from '@denwaban/domain/complaints';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { openFor } from '../callbacks/open-for.ts';
import { settleCallback } from '../callbacks/settle-callback.ts';
import { closeCase } from '../cases/close-case.ts';
import { getCase } from '../cases/get-case.ts';
import { joinCase } from '../cases/join-case.ts';
import { listCases } from '../cases/list-cases.ts';
import { openCase } from '../cases/open-case.ts';
import { linesOfCaller } from '../cases/present.ts';
import { reopenCase } from '../cases/reopen-case.ts';
import * as cases from '../cases/store.ts';
import * as own from '../complaints/own.ts';
import * as complaints from '../complaints/store.ts';
import { correctCase } from '../corrections/correct-case.ts';
import * as events from '../events/store.ts';
import { settlePromise } from '../promises/settle-promise.ts';
import { assessAgain } from '../risks/assess-case.ts';
import { listRisks } from '../risks/list-risks.ts';
import type { Asker } from '../shell/ask.ts';
import { newId } from '../shell/ids.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, aReport, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import { relationsOfCase } from './present.ts';
import { linkCases, mergeCases, splitCases, unlinkCases } from './relate.ts';
import { splitOffCall } from './split-off.ts';

const { sakura } = cast;
const morning = '2026-05-07T10:42:00+09:00';
let shift: Shift;

beforeAll(async () => {
  shift = await openShift(morning);
});
beforeEach(() => shift.setTime(morning));
afterAll(() => shift.close());

const promise = { what: '本日中に担当からお電話する', by: 'agency', until: '2026-05-07T17:00' };
const ordinary = {
  ...{ severity: 'fault', safety: 'none', complexity: 'clear', impact: 'caller_only', immediateAction: 'not_needed' },
  ...{ receiptTold: 'yes', apologised: 'yes' },
};
const aComplaint = (record: Partial<Draft['complaint']> = {}): Draft =>
  aFault({
    ...{ kind: 'complaint', complaintAbout: 'service', callback: { ...emptyDraft().callback, wanted: 'no' } },
    complaint: { ...emptyComplaint(), ...ordinary, ...record },
  });

const taken = async (draft: Draft) => (await shift.takes(draft)).id;
const asked = <Body>(id: string, body: Body) => ({ params: { id }, body });
const links = (id: string, other: string) => shift.as(suzuki, (tx, who) => linkCases(tx, asked(id, { other }), who));
const merges = (id: string, swallowed: string) =>
  shift.as(watanabe, (tx, who) => mergeCases(tx, asked(id, { swallowed }), who));
const splits = (id: string) => shift.as(watanabe, (tx, who) => splitCases(tx, { params: { id } }, who));
const shown = async (id: string, who: Asker = watanabe): Promise<RelationsShown> =>
  allowed(await shift.as(who, (tx, asker) => relationsOfCase(tx, { params: { id } }, asker)));
const file = async (id: string) =>
  allowed(await shift.as(watanabe, (tx, asker) => getCase(tx, { params: { id } }, asker)));
const corrects = (id: string) =>
  shift.as(watanabe, (tx, asker) =>
    correctCase(
      tx,
      {
        params: { id },
        query: undefined,
        body: { typed: { summary: '初期不良' }, why: 'our_error', words: '聞き直しました。', remark: null },
      },
      asker,
    ),
  );
const closes = (id: string) => shift.as(watanabe, (tx, asker) => closeCase(tx, { params: { id } }, asker));
const listed = async (state: 'open' | 'closed' | 'all' = 'open') =>
  (await shift.as(watanabe, (tx) => listCases(tx, { query: { state, limit: 100 } }))).items;
const idsListed = async () => (await listed('all')).map(({ id }) => id);
/** So many other cases of the client at that time, like this one but for who rang and what for. */
const fill = (like: string, time: string, many: number) =>
  shift.asHouse((tx) => {
    const ids = Array.from({ length: many }, () => newId(new Date(time)));
    return sql`insert into cases (agency_id, id, client_id, receipt_number, kind, tier, urgency, asked_for, summary, details,
        answers, callback, taken_by, state, opened_at, caller_kind)
      select agency_id, other, client_id, receipt_number, kind, tier, urgency, '', '', '', '{}', callback, taken_by, 'closed',
        ${new Date(time)}, caller_kind from cases, unnest(${ids}::uuid[]) other where id = ${like}`.execute(tx.q);
  });
const happened = async (id: string) => (await shift.asHouse((tx) => events.of(tx, id))).map(({ name }) => name);
const rowOf = (id: string) => shift.asHouse((tx) => cases.find(tx, id));

test('what may be about the same is suggested with its reasons, and no more once it is linked', async () => {
  const first = await taken(aFault());
  const again = await taken(aFault({ summary: 'トースターの件', details: '先日のトースターの交換品がまだ届かない。' }));
  await shift.settle();
  const before = await shown(again);
  const suggestion = before.suggestions.find((each) => each.case.id === first);
  expect(suggestion?.because.map(({ is }) => is)).toEqual(['same_caller', 'same_order_number']);
  expect(suggestion).toMatchObject({ keep: first, case: { summary: '商品不具合' } });
  const after = allowed(await links(again, first));
  expect(after.suggestions.map((each) => each.case.id)).not.toContain(first);
  expect(after.related).toMatchObject([{ case: { id: first }, how: 'linked', by: '鈴木' }]);
  expect((await shown(first)).related).toMatchObject([{ case: { id: again }, how: 'linked' }]);
  expect(await links(first, again)).toMatchObject({ code: 'cases_already_related' });
  for (const id of [first, again]) expect(await happened(id)).toContain('case.linked');
  const params = { id: after.related[0]?.relation as string };
  allowed(await shift.as(suzuki, (tx, who) => unlinkCases(tx, { params }, who)));
  expect((await shown(first)).related).toEqual([]);
  expect(await shift.as(suzuki, (tx, who) => unlinkCases(tx, { params }, who))).toMatchObject({
    code: 'cases_not_related',
  });
});

test('the order number finds a case of months of others, by another caller, without its text', async () => {
  shift.setTime('2026-03-20T10:00:00+09:00');
  const order = (given: string) => ({ ...aReport().answers, order_number: { given, readBack: true } });
  const first = await taken(aReport({ answers: order('SK-777001') }));
  await shift.settle();
  await shift.asHouse((tx) =>
    sql`update cases set caller_id = null, caller_number = null, caller_reading = null where id = ${first}`.execute(
      tx.q,
    ),
  );
  await fill(first, '2026-04-10T10:00:00+09:00', 200);
  shift.setTime(morning);
  const again = await taken(aReport({ answers: order('SK-777001'), summary: '別の話', details: '' }));
  expect((await shown(again)).suggestions.find((each) => each.case.id === first)?.because).toEqual([
    { is: 'same_order_number', number: 'SK777001' },
  ]);
  shift.setTime('2026-08-07T10:00:00+09:00');
  const late = await taken(aReport({ answers: order('SK-777001') }));
  expect((await shown(late)).suggestions.map((each) => each.case.id)).not.toContain(first);
});

test('a merged case leaves the lists and keeps everything, and split again both are as they were', async () => {
  const kept = await taken(aFault({ promises: [promise] }));
  const swallowed = await taken(aFault({ promises: [promise] }));
  await shift.settle();
  const before = { file: await file(swallowed), row: await rowOf(swallowed), keptFile: await file(kept) };
  const owed = () => shift.asHouse((tx) => openFor(tx, sakura.id, before.row?.caller as string));
  const owedBefore = await owed();
  const merged = allowed(await merges(kept, swallowed));
  expect(merged.merged).toMatchObject([
    { case: { id: swallowed }, by: '渡辺', promises: [{ state: 'open' }], callback: { state: 'open' } },
  ]);
  expect(await idsListed()).toContain(kept);
  expect(await idsListed()).not.toContain(swallowed);
  expect(await rowOf(swallowed)).toEqual({ ...before.row, mergedInto: kept });
  expect(await owed()).toEqual(owedBefore);
  const now = await file(swallowed);
  expect({ ...now, history: [], may: [], mergedInto: null }).toEqual({ ...before.file, history: [], may: [] });
  expect(now.may).toEqual({ close: false, reopen: false, correct: false });
  expect(await shown(swallowed)).toMatchObject({ mergedInto: { id: kept }, suggestions: [], may: { merge: false } });

  expect(await merges(swallowed, kept)).toMatchObject({ code: 'case_merged_away' });
  const third = await taken(aFault());
  expect(await merges(third, swallowed)).toMatchObject({ code: 'case_merged_away' });
  expect(await merges(third, kept)).toMatchObject({ code: 'case_has_merged' });
  expect(await merges(kept, kept)).toMatchObject({ code: 'case_related_to_itself' });

  allowed(await splits(swallowed));
  expect(await rowOf(swallowed)).toEqual(before.row);
  expect({ ...(await file(swallowed)), history: [] }).toEqual({ ...before.file, history: [] });
  expect({ ...(await file(kept)), history: [] }).toEqual({ ...before.keptFile, history: [] });
  expect(await idsListed()).toEqual(expect.arrayContaining([kept, swallowed]));
  for (const id of [kept, swallowed])
    expect(await happened(id)).toEqual(expect.arrayContaining(['case.merged', 'case.split']));
  expect(await splits(swallowed)).toMatchObject({ code: 'cases_not_related' });
  expect(allowed(await merges(kept, swallowed)).merged).toHaveLength(1);
});

test('nothing is closed while anything is owed in any of them; then all close together', async () => {
  const kept = await taken(aFault({ promises: [] }));
  const swallowed = await taken(aFault({ promises: [promise] }));
  allowed(await merges(kept, swallowed));
  expect(await closes(swallowed)).toMatchObject({ code: 'case_merged_away' });
  expect(await corrects(swallowed)).toMatchObject({ code: 'case_merged_away' });
  expect((await file(kept)).next).toMatchObject({ by: expect.any(String) });
  const { merged } = await shown(kept);
  const callbacks = [(await file(kept)).callback, merged[0]?.callback];
  for (const callback of callbacks) {
    expect(isRefusedWith(await closes(kept), 'promise_still_open')).toBe(true);
    const done = { params: { id: callback?.id as string }, body: { result: 'called_back', words: '' } };
    allowed(await shift.as(watanabe, (tx, who) => settleCallback(tx, done as never, who)));
  }
  expect(await rowOf(kept)).toMatchObject({ state: 'open' });
  const kept17 = { params: { id: merged[0]?.promises[0]?.id as string }, body: { result: 'kept', words: '' } } as const;
  allowed(await shift.as(watanabe, (tx, who) => settlePromise(tx, kept17, who)));
  // The promise in the one was the last that both waited for.
  expect(await rowOf(kept)).toMatchObject({ state: 'closed', closedBy: null });
  expect(await rowOf(swallowed)).toMatchObject({ state: 'closed', mergedInto: kept });
  const reopens = (id: string) => shift.as(watanabe, (tx, asker) => reopenCase(tx, { params: { id } }, asker));
  expect(await reopens(swallowed)).toMatchObject({ code: 'case_merged_away' });
  expect(allowed(await reopens(kept)).state).toBe('open');
});

const isRefusedWith = (answer: object, code: string) => 'code' in answer && answer.code === code;

test('what comes next of a case is the soonest of what waits in any part of it', async () => {
  const kept = await taken(aComplaint());
  const swallowed = await taken(aReport({ promises: [{ ...promise, until: '2026-05-07T10:50' }] }));
  allowed(await merges(kept, swallowed));
  const next = { what: 'keep_promise', by: '2026-05-07T01:50:00.000Z' };
  expect((await file(kept)).next).toMatchObject(next);
  expect((await listed()).find(({ id }) => id === kept)?.next).toMatchObject(next);
});

test('of two complaints the graver is kept; the other’s clock stands still, and both close for good', async () => {
  const grave = await taken(aComplaint());
  const light = await taken(aComplaint());
  const plain = await taken(aReport());
  expect(await merges(plain, light)).toMatchObject({ code: 'case_graver_is_kept' });
  await shift.asHouse((tx) =>
    tx.q.updateTable('complaints').set({ severity: 3 }).where('case_id', '=', grave).execute(),
  );
  expect(await merges(light, grave)).toMatchObject({ code: 'case_graver_is_kept' });
  allowed(await merges(grave, light));
  const waits = () =>
    shift.asHouse((tx) =>
      tx.q.selectFrom('due').select('id').where('word', '=', 'complaint').where('id', 'in', [grave, light]).execute(),
    );
  shift.setTime('2026-05-14T12:00:00+09:00');
  await shift.settle();
  expect(await happened(grave)).toContain('complaint.overdue');
  expect(await happened(light)).not.toContain('complaint.overdue');
  expect(await waits()).toEqual([]);
  allowed(await splits(light));
  await shift.settle();
  expect(await happened(light)).toContain('complaint.overdue');
  allowed(await merges(grave, light));
  const body = { ending: 'no_answer_wanted', words: '' } as const;
  const closed = await shift.as(sakurai, (tx, who) => own.closeOwnComplaint(tx, asked(grave, body), who));
  expect(allowed(closed).complaint?.state).toBe('closed_accepted');
  expect(await rowOf(light)).toMatchObject({ state: 'closed', closedBy: sakurai.person });
  expect(await shift.asHouse((tx) => complaints.find(tx, light))).toMatchObject({ state: 'closed_accepted' });
});

test('a caller’s history, the risks and another call know the kept one in its place', async () => {
  const kept = await taken(aFault());
  const swallowed = await taken(aFault({ promises: [promise] }));
  const caller = (await rowOf(swallowed))?.caller as string;
  await shift.asHouse((tx) => sql`update cases set caller_id = null where id = ${kept}`.execute(tx.q));
  allowed(await merges(kept, swallowed));
  const history = await shift.asHouse((tx) => linesOfCaller(tx, sakura.id, caller));
  expect(history.map(({ id }) => id)).toContain(kept);
  expect(history.map(({ id }) => id)).not.toContain(swallowed);
  shift.setTime('2026-05-07T18:00:00+09:00');
  await shift.asHouse((tx) => assessAgain(tx, 'all_open'));
  const { risks } = await shift.as(watanabe, (tx) => listRisks(tx));
  expect(risks.filter((risk) => risk.case === kept)).toHaveLength(1);
  expect(risks.map((risk) => risk.case)).not.toContain(swallowed);
  const call = await shift.talks();
  const joined = await shift.as(suzuki, (tx, who) => joinCase(tx, asked(swallowed, { call: call.id }), who));
  expect(allowed(joined).id).toBe(kept);
  await shift.ends(call);
});

test('a call that was about something else becomes a case of its own, reported as any other', async () => {
  const origin = await taken(aFault());
  const call = await shift.talks();
  allowed(await shift.as(suzuki, (tx, who) => joinCase(tx, asked(origin, { call: call.id }), who)));
  await shift.ends(call);
  const body = { call: call.id, kind: 'complaint', complaintAbout: 'service', summary: '配送の態度', details: '' };
  const apart = (changes: Partial<typeof body>) =>
    shift.as(watanabe, (tx, who) => splitOffCall(tx, asked(origin, { ...body, ...changes }), who));
  expect(await apart({ summary: '' })).toMatchObject({ problems: [{ field: 'summary' }] });
  const elsewhere = await shift.talks();
  await shift.as(suzuki, (tx, who) => openCase(tx, { body: { call: elsewhere.id, draft: aReport() } }, who));
  await shift.ends(elsewhere);
  expect(await apart({ call: elsewhere.id })).toMatchObject({ code: 'not_found' });
  const { id } = allowed(await apart({}));
  await shift.settle();
  expect(await file(id)).toMatchObject({
    ...{ kind: 'complaint', summary: '配送の態度', callerName: '山本 太郎', calls: [call.id] },
    relay: { chain: expect.any(Array) },
    complaint: { state: 'received' },
  });
  expect((await file(origin)).calls).toHaveLength(1);
  expect((await shown(origin)).related).toMatchObject([{ case: { id }, how: 'offspring', by: '渡辺' }]);
  expect((await shown(id)).related).toMatchObject([{ case: { id: origin }, how: 'origin' }]);
  expect(await happened(origin)).toContain('case.split_off');
  allowed(await merges(id, origin));
});

test('two who merge one case at once: the second is told so', async () => {
  const [one, two, three] = [await taken(aFault()), await taken(aFault()), await taken(aFault())];
  const answers = await Promise.all([merges(one, three), merges(two, three)]);
  expect(answers.map((answer) => ('code' in answer ? answer.code : 'merged')).sort()).toEqual([
    'case_merged_away',
    'merged',
  ]);
});

test('another client’s and another agency’s cases are nobody’s, and a client’s people see no relations', async () => {
  const mine = await taken(aFault());
  const theirs = await taken(aFault());
  const { rows } = await shift.asHouse((tx) =>
    sql<{
      id: string;
    }>`insert into cases (agency_id, id, client_id, receipt_number, kind, tier, urgency, asked_for, summary,
        details, answers, callback, taken_by, state, opened_at, caller_kind)
      select agency_id, gen_random_uuid(), ${cast.aoba.id}, receipt_number, kind, tier, urgency, asked_for, summary,
        details, answers, callback, taken_by, state, opened_at, caller_kind from cases where id = ${mine}
      returning id`.execute(tx.q),
  );
  const ofAoba = rows[0]?.id as string;
  expect(await links(mine, ofAoba)).toMatchObject({ code: 'not_found' });
  expect(await merges(mine, ofAoba)).toMatchObject({ code: 'not_found' });
  expect((await shown(mine)).suggestions.map((each) => each.case.id)).not.toContain(ofAoba);
  allowed(await links(mine, theirs));
  const stranger: Asker = { ...watanabe, agency: cast.nagoya.id, person: cast.nagoya.staff.goto.id };
  for (const id of [mine, theirs])
    expect(await shift.as(stranger, (tx, who) => relationsOfCase(tx, { params: { id } }, who))).toMatchObject({
      code: 'not_found',
    });
  await expect(shift.as(sakurai, (tx) => tx.q.selectFrom('relations').selectAll().execute())).rejects.toThrow(
    /permission denied/,
  );
});
