import type { Call, Fact } from '@denwaban/domain/calls';
import { isRefusal } from '@denwaban/domain/refusals';
import { usualRates } from '@denwaban/domain/tolls';
import { noTransfers, type TransferTerms } from '@denwaban/domain/transfers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import * as access from '../access/store.ts';
import { desk } from '../calls/desk.ts';
import { hear } from '../calls/hear.ts';
import * as operate from '../calls/operate.ts';
import * as calls from '../calls/store.ts';
import { openCase } from '../cases/open-case.ts';
import * as contacts from '../contacts/store.ts';
import * as trunks from '../exchange/asterisk/trunks/store.ts';
import { beginListening } from '../monitoring/begin.ts';
import { changeListening, takeOver } from '../monitoring/operate.ts';
import * as monitoring from '../monitoring/store.ts';
import { presentMessages } from '../relays/inbox/present-message.ts';
import { changeReadiness } from '../routing/change-readiness.ts';
import * as seats from '../routing/store.ts';
import * as stock from '../stock/store.ts';
import { allowed } from '../testing/examples.ts';
import { ask } from '../testing/office.ts';
import { aReport, kobayashi, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { transferWords } from '../texts/letters/transfer-words.ts';
import { agreeTransfers } from './agree.ts';
import { beginTransfer } from './begin.ts';
import { passOn } from './operate.ts';
import * as store from './store.ts';

const { sakura } = cast;
let shift: Shift;
beforeAll(async () => {
  shift = await openShift('2026-05-07T10:42:00+09:00');
  await shift.asHouse(async (tx) => {
    const id = tx.id();
    await trunks.save(tx, {
      ...{ id, name: '外線', joins: 'address', host: 'carrier.example.jp', port: 5060, account: '', sealed: null },
      ...{ peers: [], mostCalls: 9, rings: ['fixed', 'mobile'], rates: usualRates, mostYenADay: 10_000 },
      ...{ shownNumber: null, state: 'open', standing: 'reachable', standsSince: tx.now },
    });
    const number = sakura.lines.number.number as string;
    await stock.save(tx, { id: tx.id(), trunk: id, number, addedAt: tx.now, returnedAt: null, forPeople: false });
  });
});
afterAll(() => shift?.close());

const agrees = async (terms: Partial<TransferTerms>) => {
  const { contacts: whom, ...rest } = { ...noTransfers, ...terms };
  const body = { ...rest, contacts: whom === 'all' ? whom : [...whom] } as never;
  allowed(
    (await shift.as(watanabe, (tx) => agreeTransfers(tx, ask({ params: { client: sakura.id }, body })))) ?? 'done',
  );
};
const rings = (call: Call, contact: string | null, number: string | null = null, kind: 'warm' | 'cold' = 'warm') => {
  const body = { kind, contact, number, name: number ?? '' };
  return shift.as(suzuki, (tx, who) => beginTransfer(tx, ask({ params: { id: call.id }, body }), who));
};
const hears = (call: Call, fact: Fact) => shift.asHouse((tx) => hear(tx, call.id, fact)) as Promise<Call>;
const found = (call: Call) => shift.asHouse((tx) => calls.find(tx, call.id)) as Promise<Call>;
const kept = async (call: Call) => (await shift.asHouse((tx) => store.ofCalls(tx, [call.id]))).at(-1)!;
const tollOf = (id: string) =>
  shift.asHouse((tx) => tx.q.selectFrom('tolls').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
const person = async (name: string) =>
  (await shift.asHouse((tx) => contacts.ofClient(tx, sakura.id))).find((each) => each.name.startsWith(name))!;

test('nobody is rung where nothing is agreed, and who is out takes messages', async () => {
  const call = await shift.talks();
  const sakurai = await person('桜井');
  expect(await rings(call, sakurai.id)).toMatchObject({ code: 'transfers_not_agreed' });
  await agrees({ kinds: ['warm'], when: 'always', contacts: [sakurai.id] });
  expect(await rings(call, (await person('小林')).id)).toMatchObject({ code: 'transfers_not_agreed' });
  expect(await rings(call, sakurai.id, null, 'cold')).toMatchObject({ code: 'transfers_not_agreed' });
  await shift.asHouse((tx) => contacts.savePresence(tx, { ...sakurai, presence: { state: 'meeting', until: null } }));
  expect(await rings(call, sakurai.id)).toMatchObject({ code: 'contact_takes_messages_only' });
  const { call: inHand } = await shift.as(suzuki, (tx, who) => desk(tx, {}, who));
  expect(inHand?.transfer?.people.find(({ id }) => id === sakurai.id)?.why).toBe('contact_takes_messages_only');
  await shift.asHouse((tx) => contacts.savePresence(tx, { ...sakurai, presence: { state: 'in', until: null } }));
  expect(await rung()).toBe(0);
  await shift.ends(call);
});

const rung = async () => (await shift.asHouse((tx) => tx.q.selectFrom('tolls').select('id').execute())).length;

test('who is rung is kept with what it costs and what came of it, and the message says so', async () => {
  await agrees({ kinds: ['warm', 'cold'], when: 'always' });
  const sakurai = await person('桜井');
  const call = await shift.talks();
  const draft = aReport();
  const opened = allowed(await shift.as(suzuki, (tx, who) => openCase(tx, { body: { call: call.id, draft } }, who)));
  allowed((await rings(call, sakurai.id)) ?? 'done');
  const { third } = await found(call);
  const transfer = third!.transfer;
  expect(await tollOf(transfer)).toMatchObject({ purpose: 'consultation', call_id: call.id, ended_at: null });
  expect(await rings(call, sakurai.id)).toMatchObject({ code: 'transfer_under_way' });
  const hangUp = await shift.as(suzuki, (tx, who) => operate.hangUp(tx, { params: { id: call.id } }, who));
  expect(hangUp).toMatchObject({ code: 'transfer_under_way' });

  shift.setTime('2026-05-07T10:43:00+09:00');
  await hears(call, { fact: 'third_answered', transfer });
  allowed((await shift.as(suzuki, (tx, who) => passOn(tx, { params: { id: call.id } }, who))) ?? 'done');
  allowed((await shift.as(suzuki, (tx, who) => operate.finishWrapUp(tx, { params: { id: call.id } }, who))) ?? 'done');
  expect((await found(call)).state.is).toBe('passed_on');
  expect((await shift.asHouse((tx) => seats.find(tx, suzuki.person)))?.call).toBeNull();

  shift.setTime('2026-05-07T10:50:00+09:00');
  await hears(call, { fact: 'third_gone', transfer, why: 'hung_up' });
  expect(await found(call)).toMatchObject({ state: { is: 'ended', how: 'talked' }, endedBy: 'contact' });
  expect((await tollOf(transfer)).ended_at).not.toBeNull();
  expect(transferWords(await kept(call))).toBe(`${sakurai.name}様へ取次済み（2026年5月7日（木）10:43～10:50）`);
  const [message] = await shift.as(kobayashi, (tx, who) => presentMessages(tx, [opened.id], who));
  expect(message?.transfers).toMatchObject([{ name: sakurai.name, why: 'hung_up' }]);
});

test('who does not answer within the time is let go by the clock; who was passed on is in the queue again', async () => {
  shift.setTime('2026-05-07T11:00:00+09:00');
  const call = await shift.talks();
  allowed((await rings(call, (await person('桜井')).id, null, 'cold')) ?? 'done');
  expect((await found(call)).state.is).toBe('wrap_up');
  shift.setTime('2026-05-07T11:00:31+09:00');
  await shift.settle();
  const back = await found(call);
  expect(back).toMatchObject({ third: null, passedOnAt: null });
  expect(['waiting', 'offered']).toContain(back.state.is);
  expect((await kept(call)).why).toBe('no_answer');
  await hears(call, { fact: 'hung_up', by: 'caller' });
});

test('a supervisor listens, whispers and takes over; the client sees each of it, the operator what is theirs to see', async () => {
  const call = await shift.talks();
  const listens = () =>
    shift.as(watanabe, (tx, who) =>
      beginListening(tx, ask({ params: { id: call.id }, body: { mode: 'listen' } }), who),
    );
  expect(await listens()).toMatchObject({ code: 'telephone_missing' });
  await shift.as(watanabe, (tx, who) => changeReadiness(tx, { body: { readiness: 'available', reason: null } }, who));
  allowed((await listens()) ?? 'done');
  expect((await shift.asHouse((tx) => seats.find(tx, watanabe.person)))?.readiness).toBe('seated');
  const heardAt = async () => (await shift.as(suzuki, (tx, who) => desk(tx, {}, who))).call?.heard ?? null;
  expect(await heardAt()).toBeNull();
  const { listener } = await found(call);
  await hears(call, { fact: 'listener_there', listening: listener!.listening });
  expect(await heardAt()).toMatchObject({ by: { name: '渡辺' }, mode: 'listen' });
  await shift.asHouse((tx) => monitoring.show(tx, false));
  expect(await heardAt()).toBeNull();
  const whispers = ask({ params: { id: call.id }, body: { mode: 'whisper' as const } });
  expect(await shift.as(suzuki, (tx, who) => changeListening(tx, whispers, who))).toMatchObject({
    code: 'not_listening',
  });
  allowed((await shift.as(watanabe, (tx, who) => changeListening(tx, whispers, who))) ?? 'done');
  expect(await heardAt()).toMatchObject({ mode: 'whisper' });
  allowed((await shift.as(watanabe, (tx, who) => takeOver(tx, { params: { id: call.id } }, who))) ?? 'done');
  const [mine, theirs] = await Promise.all(
    [suzuki, watanabe].map(({ person: id }) => shift.asHouse((tx) => seats.find(tx, id))),
  );
  expect([mine?.call, theirs?.call]).toEqual([null, call.id]);
  const seen = await shift.as(kobayashi, (tx) => access.page(tx, { to: 'live_call', limit: 10 }));
  expect(seen.map(({ by, why }) => [by.name, why])).toEqual([
    ['渡辺', 'take_over'],
    ['渡辺', 'whisper'],
    ['渡辺', 'listen'],
  ]);
  expect(isRefusal(await listens())).toBe(true);
});
