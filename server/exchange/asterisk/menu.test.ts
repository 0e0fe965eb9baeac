// How calls on a line begin before anybody of ours is asked, on real lines: a question answered by a key, the client's own telephone.
import { setTimeout as pause } from 'node:timers/promises';
import type { Asks, Begins, MenuPart } from '@denwaban/domain/menus';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import { getCall } from '../../calls/desk.ts';
import * as cases from '../../cases/store.ts';
import { writeIntroduction } from '../../introductions/write-introduction.ts';
import { setMenu } from '../../menus/set-menu.ts';
import type { Asker } from '../../shell/ask.ts';
import { allowed } from '../../testing/examples.ts';
import { ask } from '../../testing/office.ts';
import { kobayashi } from '../../testing/shift.ts';
import * as tolls from '../../tolls/store.ts';
import * as usage from '../../usage/store.ts';
import { heardBy, hears, type LineOffice, openLineOffice, speechHeardBy } from './testing/line-office.ts';
import { is } from './testing/states.ts';

const { sakura, minato } = cast;
const { suzuki } = minato.staff;
const who: Asker = { as: 'staff', agency: minato.id, client: null, person: suzuki.id, role: 'operator' };

const us = { is: 'us' } as const;
const desk = (seconds: number) => ({ is: 'desk', number: '03-9876-5432', seconds }) as const;
const asks: Asks = {
  words: '{社名}でございます。ご注文は1を、クレームは2を、伝言は3を押してください。',
  keys: [
    { key: '1', label: 'ご注文', leads: desk(30) },
    { key: '2', label: 'クレーム', leads: us },
    { key: '3', label: '伝言', leads: { is: 'voicemail' } },
  ],
  otherwise: us,
};
const keys: Begins = { is: 'keys', ...asks };

describe.skipIf(!inject('telephones'))('a call on a line with a menu', () => {
  let office: LineOffice;
  let client: Awaited<ReturnType<LineOffice['outside']>>;
  beforeAll(async () => {
    office = await openLineOffice();
    client = await office.outside();
    client.says(tone(hears.contact, 1));
  });
  afterAll(async () => {
    await client?.close();
    await office?.close();
  });

  const begins = async (...parts: (Begins | MenuPart)[]) => {
    const menu = { parts: parts.map((part) => ('when' in part ? part : { when: { is: 'always' }, begins: part })) };
    const body = { menu } as Parameters<typeof setMenu>[1]['body'];
    const params = { id: sakura.lines.number.id };
    allowed((await office.asManager((tx) => setMenu(tx, ask({ params, body })))) ?? 'done');
  };

  async function asked() {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    const { id } = await office.call(is('choosing'));
    await speechHeardBy(caller);
    return { caller, id };
  }

  async function talksToUs(caller: Awaited<ReturnType<LineOffice['ring']>>, id: string) {
    const operator = await office.seats(suzuki);
    await operator.rings();
    await operator.answers();
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
    const call = await office.callAt(id, is('talking'));
    const shown = allowed(await office.inside((tx) => getCall(tx, { params: { id } }, who)));
    await operator.act('hangUp', call);
    await caller.isLetGo();
    await operator.act('finishWrapUp', call);
    await operator.becomes('signed_off');
    await office.isEmpty();
    await Promise.all([caller.close(), operator.close()]);
    return { call, byMenu: shown.byMenu };
  }

  /** Ours neither to bill nor to tell of. */
  const isNoneOfOurs = async (id: string) => {
    expect(await office.inside((tx) => usage.lockOfCall(tx, id))).toBeNull();
    expect((await office.seat(suzuki))?.call ?? null).toBeNull();
  };
  const nothingIsPaidFor = () => expect.poll(() => office.inside((tx) => tolls.allRunning(tx))).toEqual([]);

  test('comes to us by its key, at the place of the arrival, and the desk says by which', async () => {
    await begins(keys);
    const { caller, id } = await asked();
    caller.presses('2');
    const waiting = await office.callAt(id, is('waiting'));
    expect(waiting.state).toMatchObject({ since: waiting.arrivedAt });
    await heardBy(caller, 'welcome');
    await heardBy(caller, 'music');
    const { byMenu } = await talksToUs(caller, id);
    expect(byMenu).toEqual({ key: { key: '2', label: 'クレーム' }, desk: null });
  });

  test('is taken at the client’s own telephone by another key, and nobody of ours has heard of it', async () => {
    await begins(keys);
    const { caller, id } = await asked();
    caller.presses('1');
    const rung = await client.rings();
    expect(rung).toMatchObject({ dialled: '0398765432', from: expect.stringContaining('0312341020') });
    await heardBy(caller, 'music');
    expect((await office.callAt(id, is('at_client'))).third).toMatchObject({ is: 'rung' });
    await client.answers();
    await Promise.all([heardBy(client, 'transfer'), heardBy(caller, 'music')]);
    await Promise.all([heardBy(client, 'caller'), heardBy(caller, 'contact')]);
    expect(await office.inside((tx) => tolls.allRunning(tx))).toMatchObject([
      { purpose: 'client_telephone', call: id, answeredAt: expect.any(Date) },
    ]);
    await client.hangsUp();
    await caller.isLetGo();
    const over = await office.callAt(id, is('ended'));
    expect(over).toMatchObject({ endedBy: 'contact', operator: null, answeredAt: null, state: { how: 'at_client' } });
    await nothingIsPaidFor();
    await isNoneOfOurs(id);
    await office.isEmpty();
    await caller.close();
  });

  test('rings at the client’s own telephone first, as at any, and is answered there', async () => {
    await begins(desk(30));
    const caller = await office.ring('09012345678');
    await client.rings();
    await caller.isRinging();
    const { id } = await office.call(is('at_client'));
    await client.answers();
    await caller.isAnswered();
    await Promise.all([heardBy(client, 'caller'), heardBy(caller, 'contact')]);
    await caller.hangsUp();
    await client.isLetGo();
    expect((await office.callAt(id, is('ended'))).state).toMatchObject({ how: 'at_client' });
    await nothingIsPaidFor();
    await isNoneOfOurs(id);
    await office.isEmpty();
    await caller.close();
  });

  test.each([
    ['is busy', 'busy', 30],
    ['is silent for as long as was agreed', 'no_answer', 5],
  ] as const)('comes to us where that %s, with the place of the arrival and the reason', async (_, why, seconds) => {
    await begins(desk(seconds));
    const caller = await office.ring('09012345678');
    await client.rings();
    if (why === 'busy') client.isBusy();
    await caller.isAnswered();
    const waiting = await office.call(is('waiting'));
    expect(waiting.state).toMatchObject({ since: waiting.arrivedAt });
    await heardBy(caller, 'music');
    const { byMenu } = await talksToUs(caller, waiting.id);
    expect(byMenu).toEqual({ key: null, desk: { number: '+81398765432', answeredAt: null, missed: why } });
    await nothingIsPaidFor();
  });

  test('is led on after two wrong keys', async () => {
    await begins(keys);
    const { caller, id } = await asked();
    caller.presses('9');
    await office.callAt(id, ({ state }) => state.is === 'choosing' && state.times === 2);
    await speechHeardBy(caller);
    caller.presses('#');
    await heardBy(caller, 'welcome');
    const { byMenu } = await talksToUs(caller, id);
    expect(byMenu).toEqual({ key: null, desk: null });
  });

  test('is asked once more when the words are over and nobody has pressed anything', async () => {
    await begins({ ...keys, words: 'クレームは2。' });
    const { caller, id } = await asked();
    await office.callAt(id, ({ state }) => state.is === 'choosing' && state.said === true);
    await office.callAt(id, ({ state }) => state.is === 'choosing' && state.times === 2);
    await caller.hangsUp();
    expect((await office.callAt(id, is('ended'))).state).toMatchObject({ how: 'abandoned' });
    await office.isEmpty();
    await caller.close();
  });

  test('leaves a message by its key, which becomes a case', async () => {
    await begins(keys);
    const { caller, id } = await asked();
    caller.presses('3');
    await office.callAt(id, is('speaking'));
    await heardBy(caller, 'tone');
    await pause(3_000);
    await caller.hangsUp();
    expect((await office.callAt(id, is('ended'))).state).toEqual({ is: 'ended', how: 'voicemail' });
    await expect.poll(() => office.inside((tx) => cases.ofCall(tx, id)), { timeout: 5_000 }).toHaveLength(1);
    await office.isEmpty();
    await caller.close();
  });

  test('begins otherwise out of the client’s hours, and who is led to us then hears that we are closed', async () => {
    await begins({ when: { is: 'in_hours' }, begins: us }, { when: { is: 'out_of_hours' }, begins: keys });
    await office.opens('never');
    const { caller, id } = await asked();
    caller.presses('2');
    await heardBy(caller, 'closed');
    await caller.isLetGo();
    expect((await office.callAt(id, is('ended'))).state).toMatchObject({ how: 'outside_hours' });
    await office.opens('always');
    const second = await office.ring('09012345678');
    await second.isAnswered();
    const waiting = await office.call(is('waiting'));
    expect(waiting.menu).toBeNull();
    await second.hangsUp();
    await office.isEmpty();
    await Promise.all([caller.close(), second.close()]);
  });

  test('given up while it rings at the client’s, rings there no more', async () => {
    await begins(desk(30));
    const caller = await office.ring('09012345678');
    await client.rings();
    await caller.isRinging();
    const { id } = await office.call(is('at_client'));
    await caller.hangsUp();
    await client.isLetGo();
    expect((await office.callAt(id, is('ended'))).state).toMatchObject({ how: 'abandoned' });
    await nothingIsPaidFor();
    await office.isEmpty();
    await caller.close();
  });

  test('passes it by where the client’s own people put it through, and brings their note', async () => {
    await begins(desk(30));
    const about = '届いた皿が割れていた';
    const note = { line: null, number: '', name: '山本', about, kind: 'complaint' } as const;
    allowed(await office.inside((tx) => writeIntroduction(tx, ask({ body: note }), kobayashi)));
    const caller = await office.ring('anonymous');
    await caller.isAnswered();
    const { id, menu } = await office.call(is('waiting'));
    expect(menu).toBeNull();
    const { introduction, draft } = allowed(await office.inside((tx) => getCall(tx, { params: { id } }, who)));
    expect(introduction).toMatchObject({ name: '山本', about, kind: 'complaint' });
    expect(draft).toMatchObject({ summary: about, kind: 'complaint' });
    await talksToUs(caller, id);
    // It was for that call, and the next is met by the menu again.
    const next = await office.ring('anonymous');
    await client.rings();
    await next.hangsUp();
    await client.isLetGo();
    await office.isEmpty();
    await next.close();
  });
});
