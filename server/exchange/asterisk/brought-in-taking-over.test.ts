import type { Call } from '@denwaban/domain/calls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import { resume } from '../../calls/operate.ts';
import { beginListening } from '../../monitoring/begin.ts';
import { changeListening } from '../../monitoring/operate.ts';
import type { Asker } from '../../shell/ask.ts';
import { allowed } from '../../testing/examples.ts';
import { ask } from '../../testing/office.ts';
import { beginTransfer } from '../../transfers/begin.ts';
import { passOn } from '../../transfers/operate.ts';
import * as transfers from '../../transfers/store.ts';
import { heardBy, hears, type LineOffice, openLineOffice } from './testing/line-office.ts';
import { is } from './testing/states.ts';

const { minato, sakura } = cast;
const { suzuki, watanabe } = minato.staff;
const askerOf = ({ id }: { id: string }): Asker => ({
  ...{ as: 'staff', agency: minato.id, client: null, person: id, role: 'operator' },
});

describe.skipIf(!inject('telephones'))('whoever drives the engine is killed', () => {
  let office: LineOffice;
  let driver: Awaited<ReturnType<LineOffice['startDriver']>>;
  let operator: Awaited<ReturnType<LineOffice['seats']>>;
  let supervisor: Awaited<ReturnType<LineOffice['seats']>>;
  let contact: Awaited<ReturnType<LineOffice['outside']>>;
  beforeAll(async () => {
    office = await openLineOffice('apart');
    driver = await office.startDriver();
    operator = await office.seats(suzuki);
    supervisor = await office.seats(watanabe, 'seated');
    supervisor.says(tone(hears.supervisor, 1));
    contact = await office.outside();
    contact.says(tone(hears.contact, 1));
    await office.inside((tx) =>
      transfers.saveTerms(tx, sakura.id, {
        ...{ kinds: ['warm', 'cold'], contacts: 'all', typed: true, presences: ['in'], when: 'always', seconds: 60 },
      }),
    );
  });
  afterAll(async () => {
    await driver?.kill();
    await contact?.close();
    await office?.close();
  });

  const killedAndBack = async () => {
    await driver.kill();
    driver = await office.startDriver();
  };

  async function talking() {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await operator.rings();
    await operator.answers();
    await heardBy(caller, 'operator');
    return { caller, call: await office.call(is('talking')) };
  }

  async function rings({ id }: Call, kind: 'warm' | 'cold') {
    const body = { kind, contact: null, number: '090-8765-4321', name: '田中' };
    const asked = ask({ params: { id }, body });
    allowed((await office.inside((tx) => beginTransfer(tx, asked, askerOf(suzuki)))) ?? 'done');
    await contact.rings();
  }

  const does = async (act: typeof passOn, { id }: Call) =>
    allowed((await office.inside((tx) => act(tx, { params: { id } }, askerOf(suzuki)))) ?? 'done');

  test('while somebody is rung, asked, of three, and left with the caller: each is taken over as it stands', async () => {
    const { caller, call } = await talking();
    await rings(call, 'warm');
    await driver.kill();
    await contact.answers();
    driver = await office.startDriver();
    await office.callAt(call.id, ({ third }) => third?.is === 'answered');
    await heardBy(contact, 'transfer');
    await Promise.all([heardBy(contact, 'operator'), heardBy(operator, 'contact'), heardBy(caller, 'music')]);

    await killedAndBack();
    await does(resume, call);
    await Promise.all([heardBy(caller, 'operator', 'contact'), heardBy(contact, 'caller', 'operator')]);

    await killedAndBack();
    await does(passOn, call);
    await Promise.all([heardBy(caller, 'contact'), heardBy(contact, 'caller')]);
    await operator.isLetGo();

    await driver.kill();
    await operator.act('finishWrapUp', call);
    await heardBy(caller, 'contact');
    await contact.hangsUp();
    driver = await office.startDriver();
    expect(await office.callAt(call.id, is('ended'))).toMatchObject({ endedBy: 'contact', state: { how: 'talked' } });
    await caller.isLetGo();
    await office.isEmpty();
    await caller.close();
  });

  test('while a caller is passed on to somebody who hangs up meanwhile, and while a supervisor listens', async () => {
    const { caller, call } = await talking();
    await rings(call, 'cold');
    await operator.isLetGo();
    // Or they would be rung once more.
    await office.callAt(call.id, ({ unconfirmed }) => unconfirmed.length === 0);
    await driver.kill();
    contact.isBusy();
    await contact.isLetGo();
    driver = await office.startDriver();
    await heardBy(caller, 'nobodyAnswered');
    await operator.rings();
    await operator.answers();
    await heardBy(caller, 'operator');

    const [params, mode] = [{ id: call.id }, 'listen' as const];
    const asker = askerOf(watanabe);
    const begins = ask({ params, body: { mode } });
    allowed((await office.inside((tx) => beginListening(tx, begins, asker))) ?? 'done');
    await supervisor.rings();
    await supervisor.answers();
    await heardBy(supervisor, 'caller', 'operator');
    await killedAndBack();
    const barges = ask({ params, body: { mode: 'barge' as const } });
    allowed((await office.inside((tx) => changeListening(tx, barges, asker))) ?? 'done');
    await heardBy(caller, 'operator', 'supervisor');
    await caller.hangsUp();
    await Promise.all([supervisor.isLetGo(), operator.isLetGo()]);
    await office.isEmpty();
    await caller.close();
  });
});
