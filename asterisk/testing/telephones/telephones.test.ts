import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startEngine } from '../../engine/start.ts';
import { testEngine } from '../engine.ts';
import { testFolder } from '../folder.ts';
import { patienceMs } from '../patience.ts';
import { openProgram, type Program } from '../program.ts';
import { writeWav } from '../sound/files.ts';
import { energy, loudness } from '../sound/meter.ts';
import { tone } from '../sound/sound.ts';
import { openStreet, type Street } from '../street.ts';
import { type Caller, ring } from './caller.ts';
import { openTelephone, type Telephone } from './telephone.ts';

const busy = 17;

describe.skipIf(!inject('telephones'))('an exchange and its telephones', () => {
  let street: Street;
  let music: string;
  let engine: Awaited<ReturnType<typeof testEngine>>;
  let exchange: string;
  let contact: Telephone;
  let program: Program;
  let caller: Caller;
  const callers: Caller[] = [];
  beforeAll(async () => {
    street = await openStreet();
    const [address, proxy] = [street.address(), street.address()];
    exchange = `${address}:5060`;
    contact = await openTelephone(proxy);
    music = testFolder('music');
    writeWav(join(music, 'music.wav'), tone(600, 10));
    engine = await testEngine(address, [{ name: 'carrier', peers: [street.callers], proxy: `${proxy}:5060` }], {
      music,
    });
  });
  beforeEach(async () => {
    program = await openProgram(engine);
  });
  afterEach(async () => {
    program.close();
    for (const each of callers.splice(0)) await each.close();
  });
  afterAll(async () => {
    await contact?.close();
    await engine?.close();
    street?.close();
    rmSync(music, { recursive: true, force: true });
  });

  const rings = async (at = street.caller()) => {
    caller = await ring({ at, exchange, from: '09011112222', to: '0312345678' });
    callers.push(caller);
    return caller;
  };
  const arrival = async () => (await program.hears(({ type }) => type === 'StasisStart')).channel!.id;
  const answered = async () => {
    await rings();
    const call = await arrival();
    await program.asks('POST', `/channels/${call}/answer`);
    await caller.isAnswered();
    return call;
  };
  const dial = async (endpoint: string) => {
    const leg = randomUUID();
    const call = { endpoint, app: engine.ari.app, callerId: '0312345678', timeout: 10 };
    await program.asks('POST', `/channels/${leg}`, call);
    return leg;
  };
  const told = (kind: string, id: string) => program.hears(({ type, channel }) => type === kind && channel?.id === id);
  const connected = async (telephone: Telephone, endpoint: string) => {
    const call = await answered();
    const leg = await dial(endpoint);
    await telephone.rings();
    await telephone.answers();
    await told('StasisStart', leg);
    const bridge = randomUUID();
    // Without dtmf_events a bridge that only passes packets on passes the keys on too, and tells of none.
    await program.asks('POST', `/bridges/${bridge}`, { type: 'mixing,dtmf_events' });
    await program.asks('POST', `/bridges/${bridge}/addChannel`, { channel: [call, leg] });
    return call;
  };

  test('a caller whom nobody can be handed hears so, and is let go', async () => {
    program.close();
    await rings();
    await caller.isAnswered();
    expect(energy(await caller.hears(2))).toBeGreaterThan(0.03);
    await caller.hangsUp();
  });

  test('a caller and a contact behind the carrier hear each other, and nothing of themselves', async () => {
    const call = await connected(contact, 'PJSIP/0355556666@carrier');
    caller.says(tone(440, 1));
    contact.says(tone(1000, 1));
    await caller.hears(0.3);
    const [atCaller, atContact] = await Promise.all([caller.hears(1), contact.hears(1)]);
    expect([loudness(atCaller, 1000), loudness(atCaller, 440)]).toEqual([near(0.48), near(0)]);
    expect([loudness(atContact, 440), loudness(atContact, 1000)]).toEqual([near(0.48), near(0)]);
    await contact.hangsUp();
    await program.asks('DELETE', `/channels/${call}`);
    await caller.isLetGo();
  });

  test('a key that a caller presses is told, and heard at the other end', async () => {
    await connected(contact, 'PJSIP/0355556666@carrier');
    caller.presses('5');
    expect((await program.hears(({ type }) => type === 'ChannelDtmfReceived')).digit).toBe('5');
    await contact.hears(0.3);
    expect(contact.keys()).toBe('5');
    await contact.hangsUp();
    await caller.hangsUp();
  });

  test('a telephone that holds is told so, and the caller hears music until it resumes', async () => {
    const call = await connected(contact, 'PJSIP/0355556666@carrier');
    contact.says(tone(1000, 1));
    await contact.holds();
    await program.hears(({ type }) => type === 'ChannelHold');
    await caller.hears(0.3);
    const held = await caller.hears(0.5);
    expect([loudness(held, 600), loudness(held, 1000)]).toEqual([near(0.48), near(0)]);
    await contact.resumes();
    await program.hears(({ type }) => type === 'ChannelUnhold');
    await caller.hears(0.3);
    expect(loudness(await caller.hears(0.5), 1000)).toEqual(near(0.48));
    await contact.hangsUp();
    await program.asks('DELETE', `/channels/${call}`);
  });

  test('a caller who gives up is gone', async () => {
    await rings();
    const call = await arrival();
    await program.asks('POST', `/channels/${call}/ring`);
    await caller.hangsUp();
    await told('StasisEnd', call);
  });

  test('a contact is shown the number we ring with, and told as busy when busy', async () => {
    const leg = await dial('PJSIP/0355556666@carrier');
    expect((await contact.rings()).from).toContain('sip:0312345678@');
    contact.isBusy();
    expect((await told('ChannelDestroyed', leg)).cause).toBe(busy);
  });

  test('a desk telephone is found where it registered with its password, and not without', async () => {
    const password = randomUUID();
    await program.hands('res_pjsip/auth', 'desk', { auth_type: 'userpass', username: 'desk', password });
    await program.hands('res_pjsip/aor', 'desk', { max_contacts: '1', remove_existing: 'yes' });
    const fields = { auth: 'desk', aors: 'desk', context: 'from-internal', disallow: 'all', allow: 'ulaw' };
    await program.hands('res_pjsip/endpoint', 'desk', fields);
    const desk = await openTelephone(street.address());
    await expect(desk.registers({ exchange, user: 'desk', password: 'guessed' })).rejects.toThrow('401');
    await desk.registers({ exchange, user: 'desk', password });
    const call = await connected(desk, 'PJSIP/desk');
    desk.says(tone(1000, 1));
    await caller.hears(0.3);
    expect(loudness(await caller.hears(0.5), 1000)).toEqual(near(0.48));
    await program.asks('DELETE', `/channels/${call}`);
    await desk.hangsUp();
    await desk.close();
  });

  test('a carrier is known from the moment it is handed over, and a stranger is not let in', async () => {
    const at = street.address();
    await expect((await rings(at)).isAnswered()).rejects.toThrow('refused 401');
    await program.hands('res_pjsip/aor', 'other', { contact: `sip:${at}` });
    await program.hands('res_pjsip/endpoint', 'other', { aors: 'other', context: 'from-trunk', allow: 'ulaw' });
    await program.hands('res_pjsip/identify', 'other', { endpoint: 'other', match: at });
    await rings(at);
    await program.asks('POST', `/channels/${await arrival()}/answer`);
    await caller.isAnswered();
    await caller.hangsUp();
  });

  test('a carrier that wants a password is registered with, and rings the number we said', async () => {
    const at = street.address();
    const carrier = await testEngine(at, []);
    const theirs = await openProgram(carrier);
    const login = { auth_type: 'userpass', username: 'us', password: randomUUID() };
    await theirs.hands('res_pjsip/auth', 'us', login);
    await theirs.hands('res_pjsip/aor', 'us', { max_contacts: '1' });
    await theirs.hands('res_pjsip/endpoint', 'us', { auth: 'us', aors: 'us', allow: 'ulaw' });
    await program.hands('res_pjsip/auth', 'theirs', login);
    await program.hands('res_pjsip/endpoint', 'theirs', { context: 'from-trunk', allow: 'ulaw' });
    await program.hands('res_pjsip/identify', 'theirs', { endpoint: 'theirs', match: at });
    await program.hands('res_pjsip/registration', 'theirs', {
      ...{ server_uri: `sip:${at}`, client_uri: `sip:us@${at}`, contact_user: '0312345678' },
      ...{ outbound_auth: 'theirs', transport: 'udp', max_random_initial_delay: '0' },
    });
    await expect
      .poll(() => carrier.says('pjsip show contacts'), { timeout: patienceMs })
      .toContain('us/sip:0312345678@');
    await theirs.asks('POST', '/channels', { endpoint: 'PJSIP/us', app: carrier.ari.app });
    const { channel } = await program.hears(({ type }) => type === 'StasisStart');
    expect(channel!.dialplan.exten).toBe('0312345678');
    theirs.close();
    await carrier.close();
  });

  test('killed and started again, it is the same exchange', async () => {
    program.close();
    await engine.kill();
    const again = await startEngine(engine.folder, engine.settings);
    program = await openProgram(again);
    await answered();
    await caller.hangsUp();
    await again.stop();
  });
});

function near(loud: number) {
  return expect.closeTo(loud, 1);
}
