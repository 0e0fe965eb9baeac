import type { Call } from '@denwaban/domain/calls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cast } from '../../../database/cast/index.ts';
import { heardBy, type LineOffice, openLineOffice } from './testing/line-office.ts';

const { suzuki, ito } = cast.minato.staff;
const talking = ({ state }: Call) => state.is === 'talking';
const over = ({ state }: Call) => state.is === 'wrap_up' || state.is === 'ended';

describe.skipIf(!inject('telephones'))('a call on a real line', () => {
  let office: LineOffice;
  let first: Awaited<ReturnType<LineOffice['seats']>>;
  beforeAll(async () => {
    office = await openLineOffice();
    first = await office.seats(suzuki);
  });
  afterAll(() => office?.close());

  test('the caller is welcomed, talks, is held with music, and hangs up', async () => {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await heardBy(caller, 'welcome');
    await first.rings();
    await first.answers();
    const call = await office.call(talking);
    expect(call.from).toEqual({ kind: 'number', e164: '+819012345678' });
    await Promise.all([heardBy(caller, 'operator'), heardBy(first, 'caller')]);

    await first.act('hold', call);
    await heardBy(caller, 'music');
    await first.act('resume', call);
    await Promise.all([heardBy(caller, 'operator'), heardBy(first, 'caller')]);

    await caller.hangsUp();
    await first.isLetGo();
    expect((await office.callAt(call.id, over)).endedBy).toBe('caller');
    await first.act('finishWrapUp', call);
    await caller.close();
  });

  test('answered after the welcome, held and resumed on the telephone itself, which hangs up', async () => {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await heardBy(caller, 'music');
    await first.rings();
    await first.answers();
    await heardBy(caller, 'operator');
    const call = await office.call(talking);
    await first.holds();
    await office.callAt(call.id, ({ state }) => state.is === 'held');
    await heardBy(caller, 'music');
    await first.resumes();
    await office.callAt(call.id, talking);
    await Promise.all([heardBy(caller, 'operator'), heardBy(first, 'caller')]);
    await first.hangsUp();
    await caller.isLetGo();
    expect((await office.callAt(call.id, over)).endedBy).toBe('operator');
    await first.act('finishWrapUp', call);
    await caller.close();
  });

  test('answered at the desk: they meet when the telephone is picked up; the desk hangs up', async () => {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await first.rings();
    const offered = await office.call(({ state }) => state.is === 'offered');
    await first.takes(offered);
    await first.answers();
    await Promise.all([heardBy(caller, 'operator'), heardBy(first, 'caller')]);
    await first.act('hangUp', offered);
    await Promise.all([caller.isLetGo(), first.isLetGo()]);
    await first.act('finishWrapUp', offered);
    await caller.close();
  });

  test('who gives up waiting is gone from the queue, and no telephone rings for them', async () => {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await first.rings();
    const { id } = await office.call(({ state }) => state.is === 'offered');
    await caller.hangsUp();
    await first.isLetGo();
    expect((await office.callAt(id, over)).state).toEqual({ is: 'ended', how: 'abandoned' });
    await caller.close();
  });

  test('outside hours an announcement, and then the end', async () => {
    await office.opens('never');
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await heardBy(caller, 'closed');
    const { id } = await office.call(({ state }) => state.is === 'closed');
    await caller.isLetGo();
    expect((await office.callAt(id, over)).state).toEqual({ is: 'ended', how: 'outside_hours' });
    await office.opens('always');
    await caller.close();
  });

  test('a number kept back stays so, and a forwarded call finds the line it was forwarded from', async () => {
    const caller = await office.ring('anonymous', {
      to: '05011112222',
      headers: [
        'P-Asserted-Identity: "Shop, Ltd." <sip:+819012345678@carrier>',
        'Privacy: id',
        'Diversion: <sip:+81312341020@carrier>;reason=no-answer',
      ],
    });
    await caller.isAnswered();
    await first.rings();
    expect((await office.call(() => true)).from).toEqual({ kind: 'withheld' });
    await caller.hangsUp();
    await first.isLetGo();
    await caller.close();
  });

  test('a number of nobody is not answered', async () => {
    const caller = await office.ring('09012345678', { to: '0399999999' });
    await caller.isLetGo();
    await caller.close();
  });

  test('who cannot be rung is set away, and who refuses on the telephone is passed over', async () => {
    await office.seatsWithout(ito);
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await first.rings();
    expect(await office.seat(ito)).toMatchObject({ readiness: 'away', call: null });
    first.isBusy();
    await first.rings();
    await first.answers();
    await heardBy(caller, 'operator');
    const call = await office.call(talking);
    expect(call.pastOffers.map(({ operator, how }) => [operator, how])).toEqual([
      [ito.id, 'lapsed'],
      [suzuki.id, 'declined'],
      [suzuki.id, 'answered'],
    ]);
    await caller.hangsUp();
    await office.callAt(call.id, over);
    await first.act('finishWrapUp', call);
    await caller.close();
  });

  test('an operator’s telephone goes dead: the caller hears why and talks to another', async () => {
    await first.diesSoon();
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await first.rings();
    await first.answers();
    await heardBy(caller, 'operator');
    const second = await office.seats(ito);
    await first.close();
    await heardBy(caller, 'pleaseWaitAgain');
    await second.rings();
    await second.answers();
    await Promise.all([heardBy(caller, 'operator'), heardBy(second, 'caller')]);
    const call = await office.call(talking);
    await caller.hangsUp();
    await second.isLetGo();
    expect((await office.callAt(call.id, over)).operator).toBe(ito.id);
    await office.isEmpty();
    await Promise.all([caller.close(), second.close()]);
  });
});
