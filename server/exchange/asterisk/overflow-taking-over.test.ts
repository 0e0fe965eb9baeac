// Whoever drives the engine dies while a caller chooses, keeps the place, and is rung back.
import type { Call } from '@denwaban/domain/calls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import * as events from '../../events/store.ts';
import * as overflows from '../../overflow/store.ts';
import { heardBy, hears, type LineOffice, openLineOffice } from './testing/line-office.ts';

const { sakura, minato } = cast;
const is = (state: Call['state']['is']) => (call: Call) => call.state.is === state;

describe.skipIf(!inject('telephones'))('a place in the queue', () => {
  let office: LineOffice;
  let driver: Awaited<ReturnType<LineOffice['startDriver']>>;
  beforeAll(async () => {
    office = await openLineOffice('apart');
    driver = await office.startDriver();
    await office.inside((tx) =>
      overflows.save(tx, {
        ...{ line: sakura.lines.number.id, client: sakura.id, waitedSeconds: 1, expectedMinutes: null, before: null },
        ...{ others: false, does: { is: 'asks', choices: ['callback'] } },
      }),
    );
  });
  afterAll(async () => {
    await driver?.kill();
    await office?.close();
  });

  const dies = async () => {
    await driver.kill();
    driver = await office.startDriver();
  };

  test('outlives whoever drives the engine, at every step, and its caller is rung once', async () => {
    const outside = await office.outside();
    outside.says(tone(hears.caller, 1));
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    const { id } = await office.call(({ state }) => state.is === 'waiting' && state.overflow !== undefined);
    caller.presses('1');
    await office.callAt(id, ({ state }) => state.is === 'waiting' && state.dialogue !== undefined);
    await dies();
    await pressUntil(caller, '1', () => office.callAt(id, ({ state }) => state.is === 'kept'));
    await office.callAt(id, ({ state }) => state.is === 'kept' && !state.lineUntil);
    await caller.isLetGo();
    await dies();

    const operator = await office.seats(minato.staff.suzuki);
    await operator.rings();
    await operator.answers();
    await outside.rings();
    await office.callAt(id, is('ringing_back'));
    await dies();
    await outside.answers();
    const call = await office.callAt(id, is('talking'));
    await Promise.all([heardBy(operator, 'caller'), heardBy(outside, 'operator')]);
    const history = await office.inside((tx) => events.of(tx, id));
    expect(history.filter(({ name }) => name === 'call.rung_back')).toHaveLength(1);
    await operator.act('hangUp', call);
    await outside.isLetGo();
    await operator.act('finishWrapUp', call);
    await office.isEmpty();
    await Promise.all([caller.close(), outside.close(), operator.close()]);
  });
});

/** Nobody hears a key while nobody drives; whoever is not heard presses again, and is asked once more meanwhile. */
async function pressUntil(who: { presses(key: string): void }, key: string, done: () => Promise<unknown>) {
  const pressing = setInterval(() => who.presses(key), 4_000);
  await done()
    .catch(done)
    .finally(() => clearInterval(pressing));
}
