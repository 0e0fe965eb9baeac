import type { Fact } from '@denwaban/domain/calls';
import type { CallerNumber } from '@denwaban/domain/numbers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { eraseCaller } from '../callers/change-caller.ts';
import { arrive } from '../calls/arrive.ts';
import { desk } from '../calls/desk.ts';
import { hear } from '../calls/hear.ts';
import { live } from '../calls/lists/store.ts';
import * as operate from '../calls/operate.ts';
import { saveDraft } from '../calls/save-draft.ts';
import * as calls from '../calls/store.ts';
import { openCase } from '../cases/open-case.ts';
import * as events from '../events/store.ts';
import { manualExchange } from '../exchange/manual/manual.ts';
import { takeByHand } from '../exchange/manual/take-by-hand.ts';
import { pretendExchange } from '../exchange/pretend/pretend.ts';
import * as forwarding from '../forwarding/forwarding.ts';
import { board } from '../routing/board.ts';
import { changeReadiness } from '../routing/change-readiness.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { ask } from '../testing/office.ts';
import { aReport, kobayashi, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { listOwnIntroductions } from './list-introductions.ts';
import * as store from './store.ts';
import { correctIntroduction, withdrawIntroduction, writeIntroduction } from './write-introduction.ts';

const { sakura, aoba, minato } = cast;
const line = sakura.lines.number.id;
const start = '2026-05-12T12:00:00+09:00';
const caller = '+819012345678';
const shown = { kind: 'number', e164: caller } as const;
const withheld = { kind: 'withheld' } as const;
const ofAoba = { ...kobayashi, client: aoba.id } as Asker;

let shift: Shift;
beforeAll(async () => {
  const exchanges = new Map([pretendExchange(), manualExchange()].map((each) => [each.kind, each]));
  shift = await openShift(start, { exchanges });
});
afterAll(() => shift.close());
beforeEach(() => shift.setTime(start));
// Whatever one story leaves behind is over before the next.
afterEach(async () => {
  await shift.asHouse(async (tx) => {
    for (const call of await live(tx)) {
      await hear(tx, call.id, gone);
      await hear(tx, call.id, { fact: 'wrapped_up', operator: suzuki.person });
    }
  });
  await isAt('seated');
  for (const { id, may } of (await own()).items) if (may.change) await withdraws(id);
});

const gone: Fact = { fact: 'hung_up', by: 'caller' };
const after = (seconds: number) => shift.setTime(new Date(Date.parse(start) + seconds * 1000).toISOString());
const isAt = (readiness: 'available' | 'seated') =>
  shift.as(suzuki, (tx, who) => changeReadiness(tx, { body: { readiness, reason: null } }, who));
const said = { line: null, number: '', name: '', about: '届いた皿が割れていた', kind: 'complaint' } as const;
const writes = async (over: object = {}, who = kobayashi) =>
  allowed(await shift.as(who, (tx) => writeIntroduction(tx, ask({ body: { ...said, ...over } }), who)));
const corrects = (id: string, over: object, who = kobayashi) =>
  shift.as(who, (tx) => correctIntroduction(tx, ask({ params: { id }, body: { ...said, ...over } })));
const withdraws = (id: string, who = kobayashi) =>
  shift.as(who, (tx) => withdrawIntroduction(tx, ask({ params: { id } })));
const own = async (who = kobayashi) =>
  allowed(await shift.as(who, (tx) => listOwnIntroductions(tx, ask({ query: { limit: 50 } }), who)));
const rings = async (from: CallerNumber, of = line) =>
  allowed(await shift.asHouse((tx) => arrive(tx, { line: of, from })));
const hangsUp = (id: string) => shift.asHouse((tx) => hear(tx, id, gone));
const ofSuzuki = async () => (await shift.as(suzuki, (tx, who) => desk(tx, undefined, who))).call;
const answers = async () => {
  const call = await ofSuzuki();
  const asked = { params: { id: call?.id as string }, body: { offer: call?.offer?.id as string } };
  allowed((await shift.as(suzuki, (tx, who) => operate.answer(tx, asked, who))) ?? 'done');
};
const stateOf = async (id: string) => (await own()).items.find((each) => each.id === id);
const historyOf = async (id: string) => (await shift.asHouse((tx) => events.of(tx, id))).map(({ name }) => name);

test('a note pops with the call it is meant for, begins its form, and is used when one of ours answers', async () => {
  const note = await writes({ number: '０９０－１２３４－５６７８', name: '山本' });
  expect(note).toMatchObject({
    state: 'open',
    number: caller,
    until: new Date(Date.parse(start) + 600_000).toISOString(),
  });
  expect(note.line).toMatchObject({ id: line, number: sakura.lines.number.number });
  await isAt('available');
  after(60);
  const { id } = await rings(shown);
  expect(await stateOf(note.id)).toMatchObject({ state: 'met', may: { change: true } });
  expect(await ofSuzuki()).toMatchObject({
    ...{ id, state: 'offered', introduction: { about: said.about, name: '山本', writtenBy: '小林 大輔' } },
    draft: { summary: said.about, kind: 'complaint' },
  });
  await answers();
  expect(await stateOf(note.id)).toMatchObject({
    ...{ state: 'answered', may: { change: false } },
    answered: { by: minato.staff.suzuki.businessName, at: new Date(Date.parse(start) + 60_000).toISOString() },
  });
  expect(await historyOf(note.id)).toEqual(['introduction.written', 'introduction.met', 'introduction.answered']);
  expect(await historyOf(id)).toContain('call.introduced');
});

test('what the operator has typed stays, and the next message begins with nothing', async () => {
  await writes();
  await isAt('available');
  const { id } = await rings(withheld);
  await answers();
  const draft = aReport({ summary: '別のご用件' });
  const kept = { params: { id }, body: { draft, revision: 0 } };
  allowed(await shift.as(suzuki, (tx, who) => saveDraft(tx, kept, who)));
  expect(await ofSuzuki()).toMatchObject({ draft: { summary: '別のご用件' }, introduction: { about: said.about } });
  allowed(await shift.as(suzuki, (tx, who) => openCase(tx, { body: { call: id, draft } }, who)));
  expect(await ofSuzuki()).toMatchObject({ draft: { summary: '', kind: '' }, introduction: { about: said.about } });
});

test('a transfer that shows a number of the client’s own, or one that is forwarded to us, brings the note along', async () => {
  for (const number of [sakura.contacts.kobayashi.phone as string, sakura.lines.number.number as string]) {
    const note = await writes({ number: '03-9876-5432' });
    const { id } = await rings({ kind: 'number', e164: number });
    expect(await stateOf(note.id)).toMatchObject({ state: 'met' });
    await hangsUp(id);
    await withdraws(note.id);
  }
  const agreed = { number: '03-5555-0001', carrier: 'hikari', way: 'always', seconds: null } as const;
  await shift.as(watanabe, (tx) => forwarding.agree(tx, ask({ params: { id: line }, body: agreed })));
  const note = await writes({ number: '03-9876-5432' });
  await rings({ kind: 'number', e164: '+81355550001' });
  expect(await stateOf(note.id)).toMatchObject({ state: 'met' });
});

test('a stranger’s call, another client’s and one after hours bring none along', async () => {
  const note = await writes({ number: '03-9876-5432' });
  await rings(shown);
  await rings({ kind: 'number', e164: '+81398765432' }, aoba.lines.number.id);
  expect(await stateOf(note.id)).toMatchObject({ state: 'open' });
  shift.setTime('2026-05-12T23:00:00+09:00');
  const late = await writes();
  await rings(withheld);
  expect(await stateOf(late.id)).toMatchObject({ state: 'open' });
});

test('of two calls that arrive at once one takes the note', async () => {
  const note = await writes();
  const [one, other] = await Promise.all([rings(withheld), rings(withheld)]);
  const taken = [one, other].filter(({ introduction }) => introduction === note.id);
  expect(taken).toHaveLength(1);
  expect([one, other].filter(({ introduction }) => introduction === null)).toHaveLength(1);
});

test('a caller who hangs up before we answer gives it back as long as its time lasts', async () => {
  const note = await writes();
  const first = await rings(withheld);
  after(120);
  await hangsUp(first.id);
  expect(await stateOf(note.id)).toMatchObject({ state: 'open', missed: true });
  const second = await rings(withheld);
  expect(second.introduction).toBe(note.id);
  after(601);
  await shift.settle();
  expect(await stateOf(note.id)).toMatchObject({ state: 'met' });
  await hangsUp(second.id);
  expect(await stateOf(note.id)).toMatchObject({ state: 'lapsed', missed: true });
});

test('without a call it lapses by the clock, and no later call takes it', async () => {
  const note = await writes();
  after(600);
  await shift.settle();
  expect(await stateOf(note.id)).toMatchObject({ state: 'lapsed', missed: false, may: { change: false } });
  expect((await rings(withheld)).introduction).toBeNull();
  expect(await withdraws(note.id)).toMatchObject({ code: 'introduction_over' });
  expect(await corrects(note.id, {})).toMatchObject({ code: 'introduction_over' });
});

test('it is corrected under the ringing call, and withdrawn from it', async () => {
  const note = await writes();
  await isAt('available');
  await rings(withheld);
  allowed(await corrects(note.id, { about: '皿は三枚です', number: '03-1234-5678' }));
  expect((await ofSuzuki())?.introduction).toMatchObject({ about: '皿は三枚です', number: '+81312345678' });
  allowed(await withdraws(note.id));
  expect(await ofSuzuki()).toMatchObject({ introduction: null, draft: { summary: '' } });
  await answers();
  expect(await stateOf(note.id)).toMatchObject({ state: 'withdrawn' });
});

test('a call that is taken by hand uses it at once, on whichever telephone it came', async () => {
  const note = await writes();
  const asked = ask({ body: { client: sakura.id, from: '' } });
  allowed(await shift.as(suzuki, (tx, who) => takeByHand(tx, asked, who)));
  expect(await stateOf(note.id)).toMatchObject({ state: 'answered' });
  expect(await ofSuzuki()).toMatchObject({ state: 'talking', introduction: { about: said.about } });
  expect(await historyOf(note.id)).toEqual(['introduction.written', 'introduction.met', 'introduction.answered']);
});

test('it is the client’s alone: others neither see nor change it, and can name no line of theirs', async () => {
  const note = await writes();
  expect((await own(ofAoba)).items).toEqual([]);
  expect((await own(ofAoba)).lines.map(({ id }) => id)).toEqual([aoba.lines.number.id]);
  for (const refused of [await corrects(note.id, {}, ofAoba), await withdraws(note.id, ofAoba)])
    expect(refused).toMatchObject({ code: 'not_found' });
  const elsewhere = ask({ body: { ...said, line: aoba.lines.number.id } });
  expect(await shift.as(kobayashi, (tx, who) => writeIntroduction(tx, elsewhere, who))).toMatchObject({
    problems: [{ field: 'line', code: 'not_a_choice' }],
  });
});

test('the board shows who is about to be put through, until they are', async () => {
  const note = await writes();
  const onBoard = async () => (await shift.asHouse(board)).introductions.map(({ id, state }) => ({ id, state }));
  expect(await onBoard()).toEqual([{ id: note.id, state: 'open' }]);
  await isAt('available');
  await rings(withheld);
  expect(await onBoard()).toEqual([{ id: note.id, state: 'met' }]);
  await answers();
  expect(await onBoard()).toEqual([]);
});

test('what it says of a caller goes with them, whether it names their number or came with their call', async () => {
  const [named, nameless] = [await writes({ number: '03-9876-5432', name: '山本' }), await writes({ name: '山本' })];
  const { caller: id } = await rings(shown);
  const erases = (who: string) =>
    shift.as({ ...watanabe, role: 'manager' } as Asker, (tx, asker) =>
      eraseCaller(tx, ask({ params: { id: who } }), asker),
    );
  allowed(await erases(id as string));
  expect(await stateOf(nameless.id)).toMatchObject({ name: null, about: '' });
  expect(await stateOf(named.id)).toMatchObject({ name: '山本', about: said.about });
  const { caller: other } = await rings({ kind: 'number', e164: '+81398765432' });
  allowed(await erases(other as string));
  expect(await stateOf(named.id)).toMatchObject({ number: null, name: null, about: '' });
});

test('a client’s people may not say that one of ours has answered', async () => {
  const note = await writes();
  const forged = shift.as(kobayashi, async (tx) => {
    const found = await store.find(tx, note.id);
    if (found) await store.saveStanding(tx, { ...found, state: { is: 'open' } });
  });
  await expect(forged).rejects.toThrow('permission denied');
});

test('a call without a note is none the richer', async () => {
  const { id, introduction } = await rings(shown);
  expect(introduction).toBeNull();
  expect(await shift.asHouse((tx) => calls.find(tx, id))).toMatchObject({ introduction: null });
});
