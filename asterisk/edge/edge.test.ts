import { createSocket } from 'node:dgram';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testEngine } from '../testing/engine.ts';
import { testFolder } from '../testing/folder.ts';
import { writeWav } from '../testing/sound/files.ts';
import { energy } from '../testing/sound/meter.ts';
import { tone } from '../testing/sound/sound.ts';
import { openStreet, type Street } from '../testing/street.ts';
import { type Caller, ring } from '../testing/telephones/caller.ts';
import { type Edge, startEdge } from './start.ts';

type TestEngine = Awaited<ReturnType<typeof testEngine>>;

describe.skipIf(!inject('telephones'))('two engines behind an edge', () => {
  const folder = testFolder('edge');
  let street: Street;
  let engines: [TestEngine, TestEngine];
  let edge: Edge;
  beforeAll(async () => {
    street = await openStreet();
    const address = street.address();
    const sound = join(folder, 'unattended');
    writeWav(`${sound}.wav`, tone(1700, 4));
    const behind = { answers: [address], unattended: { sound, messageSeconds: null } };
    const trunks = [{ name: 'edge', peers: [address], proxy: `${address}:5060` }];
    engines = [await testEngine(street.address(), trunks, behind), await testEngine(street.address(), trunks, behind)];
    edge = await startEdge(folder, {
      sip: { address, port: 5060 },
      engines: engines.map(placeOf),
      carriers: [street.callers],
      callsPerSecond: 20,
    });
  });
  afterAll(async () => {
    await edge?.stop();
    for (const engine of engines ?? []) await engine.close();
    street?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const placeOf = ({ settings: { sip } }: TestEngine) => `${sip.address}:${sip.port}`;
  const rings = (at = street.caller(), exchange = edge.place) =>
    ring({ at, exchange, from: '05011112222', to: '0312345678' });
  const taken = async (engine: TestEngine) =>
    Number(/(\d+) calls? processed/.exec(await engine.says('core show channels count'))?.[1]);
  const close = (callers: readonly Caller[]) => Promise.all(callers.map((caller) => caller.close()));

  test('calls go to one and the other in turn, are heard, and are ended from either side', async () => {
    const callers = await Promise.all(Array.from({ length: 6 }, () => rings()));
    await Promise.all(callers.map((caller) => caller.isAnswered()));
    expect(await Promise.all(engines.map(taken))).toEqual([3, 3]);
    for (const sound of await Promise.all(callers.map((caller) => caller.hears(1))))
      expect(energy(sound)).toBeGreaterThan(0.03);
    await Promise.all(callers.slice(0, 2).map((caller) => caller.hangsUp()));
    // These have heard that nobody is there, and are let go by the engine.
    for (const caller of callers.slice(2)) await caller.isLetGo();
    await close(callers);
    for (const engine of engines)
      await expect.poll(() => engine.says('core show channels count')).toContain('0 active channels');
  });

  test('a stranger who floods the edge is not answered, and a caller of the carrier gets through', async () => {
    const flood = await openFlood(street.address(), edge.place);
    await pause(500);
    const caller = await rings();
    await caller.isAnswered();
    expect(energy(await caller.hears(1))).toBeGreaterThan(0.03);
    await caller.hangsUp();
    await caller.close();
    const { sent, answers } = flood.stop();
    expect(sent).toBeGreaterThan(500);
    expect(answers).toBe(0);
    // Told of once, not once for each.
    expect(edge.said().match(/a stranger at/g)).toHaveLength(1);
  });

  test('a call out that was sent to it comes to nothing, and not in again', async () => {
    const [first, second] = await Promise.all(engines.map(taken));
    await engines[0].says('channel originate PJSIP/0312345678@edge application Wait 5');
    await expect.poll(() => engines[0].says('core show channels count')).toContain('0 active channels');
    expect(await Promise.all(engines.map(taken))).toEqual([first, second]);
  });

  test('an engine behind the edge refuses whoever comes past it, before any password', async () => {
    const stranger = await rings(street.address(), placeOf(engines[0]));
    await expect(stranger.isAnswered()).rejects.toThrow('refused 403');
    await stranger.close();
  });

  test('a carrier that rings too often in a second is asked to come again', async () => {
    const flood = await openFlood(street.caller(), edge.place);
    await pause(500);
    expect(flood.stop().codes).toContain('503');
    await pause(1_100);
    const caller = await rings();
    await caller.isAnswered();
    await caller.hangsUp();
    await caller.close();
  });

  test.each([
    ['ARI', 'http'],
    ['AMI', 'ami'],
  ] as const)('%s answers at the address it was told, and at no other of this machine', async (_, port) => {
    const { control } = engines[0].settings;
    expect(await isHeard(control.address, control[port])).toBe(true);
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const ours = others.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
    for (const address of [street.address(), ...ours]) expect(await isHeard(address, control[port])).toBe(false);
  });

  test('an engine is killed: the next calls go to the other', async () => {
    await engines[1].kill();
    const killed = Date.now();
    const callers = await Promise.all(Array.from({ length: 4 }, () => rings()));
    await Promise.all(callers.map((caller) => caller.isAnswered()));
    expect(Date.now() - killed).toBeLessThan(10_000);
    await Promise.all(callers.map((caller) => caller.hangsUp()));
    await close(callers);
  });
});

/** New calls, as many as go, until stopped: each of a call of its own. */
async function openFlood(from: string, place: string) {
  const [address = '', port = ''] = place.split(':');
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(5060, from, resolve));
  const codes = new Set<string>();
  let [sent, answers] = [0, 0];
  socket.on('message', (bytes) => {
    answers++;
    codes.add(/^SIP\/2.0 (\d+)/.exec(bytes.toString())?.[1] ?? '');
  });
  const flooding = setInterval(() => {
    for (let more = 0; more < 20; more++) socket.send(invitation(from, address, ++sent), Number(port), address);
  }, 10);
  return {
    stop: () => {
      clearInterval(flooding);
      socket.close();
      return { sent, answers, codes: [...codes] };
    },
  };
}

function invitation(from: string, to: string, number: number): string {
  const lines = [
    `INVITE sip:100${number}@${to} SIP/2.0`,
    `Via: SIP/2.0/UDP ${from}:5060;branch=z9hG4bK-flood-${number}`,
    `From: <sip:scanner@${from}>;tag=${number}`,
    `To: <sip:100${number}@${to}>`,
    `Call-ID: flood-${number}@${from}`,
    'CSeq: 1 INVITE',
    `Contact: <sip:scanner@${from}:5060>`,
    'Max-Forwards: 70',
    'Content-Length: 0',
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function isHeard(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const end = (heard: boolean) => () => {
      socket.destroy();
      resolve(heard);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
