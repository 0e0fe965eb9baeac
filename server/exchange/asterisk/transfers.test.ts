import type { Call } from '@denwaban/domain/calls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import { dialOut } from '../../calls/out/dial.ts';
import type { Asker } from '../../shell/ask.ts';
import { chooseForPeople } from '../../stock/for-people.ts';
import { add as addStock } from '../../stock/stock.ts';
import * as stock from '../../stock/store.ts';
import { allowed } from '../../testing/examples.ts';
import { ask } from '../../testing/office.ts';
import { beginTransfer } from '../../transfers/begin.ts';
import { goBack, passOn } from '../../transfers/operate.ts';
import * as transfers from '../../transfers/store.ts';
import { heardBy, hears, type LineOffice, openLineOffice } from './testing/line-office.ts';
import { is } from './testing/states.ts';

const { minato, sakura } = cast;
const { suzuki } = minato.staff;
const who: Asker = { as: 'staff', agency: minato.id, client: null, person: suzuki.id, role: 'operator' };

describe.skipIf(!inject('telephones'))('a transfer on a real line', () => {
  let office: LineOffice;
  let operator: Awaited<ReturnType<LineOffice['seats']>>;
  let contact: Awaited<ReturnType<LineOffice['outside']>>;

  beforeAll(async () => {
    office = await openLineOffice();
    operator = await office.seats(suzuki);
    contact = await office.outside();
    contact.says(tone(hears.contact, 1));
    const terms = { kinds: ['warm', 'cold'], contacts: 'all', typed: true, presences: ['in'] } as const;
    await office.inside((tx) => transfers.saveTerms(tx, sakura.id, { ...terms, when: 'always', seconds: 20 }));
  });
  afterAll(async () => {
    await contact?.close();
    await office?.close();
  });

  async function talking() {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await operator.rings();
    await operator.answers();
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
    return { caller, call: await office.call(is('talking')) };
  }

  async function rings({ id }: Call, kind: 'warm' | 'cold') {
    const body = { kind, contact: null, number: '090-8765-4321', name: '田中' };
    allowed((await office.inside((tx) => beginTransfer(tx, ask({ params: { id }, body }), who))) ?? 'done');
    return contact.rings();
  }

  const does = async (act: typeof passOn, { id }: Call) =>
    allowed((await office.inside((tx) => act(tx, { params: { id } }, who))) ?? 'done');
  const kept = async ({ id }: Call) => (await office.inside((tx) => transfers.ofCalls(tx, [id]))).at(-1);

  test('asks first: music for the caller, then the two alone, and the operator writes', async () => {
    const { caller, call } = await talking();
    const rung = await rings(call, 'warm');
    expect(rung.from).toContain('0312341020');
    await heardBy(caller, 'music');
    await contact.answers();
    await Promise.all([heardBy(contact, 'transfer'), heardBy(caller, 'music')]);
    await Promise.all([heardBy(contact, 'operator'), heardBy(operator, 'contact'), heardBy(caller, 'music')]);

    await does(passOn, call);
    await operator.isLetGo();
    await Promise.all([heardBy(caller, 'contact'), heardBy(contact, 'caller')]);
    expect((await office.callAt(call.id, is('wrap_up'))).endedAt).toBeNull();
    await operator.act('finishWrapUp', call);
    await office.callAt(call.id, is('passed_on'));
    expect((await office.seat(suzuki))?.call).toBeNull();
    await heardBy(caller, 'contact');

    await contact.hangsUp();
    await caller.isLetGo();
    expect(await office.callAt(call.id, is('ended'))).toMatchObject({ endedBy: 'contact', state: { how: 'talked' } });
    expect(await kept(call)).toMatchObject({ name: '田中', why: 'hung_up', connectedAt: expect.any(Date) });
    await office.isEmpty();
    await caller.close();
  });

  test('becomes a talk of three, in which all hear all, and goes back to two', async () => {
    const { caller, call } = await talking();
    await rings(call, 'warm');
    await contact.answers();
    await heardBy(operator, 'contact');
    await operator.act('resume', call);
    await Promise.all([
      heardBy(caller, 'operator', 'contact'),
      heardBy(operator, 'caller', 'contact'),
      heardBy(contact, 'caller', 'operator'),
    ]);
    await does(goBack, call);
    await contact.isLetGo();
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
    await operator.act('hangUp', call);
    await caller.isLetGo();
    await operator.act('finishWrapUp', call);
    await office.isEmpty();
    await caller.close();
  });

  test('finds nobody, and the operator goes back to the caller; who gives up meanwhile is heard by nobody', async () => {
    const { caller, call } = await talking();
    await rings(call, 'warm');
    contact.isBusy();
    await office.callAt(call.id, ({ third }) => third === null);
    expect((await kept(call))?.why).toBe('busy');
    await operator.act('resume', call);
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);

    await rings(call, 'warm');
    await contact.answers();
    await heardBy(operator, 'contact');
    await caller.hangsUp();
    await Promise.all([contact.isLetGo(), operator.isLetGo()]);
    await office.callAt(call.id, is('wrap_up'));
    expect((await kept(call))?.why).toBe('caller_gone');
    await operator.act('finishWrapUp', call);
    await office.isEmpty();
    await caller.close();
  });

  test('of a caller who is passed on at once: music, words to the other, and back to the queue where nobody answers', async () => {
    const { caller, call } = await talking();
    await rings(call, 'cold');
    await operator.isLetGo();
    await heardBy(caller, 'music');
    contact.isLeftAlone();
    await heardBy(caller, 'nobodyAnswered');
    await operator.rings();
    await operator.answers();
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);

    await rings(call, 'cold');
    await contact.answers();
    await heardBy(contact, 'transfer');
    await Promise.all([heardBy(caller, 'contact'), heardBy(contact, 'caller')]);
    await caller.hangsUp();
    await contact.isLetGo();
    await office.callAt(call.id, is('wrap_up'));
    expect((await kept(call))?.connectedAt).not.toBeNull();
    await operator.act('finishWrapUp', call);
    await office.isEmpty();
    await caller.close();
  });

  test('shows whoever is rung the number that is for clients’ people, while there is one; a call out never does', async () => {
    const number = '0312341099';
    const body = { trunk: contact.trunk, numbers: [number] };
    allowed(await office.asManager((tx) => addStock(tx, ask({ body }))));
    const { id } = (await office.inside((tx) => stock.lockNumber(tx, '+81312341099')))!;
    const choose = async (one: string | null) =>
      allowed((await office.asManager((tx) => chooseForPeople(tx, ask({ body: { stock: one } })))) ?? 'done');
    await choose(id);

    const { caller, call } = await talking();
    const rung = await rings(call, 'warm');
    expect([rung.from, rung.asserted]).toEqual([
      expect.stringContaining(`sip:${number}@`),
      expect.stringContaining(`sip:${number}@`),
    ]);
    await does(goBack, call);
    await contact.isLetGo();
    await choose(null);
    expect((await rings(call, 'warm')).asserted).toContain('sip:0312341020@');
    await does(goBack, call);
    await contact.isLetGo();
    await caller.hangsUp();
    await office.callAt(call.id, is('wrap_up'));
    await operator.act('finishWrapUp', call);

    await choose(id);
    const about = { is: 'client', id: sakura.id } as const;
    const dialled = ask({ body: { about, number: '09087654321' } });
    const out = allowed(await office.inside((tx) => dialOut(tx, dialled, who))).call;
    await operator.rings();
    await operator.answers();
    expect((await contact.rings()).asserted).toContain('sip:0312341020@');
    await operator.act('hangUp', { id: out } as Call);
    await contact.isLetGo();
    await office.callAt(out, is('wrap_up'));
    await operator.act('finishWrapUp', { id: out } as Call);
    await choose(null);
    await office.isEmpty();
    await caller.close();
  });

  test('is left by the operator’s telephone: the caller is not lost', async () => {
    const { caller, call } = await talking();
    await rings(call, 'warm');
    await contact.answers();
    await heardBy(operator, 'contact');
    await operator.hangsUp();
    await contact.isLetGo();
    await heardBy(caller, 'pleaseWaitAgain');
    await operator.rings();
    await operator.answers();
    await heardBy(caller, 'operator');
    await caller.hangsUp();
    await office.callAt(call.id, is('wrap_up'));
    await operator.act('finishWrapUp', call);
    await office.isEmpty();
    await caller.close();
  });
});
