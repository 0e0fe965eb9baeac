// Two engines of ours, and another one in the place of a carrier: at which of the two its account signs in.
import { setTimeout as pause } from 'node:timers/promises';
import type { addTrunk as endpoint } from '@denwaban/api/trunks';
import { usualRates } from '@denwaban/domain/tolls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Engine, startEngine } from '../../../../asterisk/engine/start.ts';
import { testEngine } from '../../../../asterisk/testing/engine.ts';
import { patienceMs } from '../../../../asterisk/testing/patience.ts';
import { openProgram, type Program } from '../../../../asterisk/testing/program.ts';
import { openStreet, type Street } from '../../../../asterisk/testing/street.ts';
import type { AskOf } from '../../../shell/ask.ts';
import { allowed } from '../../../testing/examples.ts';
import { ask } from '../../../testing/office.ts';
import { type LineOffice, openLineOffice } from '../testing/line-office.ts';
import { add, edit, list } from './trunks.ts';

const number = '0312341020';
const password = 'hanabi taikai';
const soon = { timeout: patienceMs, interval: 100 };

describe.skipIf(!inject('telephones'))('an account at a carrier', () => {
  let street: Street;
  let office: LineOffice;
  let carrier: Awaited<ReturnType<typeof testEngine>>;
  let atCarrier: Program;
  let node: Awaited<ReturnType<LineOffice['startDriver']>>;
  let engines: Engine[];
  let trunk: string;

  beforeAll(async () => {
    street = await openStreet();
    carrier = await testEngine(street.address(), []);
    atCarrier = await openProgram(carrier);
    await atCarrier.hands('res_pjsip/auth', number, { auth_type: 'userpass', username: number, password });
    await atCarrier.hands('res_pjsip/aor', number, { max_contacts: '1', remove_existing: 'yes' });
    const line = { auth: number, aors: number, context: 'from-trunk', disallow: 'all', allow: 'ulaw' };
    await atCarrier.hands('res_pjsip/endpoint', number, line);
    office = await openLineOffice('apart', {}, 2);
    engines = [...office.engines];
    node = await office.startDriver();
    trunk = allowed(await office.asManager((tx) => add(tx, ask({ body: typed() })))).id;
  });
  const typed = () =>
    ({
      ...{ name: '例の外線', joins: 'account', host: carrier.settings.sip.address, port: 5060, account: number },
      ...{ password, peers: [], mostCalls: 4, rings: ['fixed'], shownNumber: null, state: 'open' },
      ...{ rates: usualRates, mostYenADay: 10_000 },
    }) as AskOf<typeof endpoint>['body'];
  afterAll(async () => {
    await node?.kill();
    atCarrier?.close();
    await carrier?.close();
    for (const each of engines ?? []) await each.kill();
    await office?.close();
    street?.close();
  });

  /** Of our engines, those that say they are signed in; one that is not there says nothing. */
  const signedIn = async () => {
    const said = await Promise.all(engines.map((each) => each.says('pjsip show registrations').catch(() => '')));
    return said.flatMap((text, at) => (/ Registered/.test(text) ? [at] : []));
  };
  const standing = async () => allowed(await office.asManager(list)).trunks.map((trunk) => trunk.standing);
  /** Looks ten times a second for so long; never may it be signed in at both. */
  const stays = async (at: number, seconds: number) => {
    for (const until = Date.now() + seconds * 1000; Date.now() < until; await pause(100))
      expect(await signedIn()).toEqual([at]);
  };
  const arrives = async (at: number) => {
    const call = { endpoint: `PJSIP/${number}`, app: 'denwaban', callerId: '09012345678' };
    await atCarrier.asks('POST', '/channels', call);
    await office.call(({ state, from }) => state.is === 'waiting' && from.kind !== 'web');
    expect(await engines[at]!.says('core show channels')).toContain('denwaban,inbound');
  };

  test('signs in at the first, and at another when that one is gone; whichever comes back leaves it there', async () => {
    await expect.poll(signedIn, soon).toEqual([0]);
    await expect.poll(standing, soon).toEqual(['registered']);

    // Whoever drives it is killed, and another comes: nothing moves.
    await node.kill();
    node = await office.startDriver();
    await stays(0, 6);

    await engines[0]!.kill();
    await expect.poll(signedIn, soon).toEqual([1]);
    expect(await carrier.says('pjsip show contacts')).toContain(engines[1]!.settings.sip.address);
    await expect.poll(standing, soon).toEqual(['registered']);
    await arrives(1);

    engines[0] = await startEngine(engines[0]!.folder, engines[0]!.settings);
    await stays(1, 6);
    expect(await carrier.says('pjsip show contacts')).toContain(engines[1]!.settings.sip.address);
  });

  test('is signed out at an engine that was cut off, and believes it is its own', async () => {
    const first = await openProgram(engines[0]!);
    await first.asks('POST', '/asterisk/variable?variable=SIGNS_IN&value=yes');
    const body = { ...typed(), password: '' };
    allowed(await office.asManager((tx) => edit(tx, ask({ params: { id: trunk }, body }))));
    const believes = () => first.asks('GET', '/asterisk/variable?variable=SIGNS_IN');
    await expect.poll(believes, soon).toEqual({ value: 'no' });
    await expect.poll(signedIn, soon).toEqual([1]);
    const known = () => carrier.says('pjsip show contacts');
    await expect.poll(known, soon).toContain(engines[1]!.settings.sip.address);
    await expect.poll(standing, soon).toEqual(['registered']);
    first.close();
  });
});
