import type { Call, ListeningMode } from '@denwaban/domain/calls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import * as access from '../../access/store.ts';
import { beginListening } from '../../monitoring/begin.ts';
import { changeListening, endListening, takeOver } from '../../monitoring/operate.ts';
import type { Asker } from '../../shell/ask.ts';
import { allowed } from '../../testing/examples.ts';
import { ask } from '../../testing/office.ts';
import { heardBy, hears, type LineOffice, openLineOffice } from './testing/line-office.ts';

const { minato } = cast;
const { suzuki, watanabe } = minato.staff;
const who: Asker = { as: 'staff', agency: minato.id, client: null, person: watanabe.id, role: 'supervisor' };
const talking = ({ state }: Call) => state.is === 'talking';

describe.skipIf(!inject('telephones'))('a supervisor at a call on a real line', () => {
  let office: LineOffice;
  let operator: Awaited<ReturnType<LineOffice['seats']>>;
  let supervisor: Awaited<ReturnType<LineOffice['seats']>>;

  beforeAll(async () => {
    office = await openLineOffice();
    operator = await office.seats(suzuki);
    supervisor = await office.seats(watanabe, 'seated');
    supervisor.says(tone(hears.supervisor, 1));
  });
  afterAll(() => office?.close());

  async function isTalked() {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await operator.rings();
    await operator.answers();
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
    return { caller, call: await office.call(talking) };
  }

  async function listens({ id }: Call) {
    const body = { mode: 'listen' as const };
    allowed((await office.inside((tx) => beginListening(tx, ask({ params: { id }, body }), who))) ?? 'done');
    await supervisor.rings();
    await supervisor.answers();
  }

  const becomes = async ({ id }: Call, mode: ListeningMode) =>
    allowed((await office.inside((tx) => changeListening(tx, ask({ params: { id }, body: { mode } }), who))) ?? 'done');
  const does = async (act: typeof endListening, { id }: Call) =>
    allowed((await office.inside((tx) => act(tx, { params: { id } }, who))) ?? 'done');

  test('listens and is heard by nobody, whispers to the operator alone, barges in, and goes', async () => {
    const { caller, call } = await isTalked();
    await listens(call);
    await Promise.all([
      heardBy(supervisor, 'caller', 'operator'),
      heardBy(caller, 'operator'),
      heardBy(operator, 'caller'),
    ]);
    await becomes(call, 'whisper');
    await Promise.all([
      heardBy(operator, 'caller', 'supervisor'),
      heardBy(caller, 'operator'),
      heardBy(supervisor, 'caller', 'operator'),
    ]);
    await becomes(call, 'barge');
    await Promise.all([
      heardBy(caller, 'operator', 'supervisor'),
      heardBy(operator, 'caller', 'supervisor'),
      heardBy(supervisor, 'caller', 'operator'),
    ]);
    await becomes(call, 'listen');
    await Promise.all([heardBy(caller, 'operator'), heardBy(supervisor, 'caller', 'operator')]);

    await operator.act('hold', call);
    await Promise.all([heardBy(caller, 'music'), heardBy(supervisor, 'operator')]);
    await operator.act('resume', call);
    await heardBy(supervisor, 'caller', 'operator');

    await does(endListening, call);
    await supervisor.isLetGo();
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
    await caller.hangsUp();
    await office.callAt(call.id, ({ state }) => state.is === 'wrap_up');
    await operator.act('finishWrapUp', call);
    await office.isEmpty();
    await caller.close();

    const seen = await office.inside((tx) => access.page(tx, { to: 'live_call', about: call.id, limit: 10 }));
    expect(seen.toReversed().map(({ by, action, why, client }) => [by.name, action, why, client])).toEqual(
      ['listen', 'whisper', 'barge', 'listen', 'over'].map((how) => [
        watanabe.businessName,
        'listen',
        how,
        call.client,
      ]),
    );
  });

  test('takes the operator’s place: the caller hears no seam, and the operator is free', async () => {
    const { caller, call } = await isTalked();
    await listens(call);
    await heardBy(supervisor, 'caller', 'operator');
    await does(takeOver, call);
    await operator.isLetGo();
    await Promise.all([heardBy(caller, 'supervisor'), heardBy(supervisor, 'caller')]);
    expect((await office.seat(suzuki))?.call).toBeNull();
    expect((await office.seat(watanabe))?.call).toBe(call.id);
    await caller.hangsUp();
    await supervisor.isLetGo();
    expect(await office.callAt(call.id, ({ state }) => state.is === 'wrap_up')).toMatchObject({
      operator: watanabe.id,
    });
    await supervisor.act('finishWrapUp', call);
    await office.isEmpty();
    await caller.close();
  });

  test('is let go with the call, and when the supervisor hangs up the call goes on', async () => {
    const { caller, call } = await isTalked();
    await listens(call);
    await heardBy(supervisor, 'caller', 'operator');
    await supervisor.hangsUp();
    await office.callAt(call.id, ({ listener }) => listener === null);
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
    await listens(call);
    await heardBy(supervisor, 'caller', 'operator');
    await caller.hangsUp();
    await Promise.all([supervisor.isLetGo(), operator.isLetGo()]);
    await office.callAt(call.id, ({ state }) => state.is === 'wrap_up');
    await operator.act('finishWrapUp', call);
    await office.isEmpty();
    await caller.close();
  });
});
