// Callers whom nobody can take soon, on real lines: what they choose by key, and what becomes of it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Overflow } from '@denwaban/domain/overflow';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { patienceMs } from '../../../asterisk/testing/patience.ts';
import { tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import { hear } from '../../calls/hear.ts';
import * as cases from '../../cases/store.ts';
import * as missedCalls from '../../missed-calls/store.ts';
import * as overflows from '../../overflow/store.ts';
import { heardBy, hears, type LineOffice, openLineOffice, speechHeardBy } from './testing/line-office.ts';
import { is } from './testing/states.ts';

const { sakura, minato } = cast;
const { suzuki } = minato.staff;
const number = '+819012345678';
const soon: Overflow = {
  ...{ line: sakura.lines.number.id, client: sakura.id, waitedSeconds: 1, expectedMinutes: null, before: null },
  ...{ others: false, does: { is: 'asks', choices: ['callback', 'voicemail'] } },
};

type Outside = Awaited<ReturnType<LineOffice['outside']>>;

describe.skipIf(!inject('telephones'))('a caller whom nobody can take soon', () => {
  let office: LineOffice;
  let outside: Outside;
  beforeAll(async () => {
    office = await openLineOffice();
    outside = await office.outside();
    outside.says(tone(hears.caller, 1));
    await office.inside((tx) => overflows.save(tx, soon));
  });
  afterAll(() => office?.close());

  const open = async () => {
    const all = await office.inside((tx) => missedCalls.pageOfOpen(tx, { limit: 10 }));
    return all.filter((missed) => missed.number === number);
  };

  async function overflowing() {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await office.call(({ state }) => state.is === 'waiting' && state.overflow !== undefined);
    await speechHeardBy(caller);
    return caller;
  }

  async function keepsPlace() {
    const caller = await overflowing();
    caller.presses('1');
    const { id } = await office.call(({ state }) => state.is === 'waiting' && state.dialogue?.about === 'this_number');
    await speechHeardBy(caller);
    caller.presses('1');
    await office.callAt(id, is('kept'));
    await speechHeardBy(caller);
    const kept = await office.callAt(id, ({ state }) => state.is === 'kept' && !state.lineUntil);
    await caller.isLetGo();
    return { kept, caller };
  }

  test('keeps the place off the line, is rung back before who came later, and both are heard', async () => {
    const { kept, caller: first } = await keepsPlace();
    expect(kept).toMatchObject({ endedAt: null, state: { since: kept.arrivedAt, place: { number, attempts: 0 } } });

    const later = await office.ring('09087654321');
    await later.isAnswered();
    await office.call(is('waiting'));
    await office.looks();
    const operator = await office.seats(suzuki);
    await operator.rings();
    expect((await office.callAt(kept.id, is('offered'))).state).toMatchObject({ since: kept.arrivedAt });
    await operator.answers();
    expect(await outside.rings()).toMatchObject({ dialled: '09012345678' });
    await office.callAt(kept.id, is('ringing_back'));
    await outside.answers();
    const call = await office.callAt(kept.id, is('talking'));
    await Promise.all([heardBy(operator, 'caller'), heardBy(outside, 'operator')]);
    expect(call.answeredAt?.getTime()).toBeGreaterThan(kept.arrivedAt.getTime());

    await operator.act('hold', call);
    await heardBy(outside, 'music');
    await operator.act('resume', call);
    await Promise.all([heardBy(operator, 'caller'), heardBy(outside, 'operator')]);
    await operator.act('hangUp', call);
    await outside.isLetGo();
    await later.hangsUp();
    await operator.act('finishWrapUp', call);
    await operator.becomes('signed_off');
    await office.callAt(kept.id, is('ended'));
    await office.isEmpty();
    await Promise.all([first.close(), later.close(), operator.close()]);
  });

  test('is left alone for a while where nobody picks up, and the operator is free', async () => {
    const { kept, caller } = await keepsPlace();
    const operator = await office.seats(suzuki);
    await operator.rings();
    await operator.answers();
    await outside.rings();
    outside.isBusy();
    await operator.isLetGo();
    const rests = await office.callAt(kept.id, is('kept'));
    expect(rests.state).toMatchObject({ since: kept.arrivedAt, place: { attempts: 1 } });
    expect((await office.seat(suzuki))?.call).toBeNull();
    await office.inside(async (tx) => hear(tx, kept.id, { fact: 'rang_again' }));
    await operator.becomes('signed_off');
    await office.isEmpty();
    await Promise.all([caller.close(), operator.close()]);
  });

  test('is rung once, though whoever took the turn at the desk did not pick up the telephone before', async () => {
    const { kept, caller } = await keepsPlace();
    const operator = await office.seats(suzuki);
    await operator.rings();
    await operator.takes(await office.callAt(kept.id, is('offered')));
    await office.callAt(kept.id, is('ringing_back'));
    operator.isBusy();
    await operator.isLetGo();
    await operator.rings();
    await operator.answers();
    await outside.rings();
    await outside.answers();
    const call = await office.callAt(kept.id, is('talking'));
    await Promise.all([heardBy(operator, 'caller'), heardBy(outside, 'operator')]);
    const channels = (await office.engine.says('core show channels concise')).split('\n').filter(Boolean);
    expect(channels).toHaveLength(2);
    await operator.act('hangUp', call);
    await operator.act('finishWrapUp', call);
    await operator.becomes('signed_off');
    await office.isEmpty();
    await Promise.all([caller.close(), operator.close()]);
  });

  test('leaves a message instead, which becomes a case', async () => {
    const caller = await overflowing();
    caller.presses('2');
    const { id } = await office.call(is('speaking'));
    await speechHeardBy(caller);
    await heardBy(caller, 'tone');
    await pause(3_000);
    await caller.hangsUp();
    expect((await office.callAt(id, is('ended'))).state).toEqual({ is: 'ended', how: 'voicemail' });
    await expect.poll(() => office.inside((tx) => cases.ofCall(tx, id)), { timeout: patienceMs }).toHaveLength(1);
    expect(await open()).toEqual([]);
    await caller.close();
  });

  test('gives up, and is a missed call until they are spoken to', async () => {
    const caller = await overflowing();
    const { id } = await office.call(is('waiting'));
    await caller.hangsUp();
    await office.callAt(id, is('ended'));
    await expect.poll(open, { timeout: patienceMs }).toMatchObject([{ number, calls: [id], why: 'abandoned' }]);

    const operator = await office.seats(suzuki);
    const again = await office.ring('09012345678');
    await operator.rings();
    await operator.answers();
    const call = await office.call(is('talking'));
    await expect.poll(open, { timeout: patienceMs }).toEqual([]);
    await operator.act('hangUp', call);
    await operator.act('finishWrapUp', call);
    await Promise.all([caller.close(), again.close(), operator.close()]);
  });
});
