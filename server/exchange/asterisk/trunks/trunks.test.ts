// Our engine, and another one in the place of a carrier.
import type { addTrunk as endpoint } from '@denwaban/api/trunks';
import { usualRates } from '@denwaban/domain/tolls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Engine as Running, startEngine } from '../../../../asterisk/engine/start.ts';
import { testEngine } from '../../../../asterisk/testing/engine.ts';
import { patienceMs } from '../../../../asterisk/testing/patience.ts';
import { openProgram, type Program } from '../../../../asterisk/testing/program.ts';
import { openStreet, type Street } from '../../../../asterisk/testing/street.ts';
import { ring } from '../../../../asterisk/testing/telephones/caller.ts';
import type { AskOf } from '../../../shell/ask.ts';
import { allowed } from '../../../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../../../testing/office.ts';
import { openAmi } from '../ami/act.ts';
import { openAri } from '../ari/ask.ts';
import type { Engine } from '../engine.ts';
import { trunkBoardOf } from './board.ts';
import { layAll } from './lay-all.ts';
import { signsHere } from './signs-in.ts';
import { add, edit, list } from './trunks.ts';
import { watchTrunks } from './watch.ts';

const number = '0312341020';
const password = 'hanabi taikai';
type Typed = AskOf<typeof endpoint>['body'];

describe.skipIf(!inject('telephones'))('a trunk at a carrier', () => {
  let street: Street;
  let office: Office;
  let agency: TestAgency;
  let ours: Awaited<ReturnType<typeof testEngine>>;
  let carrier: Awaited<ReturnType<typeof testEngine>>;
  let desk: Program;
  let atCarrier: Program;
  let engine: Engine;
  let isThere = true;
  const closing: (() => void)[] = [];
  const typed = (): Typed => ({
    ...{ name: '例の外線', joins: 'account', host: carrier.settings.sip.address, port: 5060, account: number },
    ...{ password, peers: [], mostCalls: 4, rings: ['fixed'], shownNumber: null, state: 'open' },
    ...{ rates: usualRates, mostYenADay: 10_000 },
  });

  beforeAll(async () => {
    street = await openStreet();
    ours = await testEngine(street.address(), []);
    carrier = await testEngine(street.address(), []);
    [desk, atCarrier] = [await openProgram(ours), await openProgram(carrier)];
    await atCarrier.hands('res_pjsip/auth', number, { auth_type: 'userpass', username: number, password });
    await atCarrier.hands('res_pjsip/aor', number, { max_contacts: '1', remove_existing: 'yes' });
    const line = { auth: number, aors: number, context: 'from-trunk', disallow: 'all', allow: 'ulaw' };
    await atCarrier.hands('res_pjsip/endpoint', number, line);
    office = await openOffice('2026-05-13T12:00:00+09:00');
    agency = await office.foundAgency();
    const [ari, ami] = [openAri(ours.ari), openAmi(ours.ami)];
    office.books.trunkBoard = trunkBoardOf([ari]);
    const calls = { areKnown: () => isThere } as Engine['calls'];
    engine = {
      name: 'ours',
      app: 'denwaban',
      ari,
      ami,
      calls,
      signsIn: true,
      neighbours: [],
    } as Partial<Engine> as Engine;
    await signsHere(ari, 'yes');
    const watching = watchTrunks(office.books, engine, 100);
    closing.push(watching.stop, ari.close, ami.close);
  });
  afterAll(async () => {
    for (const close of closing) close();
    desk?.close();
    atCarrier?.close();
    await Promise.all([ours?.close(), carrier?.close(), office?.close()]);
    street?.close();
  });

  const stands = async (id: string, standing: string) => {
    const trunks = async () => allowed(await agency.asManager(list)).trunks;
    await expect.poll(async () => (await trunks()).find((each) => each.id === id)?.standing, wait).toBe(standing);
  };
  /** Rings the number by the carrier; what our engine is told of the call. */
  const arrival = async () => {
    const call = { endpoint: `PJSIP/${number}`, app: 'denwaban', shownNumber: '09012345678' };
    await atCarrier.asks('POST', '/channels', call);
    const { channel } = await desk.hears(({ type }) => type === 'StasisStart');
    return (await desk.asks('GET', `/channels/${channel?.id}`)) as { dialplan: { app_data: string } };
  };

  test('is signed in to when it is added, and its calls arrive', async () => {
    const trunk = allowed(await agency.asManager((tx) => add(tx, ask({ body: typed() }))));
    expect(trunk.standing).toBe('joining');
    await stands(trunk.id, 'registered');
    expect((await arrival()).dialplan.app_data).toContain(`denwaban,inbound,${number},`);
    const closed = { ...typed(), password: '', state: 'closed' } as const;
    allowed(await agency.asManager((tx) => edit(tx, ask({ params: { id: trunk.id }, body: closed }))));
    await expect.poll(() => carrier.says('pjsip show contacts'), wait).toContain('No objects found');
    expect(await ours.says('pjsip show registrations')).toContain('No objects found');
  });

  test('is rejected with a wrong password, and signed in to with the right one', async () => {
    const wrong = { ...typed(), password: 'guessed' };
    const { id } = allowed(await agency.asManager((tx) => add(tx, ask({ body: wrong }))));
    await stands(id, 'rejected');
    allowed(await agency.asManager((tx) => edit(tx, ask({ params: { id }, body: typed() }))));
    await stands(id, 'registered');
  });

  test('is signed in to again after our engine was killed and started anew', async () => {
    desk.close();
    isThere = false;
    await ours.kill();
    const again: Running = await startEngine(ours.folder, ours.settings);
    closing.push(() => void again.kill());
    await expect.poll(() => again.says('pjsip show registrations'), wait).toContain('No objects found');
    await signsHere(engine.ari, 'yes');
    await layAll(office.books, engine);
    isThere = true;
    await expect.poll(() => again.says('pjsip show registrations'), wait).toContain('Registered');
    desk = await openProgram(again);
  });

  test('is known by its address alone, and answers when it is asked whether it is there', async () => {
    const host = street.address();
    const rings = () =>
      ring({ at: host, exchange: `${ours.settings.sip.address}:5060`, from: '09012345678', to: number });
    const stranger = await rings();
    await expect(stranger.isAnswered()).rejects.toThrow('refused 401');
    await stranger.close();
    const address: Typed = { ...typed(), joins: 'address', host, peers: [host] };
    const { id } = allowed(await agency.asManager((tx) => add(tx, ask({ body: address }))));
    await expect
      .poll(() => desk.asks('GET', '/endpoints'), wait)
      .toContainEqual(expect.objectContaining({ resource: id }));
    const caller = await rings();
    const { channel } = await desk.hears(({ type }) => type === 'StasisStart');
    await desk.asks('POST', `/channels/${channel?.id}/answer`);
    await caller.isAnswered();
    await caller.hangsUp();
    await caller.close();
    const there = { ...address, host: carrier.settings.sip.address };
    allowed(await agency.asManager((tx) => edit(tx, ask({ params: { id }, body: there }))));
    await stands(id, 'reachable');
  });
});

const wait = { timeout: patienceMs, interval: 50 };
