import { starterContent } from '@denwaban/domain/scripts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { askArchive } from '../archives/ask-archive.ts';
import { arrive } from '../calls/arrive.ts';
import * as operate from '../calls/operate.ts';
import * as callRows from '../calls/store.ts';
import { openCase } from '../cases/open-case.ts';
import { addClient } from '../clients/add-client.ts';
import { editClient } from '../clients/edit-client.ts';
import * as clients from '../clients/store.ts';
import { addContact } from '../contacts/add-contact.ts';
import { agreeContract } from '../contracts/agree-contract.ts';
import { setHours } from '../hours/set-hours.ts';
import { addLine } from '../lines/add-line.ts';
import { answering } from '../lines/answering.ts';
import * as lineRows from '../lines/store.ts';
import * as relays from '../relays/store.ts';
import { deleteClientData } from '../retention/keep.ts';
import { changeReadiness } from '../routing/change-readiness.ts';
import * as routing from '../routing/store.ts';
import { publishScript } from '../scripts/publish-script.ts';
import { saveScriptDraft } from '../scripts/save-draft.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed, clinic, tanaka, terms } from '../testing/examples.ts';
import { ask } from '../testing/office.ts';
import { aReport, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { getUsage } from '../usage/get-usage.ts';
import { exemptFromVerification } from '../verifications/keep-verifications.ts';
import * as act from './act.ts';
import { getJourney, listJourneys } from './get-journeys.ts';

const kato: Asker = { ...watanabe, role: 'manager', person: cast.minato.staff.kato.id } as Asker;
let shift: Shift;
let id: string;
let line: string;

const day = { from: '00:00', to: '24:00' };
const always = {
  week: { mon: [day], tue: [day], wed: [day], thu: [day], fri: [day], sat: [day], sun: [day] },
  holidays: 'as_weekday',
  exceptions: [],
} as const;
const about = <Body>(body?: Body) => ask({ params: { client: id }, body: body as Body });
const shown = async () => allowed(await shift.as(kato, (tx) => getJourney(tx, ask({ params: { client: id } }))));
const state = async () => (await shift.asHouse((tx) => clients.find(tx, id)))?.state;

beforeAll(async () => {
  shift = await openShift('2026-05-07T10:00:00+09:00');
  const { code, name, reading, colour, callerNoun } = { ...clinic, code: 'hidamari' };
  const body = { code, name, reading, colour, callerNoun };
  id = allowed(await shift.as(kato, (tx) => addClient(tx, ask({ body })))).id;
});
afterAll(() => shift.close());

/** A test call, answered by 鈴木 and ended. */
async function rings(): Promise<string> {
  await shift.as(suzuki, (tx, who) => changeReadiness(tx, { body: { readiness: 'available', reason: null } }, who));
  const from = { kind: 'number', e164: '+819011112222' } as const;
  const call = allowed(await shift.asHouse((tx) => arrive(tx, { line, from })));
  const found = await shift.asHouse((tx) => callRows.find(tx, call.id));
  if (found?.state.is !== 'offered') throw new Error(`the call is ${found?.state.is}`);
  const asked = { params: { id: call.id }, body: { offer: found.state.offer } };
  allowed(await shift.as(suzuki, (tx, who) => operate.answer(tx, asked, who)));
  return call.id;
}

async function ends(call: string): Promise<void> {
  allowed(await shift.as(suzuki, (tx, who) => operate.hangUp(tx, { params: { id: call } }, who)));
  allowed(await shift.as(suzuki, (tx, who) => operate.finishWrapUp(tx, { params: { id: call } }, who)));
  await shift.settle();
}

const ticks = (tick: 'reached' | 'greeted' | 'reported', call: string) =>
  shift.as(suzuki, (tx, who) => act.tickTestCall(tx, about({ tick, call }), who));

test('a company taken on begins as an inquiry of whoever took it on, and no form makes it live', async () => {
  expect(await shown()).toMatchObject({ stage: 'inquiry', inCharge: { name: '加藤' }, next: { is: 'hear' } });
  const body = { ...clinic, code: 'hidamari', state: 'live' } as never;
  await shift.as(kato, (tx) => editClient(tx, ask({ params: { client: id }, body })));
  expect(await state()).toBe('onboarding');
});

test('who is in charge, what is next and what was said of it stand on the list and in the history', async () => {
  const next = { words: '見積書を送る', by: '2026-05-09' };
  const inCharge = cast.minato.staff.watanabe.id;
  const stranger = await shift.as(kato, (tx) => act.planJourney(tx, about({ inCharge: id, wantedFrom: null, next })));
  expect(stranger).toMatchObject({ problems: [{ field: 'inCharge', code: 'not_a_choice' }] });
  await shift.as(kato, (tx) => act.planJourney(tx, about({ inCharge, wantedFrom: '2026-06-01', next })));
  await shift.as(kato, (tx, who) => act.noteOnJourney(tx, about({ words: '現在は自社で受電。' }), who));
  await shift.as(kato, (tx) => act.moveJourney(tx, about({ to: 'quoted' as const })));
  expect(await shown()).toMatchObject({ stage: 'quoted', notes: [{ words: '現在は自社で受電。', by: '加藤' }] });
  expect((await shown()).history.map(({ name }) => name)).toEqual([
    'client.taken_on',
    'journey.begun',
    'journey.moved',
  ]);
  const { journeys } = allowed(await shift.as(watanabe, (tx) => listJourneys(tx)));
  expect(journeys.find(({ client }) => client === id)).toMatchObject({
    ...{ stage: 'quoted', inCharge: { name: '渡辺' }, wantedFrom: '2026-06-01', next: { is: 'await_application' } },
  });
  expect(journeys.filter(({ stage }) => stage === 'live')).toHaveLength(3);
});

test('without a check, or a reason why none is needed, nothing is tested', async () => {
  const opens = () => shift.as(kato, (tx) => act.moveJourney(tx, about({ to: 'opening' as const })));
  expect(await opens()).toMatchObject({ code: 'verification_missing' });
  await shift.as(kato, (tx, who) => exemptFromVerification(tx, about({ reason: '代行会社名で応対' }), who));
  expect(await opens()).toMatchObject({ stage: 'opening' });
});

test('going live is refused with exactly what lacks, until nothing does', async () => {
  const lacks = async () => {
    const refused = await shift.as(kato, (tx) => act.goLive(tx, about()));
    return 'problems' in refused ? refused.problems.map(({ field }) => field.replace('checklist.', '')) : [];
  };
  expect(await lacks()).toEqual(['contract', 'script', 'hours', 'line', 'reportTo', 'reached', 'greeted', 'reported']);
  await shift.as(kato, async (tx, who) => {
    await agreeContract(tx, about({ effectiveFrom: '2026-05-07', terms }));
    await setHours(tx, about(always as never));
    await addContact(tx, about({ ...tanaka, email: 'hidamari@hidamari.example' }));
    const content = starterContent(clinic.name, clinic.reading);
    await saveScriptDraft(tx, about({ revision: 1, content }), who, 'ja');
    allowed(await publishScript(tx, about({ note: '', effectiveAt: null }), who));
    line = allowed(
      await addLine(
        tx,
        about({ kind: 'number' as const, label: '代表', number: '03-9999-0001', exchange: 'pretend' as const }),
      ),
    ).id;
    await routing.setGrants(tx, suzuki.person, [...cast.minato.staff.suzuki.grants, id]);
  });
  expect(await lacks()).toEqual(['reached', 'greeted', 'reported']);
});

test('the three ticks are proven by the books, and by nothing else', async () => {
  const ofAnother = await shift.talks();
  expect(await ticks('reached', ofAnother.id)).toMatchObject({ code: 'test_call_of_another' });
  await shift.ends(ofAnother);
  expect(await ticks('reached', id)).toMatchObject({ code: 'not_found' });

  const silent = await rings();
  await ends(silent);
  expect(await ticks('reached', silent)).toBeUndefined();
  expect(await ticks('greeted', silent)).toBeUndefined();
  expect(await ticks('reported', silent)).toMatchObject({ code: 'test_call_not_reported' });

  const spoken = await rings();
  const { answers, ...draft } = aReport();
  const { name, phone } = answers;
  const body = { call: spoken, draft: { ...draft, answers: { name, phone } as typeof answers } };
  const opened = allowed(await shift.as(suzuki, (tx, who) => openCase(tx, { body }, who)));
  await ends(spoken);
  // The letter lies in our own outbox: it has reached nobody.
  expect(await ticks('reported', spoken)).toMatchObject({ code: 'test_call_not_reported' });
  expect((await shown()).testCalls).toMatchObject([
    { id: spoken, answered: true, report: 'kept' },
    { id: silent, report: null },
  ]);
  await shift.asHouse(async (tx) => {
    const relay = await relays.ofCase(tx, opened.id);
    await relays.save(tx, { ...relay!, state: { is: 'reported' } as never });
  });
  expect(await ticks('reported', spoken)).toBeUndefined();
  expect((await shown()).checklist.filter(({ done }) => !done)).toEqual([]);
});

test('with everything done it is live; its test calls are on no bill, and the verdict says why', async () => {
  expect((await shown()).next).toEqual({ is: 'go_live' });
  shift.setTime('2026-05-07T12:00:00+09:00');
  allowed(await shift.as(kato, (tx) => act.goLive(tx, about())));
  expect(await state()).toBe('live');
  await ends(await rings());
  const query = { month: undefined };
  const usage = allowed(await shift.as(kato, (tx) => getUsage(tx, { params: { client: id }, query })));
  expect(usage.lines.map(({ rule, counted }) => [rule, counted])).toEqual([
    ['answered', true],
    ['test_call', false],
    ['test_call', false],
  ]);
  expect(await ticks('reached', id)).toMatchObject({ code: 'not_found' });
});

const notice = {
  ...{ noticedOn: '2026-05-07', lastDay: '2026-05-31', why: '自社で受電' },
  ...{ lateWords: '受付は終了いたしました。', lateUntil: '2026-06-30' },
};

test('who leaves is answered for to the end of the last day; what is still open is listed before it', async () => {
  allowed(await shift.as(kato, (tx) => act.giveNotice(tx, about(notice))));
  expect(await shown()).toMatchObject({ stage: 'leaving', lastDay: '2026-05-31' });
  expect(await state()).toBe('live');
  const wanting = await rings();
  const draft = { ...aReport(), callback: { ...aReport().callback, wanted: 'yes' as const } };
  const { name, phone } = draft.answers;
  const body = { call: wanting, draft: { ...draft, answers: { name, phone } as typeof draft.answers } };
  allowed(await shift.as(suzuki, (tx, who) => openCase(tx, { body }, who)));
  await ends(wanting);
  const { leaving, next } = await shown();
  expect(leaving?.openMatters).toMatchObject([{ kind: 'callback' }]);
  expect(next).toEqual({ is: 'leaving', step: 'matters_settled', by: '2026-05-31' });
  const said = about({ words: '折り返しは先方の総務へ' });
  expect(await shift.as(kato, (tx, who) => act.handOverMatters(tx, said, who))).toMatchObject({
    next: { step: 'await_last_day' },
  });
});

test('forwarding is off when somebody rang and nothing arrived', async () => {
  const confirms = () =>
    shift.as(watanabe, (tx, who) => act.confirmForwardingOff(tx, about({ words: '携帯から' }), who));
  expect(await confirms()).toMatchObject({ code: 'forwarding_not_watched' });
  shift.setTime('2026-05-30T10:00:00+09:00');
  await shift.as(watanabe, (tx) => act.watchForwarding(tx, about()));
  shift.setTime('2026-05-30T10:05:00+09:00');
  await ends(await rings());
  expect(await confirms()).toMatchObject({ code: 'forwarding_still_on' });
  shift.setTime('2026-05-30T10:10:00+09:00');
  await shift.as(watanabe, (tx) => act.watchForwarding(tx, about()));
  expect(await confirms()).toMatchObject({ leaving: { arrived: [] } });
});

test('after the last day nobody answers in its name: late calls hear the guidance until its day, then the lines are closed', async () => {
  const meets = async () => (await shift.asHouse((tx) => answering(tx, line)))?.greeting;
  shift.setTime('2026-06-01T00:00:00+09:00');
  await shift.settle();
  expect(await state()).toBe('left');
  expect(await meets()).toEqual({ open: false, announcement: '受付は終了いたしました。', opensAt: null });
  const from = { kind: 'number', e164: '+819011112222' } as const;
  const late = allowed(await shift.asHouse((tx) => arrive(tx, { line, from })));
  expect(late.state.is).toBe('closed');
  expect((await shown()).leaving).toMatchObject({ lateCalls: 1, linesClosedAt: null });

  shift.setTime('2026-07-01T00:00:00+09:00');
  await shift.settle();
  expect(await meets()).toBeUndefined();
  expect(await shift.asHouse((tx) => lineRows.find(tx, line))).toMatchObject({ state: 'closed' });
  expect((await shown()).history.slice(-2).map(({ name }) => name)).toEqual(['journey.ended', 'journey.lines_closed']);
});

test('the archive goes out before the data goes, and each step names what proves it', async () => {
  const nobodys = '00000000-0000-7000-8000-000000000000';
  const deletes = (certificate: string) =>
    shift.as(kato, (tx, who) => act.noteDeletion(tx, about({ certificate }), who));
  const hands = (archive: string, words = '総務の方へ手渡し') =>
    shift.as(kato, (tx, who) => act.handArchive(tx, about({ archive, words }), who));
  const goes = () => shift.as(kato, (tx, who) => deleteClientData(tx, about({ typed: clinic.name }), who));
  expect(await deletes(nobodys)).toMatchObject({ code: 'archive_not_handed' });
  expect(await goes()).toMatchObject({ code: 'archive_not_handed' });
  expect(await hands(nobodys, '')).toMatchObject({
    problems: [
      { field: 'archive', code: 'not_a_choice' },
      { field: 'words', code: 'required' },
    ],
  });
  const archive = allowed(await shift.as(kato, (tx, who) => askArchive(tx, about(), who)));
  expect(await hands(archive.id)).toMatchObject({ problems: [{ field: 'archive', code: 'not_yet_done' }] });
  await shift.settle();
  expect((await shown()).leaving).toMatchObject({ archives: [{ id: archive.id }], certificates: [] });
  allowed(await hands(archive.id));

  const asked = allowed(await goes());
  expect(await deletes(asked.id)).toMatchObject({ problems: [{ field: 'certificate', code: 'not_yet_done' }] });
  await shift.settle();
  expect((await shown()).leaving).toMatchObject({ certificates: [{ id: asked.id }] });
  const { leaving } = allowed(await deletes(asked.id));
  expect(leaving?.steps.every(({ done }) => done)).toBe(true);
  expect(leaving?.steps.slice(2)).toMatchObject([
    { step: 'archive_handed', tick: { proof: archive.id, words: '' } },
    { step: 'data_deleted', tick: { proof: asked.id } },
  ]);
});
