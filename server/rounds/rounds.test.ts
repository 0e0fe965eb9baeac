import type { Outcome, RoundWhy } from '@denwaban/domain/rounds';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import * as cases from '../cases/store.ts';
import * as events from '../events/store.ts';
import * as relays from '../relays/store.ts';
import type { Asker } from '../shell/ask.ts';
import { aFault, kobayashi, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { listRounds, roundsOfCase } from './list-rounds.ts';
import { recordTry } from './record-try.ts';
import { standDown } from './stand-down.ts';
import { startByHand, startRound } from './start-round.ts';
import * as store from './store.ts';

const day = '2026-11-20';
const at = (time: string) => shift.setTime(`${day}T${time}:00+09:00`);
const { sakurai, kobayashi: taker, matsumoto } = cast.sakura.contacts;
let shift: Shift;

beforeAll(async () => {
  shift = await openShift(`${day}T19:00:00+09:00`);
});
beforeEach(() => at('19:00'));
afterEach(() =>
  shift.asHouse(async (tx) => {
    await tx.q.deleteFrom('due').where('agency_id', '=', tx.agency).execute();
  }),
);
afterAll(() => shift.close());

async function begun(draft = aFault({ kind: 'complaint', complaintAbout: 'service' }), why: RoundWhy = 'severity') {
  const { id: about } = await shift.takes(draft);
  await shift.settle();
  const round = await shift.as(suzuki, (tx, who) =>
    startByHand(tx, { params: { id: about }, body: { why, call: null } }, who),
  );
  if ('refused' in round) throw new Error(round.code);
  return { about, id: round.id, round };
}
const rings = (id: string, contact: string, outcome: Outcome, words = '') =>
  shift.as(suzuki, (tx, who) => recordTry(tx, { params: { id }, body: { contact, outcome, words } }, who));
const historyOf = async (id: string) => (await shift.asHouse((tx) => events.of(tx, id))).map(({ name }) => name);
const found = (id: string) => shift.asHouse((tx) => store.find(tx, id));
const open = (who: Asker = watanabe) =>
  shift.as(who, (tx, asker) => listRounds(tx, { query: { standing: 'open', limit: 50 } }, asker));

test('a complaint is rung to who takes complaints; the second who answers ends it and has the message', async () => {
  const { about, id, round } = await begun();
  expect(round.list.map(({ id: contact, number }) => [contact, number])).toEqual([
    [sakurai.id, sakurai.phone],
    [taker.id, taker.phone],
    [matsumoto.id, matsumoto.phone],
  ]);
  expect(round).toMatchObject({ next: { name: '桜井 千尋' }, clientName: 'さくら通販', may: { ring: true } });
  at('19:01');
  expect(await rings(id, sakurai.id, 'voicemail')).toMatchObject({
    next: { name: '小林 大輔' },
    list: [{ rung: 'voicemail' }, { rung: null }, { rung: null }],
  });
  at('19:03');
  expect(await rings(id, taker.id, 'answered', 'すぐ折り返すとのこと')).toMatchObject({
    state: 'reached',
    reached: { name: '小林 大輔' },
    words: 'すぐ折り返すとのこと',
    next: null,
    tries: [{ by: '鈴木', outcome: 'voicemail' }, { at: '2026-11-20T10:03:00.000Z' }],
    may: { ring: false, standDown: false },
  });
  expect(await shift.asHouse((tx) => relays.ofCase(tx, about))).toMatchObject({
    state: { is: 'acknowledged', by: taker.id },
  });
  expect(await historyOf(id)).toEqual(['round.started', 'round.tried', 'round.tried', 'round.reached']);
  expect(await rings(id, sakurai.id, 'answered')).toMatchObject({ code: 'round_over' });
  expect((await open()).items.map((each) => each.id)).not.toContain(id);
});

test('one reason starts one round, also out of another transaction; asked for, a second when the first is over', async () => {
  const { about, id } = await begun();
  const again = await shift.asHouse(async (tx) => {
    const found = await cases.find(tx, about);
    return found && startRound(tx, { case: found, why: 'severity', call: null });
  });
  expect(again?.id).toBe(id);
  const asked = () =>
    shift.as(suzuki, (tx, who) => startByHand(tx, { params: { id: about }, body: { why: 'asked', call: null } }, who));
  const first = await asked();
  expect(await asked()).toMatchObject({ id: 'id' in first && first.id });
  if ('id' in first) await rings(first.id, taker.id, 'answered');
  expect('id' in first && (await asked())).not.toMatchObject({ id: 'id' in first && first.id });
});

test('two desks that start the same round at once start one', async () => {
  const { about } = await begun();
  const start = (asker: Asker) =>
    shift.as(asker, (tx, who) =>
      startByHand(tx, { params: { id: about }, body: { why: 'accident', call: null } }, who),
    );
  const [one, other] = await Promise.all([start(suzuki), start(watanabe)]);
  expect('id' in one && one.id).toBe('id' in other && other.id);
});

test('whom a complaint is about is never rung of it', async () => {
  const { round } = await begun(aFault({ kind: 'complaint', complaintAbout: 'staff', addressee: sakurai.id }));
  expect(round.list.map(({ id }) => id)).toEqual([taker.id, matsumoto.id]);
});

test('nobody rings: the supervisor is told again and again; nobody answers: the list begins again', async () => {
  const { id } = await begun();
  at('19:05');
  await shift.settle();
  expect((await open()).items.find((each) => each.id === id)).toMatchObject({ idleSince: '2026-11-20T10:00:00.000Z' });
  at('19:10');
  await shift.settle();
  expect((await historyOf(id)).filter((name) => name === 'round.idle')).toHaveLength(2);
  for (const { id: contact } of [sakurai, taker, matsumoto]) await rings(id, contact, 'no_answer');
  expect(await found(id)).toMatchObject({ state: { is: 'exhausted' } });
  at('19:25');
  await shift.settle();
  expect((await open()).items.find((each) => each.id === id)).toMatchObject({
    state: 'under_way',
    pass: 2,
    next: { name: '桜井 千尋' },
    list: [{ rung: null }, { rung: null }, { rung: null }],
  });
});

test('a supervisor stands it down with a reason, which everybody can read', async () => {
  const { about, id } = await begun();
  const stands = (why: string) =>
    shift.as(watanabe, (tx, who) => standDown(tx, { params: { id }, body: { why } }, who));
  expect(await stands(' ')).toMatchObject({ problems: [{ field: 'why', code: 'required' }] });
  expect(await stands('店頭ですでに解決')).toMatchObject({ state: 'stood_down', words: '店頭ですでに解決' });
  const shown = await shift.as(kobayashi, (tx, who) => roundsOfCase(tx, { params: { id: about } }, who));
  expect(shown).toMatchObject({ items: [{ state: 'stood_down', stoodDownBy: '渡辺', may: { ring: false } }] });
});

test('the tries of a round can be neither changed nor removed', async () => {
  const { id } = await begun();
  await rings(id, sakurai.id, 'busy');
  const changed = shift.asHouse((tx) =>
    tx.q.updateTable('round_tries').set({ words: 'x' }).where('round_id', '=', id).execute(),
  );
  await expect(changed).rejects.toThrow('permission denied');
  const removed = shift.asHouse((tx) => tx.q.deleteFrom('round_tries').where('round_id', '=', id).execute());
  await expect(removed).rejects.toThrow('permission denied');
});

test('a round of another client is not there', async () => {
  const { about, id } = await begun();
  const { aoba, minato } = cast;
  const person = Object.values(aoba.contacts)[0]?.id ?? '';
  const stranger: Asker = { as: 'client', agency: minato.id, client: aoba.id, person, role: 'owner' };
  expect(await shift.as(stranger, (tx, who) => roundsOfCase(tx, { params: { id: about } }, who))).toMatchObject({
    code: 'not_found',
  });
  const outsider = Object.values(aoba.contacts)[0]?.id ?? '';
  expect(await rings(id, outsider, 'answered')).toMatchObject({
    problems: [{ field: 'contact', code: 'not_a_choice' }],
  });
});
