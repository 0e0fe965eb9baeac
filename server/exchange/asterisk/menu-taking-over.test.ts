// Whoever drives the engine dies while a caller is on the menu, while it rings at the client's own telephone, and while they talk there.
import type { Call } from '@denwaban/domain/calls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import * as events from '../../events/store.ts';
import * as menus from '../../menus/store.ts';
import { heardBy, hears, type LineOffice, openLineOffice, speechHeardBy } from './testing/line-office.ts';

const { sakura, minato } = cast;
const is = (state: Call['state']['is']) => (call: Call) => call.state.is === state;
const desk = { is: 'desk', number: '+81398765432', seconds: 60 } as const;
const us = { is: 'us' } as const;

describe.skipIf(!inject('telephones'))('a call on a line with a menu', () => {
  let office: LineOffice;
  let driver: Awaited<ReturnType<LineOffice['startDriver']>>;
  let client: Awaited<ReturnType<LineOffice['outside']>>;
  beforeAll(async () => {
    office = await openLineOffice('apart');
    driver = await office.startDriver();
    client = await office.outside();
    client.says(tone(hears.contact, 1));
    const words = 'ご注文は1を、クレームは2を押してください。';
    const keys = [
      { key: '1', label: 'ご注文', leads: desk },
      { key: '2', label: 'クレーム', leads: us },
    ];
    const begins = { is: 'keys', words, keys, otherwise: us } as const;
    const parts = [{ when: { is: 'always' }, begins }] as const;
    await office.inside((tx) => menus.save(tx, { line: sakura.lines.number.id, client: sakura.id, parts }));
  });
  afterAll(async () => {
    await driver?.kill();
    await client?.close();
    await office?.close();
  });

  const dies = async () => {
    await driver.kill();
    driver = await office.startDriver();
  };
  const asked = async () => {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    const { id } = await office.call(is('choosing'));
    await speechHeardBy(caller);
    return { caller, id };
  };
  const times = async (id: string, name: string) =>
    (await office.inside((tx) => events.of(tx, id))).filter((event) => event.name === name).length;

  test('goes on where it was, at every step, and the client’s telephone is rung once', async () => {
    const { caller, id } = await asked();
    await dies();
    await client.isLeftInPeace();
    await pressUntil(caller, '1', () => office.callAt(id, is('at_client')));
    await client.rings();
    await dies();
    await client.answers();
    await Promise.all([heardBy(client, 'caller'), heardBy(caller, 'contact')]);
    await dies();
    await Promise.all([heardBy(client, 'caller'), heardBy(caller, 'contact')]);
    await client.hangsUp();
    await caller.isLetGo();
    expect((await office.callAt(id, is('ended'))).state).toMatchObject({ how: 'at_client' });
    expect(await times(id, 'call.desk_rung')).toBe(1);
    await office.isEmpty();
    await caller.close();
  });

  test('comes to us where the client’s telephone was hung up meanwhile', async () => {
    const { caller, id } = await asked();
    await client.isLeftInPeace();
    await pressUntil(caller, '1', () => office.callAt(id, is('at_client')));
    await client.rings();
    // Or else it would be rung again, as whoever is killed before the books know of it leaves it.
    await office.callAt(id, ({ unconfirmed }) => unconfirmed.length === 0);
    await driver.kill();
    client.isBusy();
    driver = await office.startDriver();
    const operator = await office.seats(minato.staff.suzuki);
    await operator.rings();
    await operator.answers();
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
    const call = await office.callAt(id, is('talking'));
    expect(call).toMatchObject({ third: null, menu: { key: { key: '1' }, desk: { answeredAt: null } } });
    expect(call.menu?.desk?.missed).not.toBeNull();
    await operator.act('hangUp', call);
    await caller.isLetGo();
    await operator.act('finishWrapUp', call);
    await office.isEmpty();
    await Promise.all([caller.close(), operator.close()]);
  });
});

/** Nobody hears a key while nobody drives; whoever is not heard presses again, and is asked once more meanwhile. */
async function pressUntil(who: { presses(key: string): void }, key: string, done: () => Promise<unknown>) {
  const pressing = setInterval(() => who.presses(key), 2_000);
  await done()
    .catch(done)
    .finally(() => clearInterval(pressing));
}
