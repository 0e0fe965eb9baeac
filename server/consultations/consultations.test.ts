import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { passOnDone } from '../callbacks/pass-on-done.ts';
import { settleOwnCallback } from '../callbacks/settle-own-callback.ts';
import * as callbacks from '../callbacks/store.ts';
import { closeCase } from '../cases/close-case.ts';
import * as cases from '../cases/store.ts';
import * as events from '../events/store.ts';
import * as post from '../post/store.ts';
import * as relays from '../relays/store.ts';
import * as scripts from '../scripts/store.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, aReport, kobayashi, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import { answerConsultation, withdrawConsultation } from './answer.ts';
import { askClient } from './ask-client.ts';
import { consultationsOfCase, listConsultations } from './list-consultations.ts';
import * as store from './store.ts';

const day = '2026-05-07';
const at = (time: string) => shift.setTime(`${day}T${time}:00+09:00`);
let shift: Shift;

beforeAll(async () => {
  shift = await openShift(`${day}T10:00:00+09:00`);
});
beforeEach(() => at('10:00'));
afterEach(() =>
  shift.asHouse(async (tx) => {
    await tx.q.deleteFrom('due').where('agency_id', '=', tx.agency).execute();
  }),
);
afterAll(() => shift.close());

async function taken(draft = aReport()): Promise<string> {
  return (await shift.takes(draft)).id;
}
type Asked = Parameters<typeof askClient>[1]['body'];
const question: Asked = { question: '送料は当社負担でよろしいですか', by: 'portal', to: null, withinMinutes: 60 };
const asks = (about: string, changes: Partial<Asked> = {}) =>
  shift.as(suzuki, (tx, who) => askClient(tx, { params: { id: about }, body: { ...question, ...changes } }, who));
const told = { words: 'はい、当社負担です', mayBeTold: true, forManual: false };
const answers = (id: string, changes: Partial<typeof told> = {}, who: Asker = sakurai) =>
  shift.as(who, (tx, asker) => answerConsultation(tx, { params: { id }, body: { ...told, ...changes } }, asker));
const lists = (state: store.Wanting['state'], who: Asker = watanabe) =>
  shift.as(who, (tx, asker) => listConsultations(tx, { query: { state, limit: 100 } }, asker));
const callbackOf = (about: string) => shift.asHouse((tx) => callbacks.ofCase(tx, about));
const caseOf = (about: string) => shift.asHouse((tx) => cases.find(tx, about));
const letters = () => shift.asHouse((tx) => post.page(tx, { limit: 100 }));
const historyOf = async (id: string) => (await shift.asHouse((tx) => events.of(tx, id))).map(({ name }) => name);

test('asked, answered, rung back: one chain, each step against the client’s clock', async () => {
  const about = await taken(aReport({ urgency: 'urgent' }));
  await shift.settle();
  const asked = allowed(await asks(about));
  expect(asked).toMatchObject({
    to: { name: '小林 大輔' },
    dueAt: '2026-05-07T02:00:00.000Z',
    askedBy: '鈴木',
    overdue: false,
    may: { answer: true, withdraw: true },
  });
  // The caller did not wish to be rung back; now somebody has to.
  expect(await callbackOf(about)).toMatchObject({ number: '+819012345678', state: { is: 'open' } });
  const letter = (await letters()).find((each) => each.about === asked.id);
  expect(letter).toMatchObject({ kind: 'consultation', to: 'kobayashi@example.jp', link: '/portal/consultations' });
  expect(letter?.text).toContain('送料は当社負担でよろしいですか');

  at('10:40');
  expect(await answers(asked.id)).toMatchObject({
    state: 'answered',
    words: 'はい、当社負担です',
    settledBy: '桜井 千尋',
  });
  expect(await shift.asHouse((tx) => relays.ofCase(tx, about))).toMatchObject({ state: { is: 'acknowledged' } });
  const callback = await callbackOf(about);
  expect(callback).toMatchObject({
    state: { is: 'passed_on', words: 'はい、当社負担です', by: { as: 'client', id: sakurai.person } },
    target: new Date('2026-05-07T03:40:00.000Z'),
  });
  // It has been received, and is not over: the caller waits.
  expect((await caseOf(about))?.state).toBe('open');

  at('10:50');
  await shift.as(suzuki, (tx, who) => passOnDone(tx, { params: { id: callback?.id ?? '' } }, who));
  expect((await caseOf(about))?.state).toBe('closed');
  expect(await historyOf(asked.id)).toEqual(['consultation.asked', 'consultation.answered']);
});

test('the client stays silent: the next person is written to, and everybody sees it is overdue', async () => {
  const about = await taken();
  const asked = allowed(await asks(about));
  at('10:59');
  await shift.settle();
  expect((await lists('overdue')).items).toEqual([]);
  at('11:00');
  await shift.settle();
  expect((await lists('overdue')).items).toMatchObject([
    { id: asked.id, overdue: true, overdueSince: '2026-05-07T02:00:00.000Z', to: { name: '桜井 千尋' } },
  ]);
  at('12:00');
  await shift.settle();
  const written = (await letters()).filter((each) => each.about === asked.id).toReversed();
  expect(written.map(({ to }) => to)).toEqual(['kobayashi@example.jp', 'sakurai@example.jp', 'matsumoto@example.jp']);
  expect(written[1]?.subject).toMatch(/^【至急・確認依頼】/);
  expect((await historyOf(asked.id)).filter((name) => name === 'consultation.overdue')).toHaveLength(2);
  await answers(asked.id);
  expect((await lists('overdue')).items).toEqual([]);
});

test('asked on the telephone nothing is written, and the operator notes what was answered', async () => {
  const about = await taken();
  const asked = allowed(await asks(about, { by: 'phone' }));
  expect((await letters()).some((each) => each.about === asked.id)).toBe(false);
  expect(asked.to).toBeNull();
  expect(await answers(asked.id, { forManual: true }, suzuki)).toMatchObject({ settledBy: '鈴木', forManual: true });
  expect(await shift.asHouse((tx) => store.forManual(tx, kobayashi.client ?? ''))).toMatchObject([{ id: asked.id }]);
  await shift.settle();
  await shift.settle();
  const { draft } = await shift.asHouse((tx) => scripts.current(tx, kobayashi.client ?? ''));
  const inManual = draft?.content.faq.filter(({ answer }) => answer === told.words);
  expect(inManual).toMatchObject([{ question: asked.question }]);
});

test('words that are not for the caller are not passed on', async () => {
  const about = await taken(aFault());
  const asked = allowed(await asks(about));
  await answers(asked.id, { words: '社内で調査中です', mayBeTold: false });
  expect(await callbackOf(about)).toMatchObject({ state: { is: 'open' } });
});

test('two answers are told in one call', async () => {
  const about = await taken(aFault());
  const [one, other] = [allowed(await asks(about)), allowed(await asks(about, { question: '色違いはありますか' }))];
  await answers(one.id);
  await answers(other.id, { words: '白がございます' });
  expect(await callbackOf(about)).toMatchObject({ state: { words: 'はい、当社負担です\n白がございます' } });
});

test('an answer that comes after the callback was done makes the next callback', async () => {
  const about = await taken(aFault({ kind: 'complaint', complaintAbout: 'service' }));
  const asked = allowed(await asks(about));
  const first = await callbackOf(about);
  const rung = { params: { id: first?.id ?? '' }, body: { result: 'called_back', words: '' } as const };
  await shift.as(kobayashi, (tx, who) => settleOwnCallback(tx, rung, who));
  await answers(asked.id);
  const next = await callbackOf(about);
  expect(next?.id).not.toBe(first?.id);
  expect(next).toMatchObject({ state: { is: 'passed_on' } });
});

test('withdrawn with a reason, it asks nobody any more', async () => {
  const about = await taken(aFault());
  const asked = allowed(await asks(about));
  const withdraws = (why: string) =>
    shift.as(suzuki, (tx, who) => withdrawConsultation(tx, { params: { id: asked.id }, body: { why } }, who));
  expect(await withdraws('')).toMatchObject({ problems: [{ field: 'why', code: 'required' }] });
  expect(await withdraws('お客様がご自身で解決')).toMatchObject({ state: 'withdrawn', words: 'お客様がご自身で解決' });
  at('11:00');
  await shift.settle();
  expect(await historyOf(asked.id)).toEqual(['consultation.asked', 'consultation.withdrawn']);
  expect(await answers(asked.id)).toMatchObject({ code: 'consultation_over' });
});

test('open ones come by their deadline, page by page, each once', async () => {
  const about = await taken(aFault());
  for (const withinMinutes of [90, 30, 60]) await asks(about, { by: 'phone', withinMinutes });
  const page = (before?: string) =>
    shift.as(watanabe, (tx, who) => listConsultations(tx, { query: { state: 'asked', limit: 2, before } }, who));
  const first = await page();
  const second = await page(first.next ?? '');
  const seen = [...first.items, ...second.items];
  expect(seen.map(({ dueAt }) => dueAt)).toEqual(seen.map(({ dueAt }) => dueAt).toSorted());
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(3);
});

test('nothing is asked of a closed case, nor of somebody of another client', async () => {
  const about = await taken();
  const stranger = Object.values(cast.aoba.contacts)[0]?.id ?? '';
  expect(await asks(about, { to: stranger })).toMatchObject({ problems: [{ field: 'to', code: 'not_a_choice' }] });
  await shift.as(watanabe, (tx, who) => closeCase(tx, { params: { id: about } }, who));
  expect(await asks(about)).toMatchObject({ code: 'case_already_closed' });
});

test('a question to another client is not there', async () => {
  const about = await taken(aFault());
  const asked = allowed(await asks(about));
  const { aoba, minato } = cast;
  const person = Object.values(aoba.contacts)[0]?.id ?? '';
  const stranger: Asker = { as: 'client', agency: minato.id, client: aoba.id, person, role: 'owner' };
  expect(await answers(asked.id, {}, stranger)).toMatchObject({ code: 'not_found' });
  expect((await lists('all', stranger)).items).toEqual([]);
  expect(await shift.as(stranger, (tx, who) => consultationsOfCase(tx, { params: { id: about } }, who))).toMatchObject({
    code: 'not_found',
  });
});
