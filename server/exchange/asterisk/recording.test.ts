import { createHash } from 'node:crypto';
import { setTimeout as moments } from 'node:timers/promises';
import type { RecordingShown, Wave } from '@denwaban/api/recordings';
import type { Call } from '@denwaban/domain/calls';
import { usualPolicy } from '@denwaban/domain/recordings';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { patienceMs } from '../../../asterisk/testing/patience.ts';
import { leak, loudest } from '../../../asterisk/testing/sound/meter.ts';
import { rate, type Sound, tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast, demoPassword } from '../../../database/cast/index.ts';
import * as calls from '../../calls/store.ts';
import * as events from '../../events/store.ts';
import * as policies from '../../recordings/policies/store.ts';
import * as recordings from '../../recordings/store.ts';
import { wait } from '../../shell/due.ts';
import { heardBy, hears, type LineOffice, openLineOffice } from './testing/line-office.ts';
import { is } from './testing/states.ts';

const { sakura, minato } = cast;
const { suzuki, kato } = minato.staff;
/** What is said in a pause, and is to be in no file. */
const card = { caller: 1700, operator: 2300 };

const records =
  (...states: Call['recording']['is'][]) =>
  ({ recording }: Call) =>
    states.includes(recording.is);

describe.skipIf(!inject('telephones'))('a call that is recorded', () => {
  let office: LineOffice;
  let operator: Awaited<ReturnType<LineOffice['seats']>>;
  let driver: Awaited<ReturnType<LineOffice['startDriver']>>;
  beforeAll(async () => {
    office = await openLineOffice('apart');
    await office.admit(kato, suzuki);
    driver = await office.startDriver();
    operator = await office.seats(suzuki);
  });
  afterAll(async () => {
    await driver?.kill();
    await office?.close();
  });

  async function talks(from: string) {
    const caller = await office.ring(from);
    await caller.isAnswered();
    await operator.rings();
    await operator.answers();
    await heardBy(caller, 'operator');
    return { caller, call: await office.call(is('talking')) };
  }

  const says = (caller: { says(sound: Sound): void }, hertz: { caller: number; operator: number }) => {
    caller.says(tone(hertz.caller, 1));
    operator.says(tone(hertz.operator, 1));
  };

  /** Pauses, says a card number in the pause, and goes on; the seconds that the pause took. */
  async function saysCard(caller: { says(sound: Sound): void }, { id }: Call, goesOn: () => Promise<unknown>) {
    await operator.act('pauseRecording', { id } as Call);
    await office.callAt(id, records('paused'));
    const from = Date.now();
    says(caller, card);
    await moments(1_500);
    says(caller, hears);
    // What was said last is on its way still.
    await moments(300);
    await goesOn();
    await office.callAt(id, records('running'));
    return (Date.now() - from) / 1000;
  }

  const ends = async (id: string) => {
    await office.callAt(id, is('wrap_up', 'ended'));
    await operator.act('finishWrapUp', { id } as Call);
    await office.callAt(id, is('ended'));
  };
  const kept = (call: string) => office.inside((tx) => recordings.ofCall(tx, call));
  const isKept = async ({ id }: Call) => {
    await expect.poll(() => kept(id), { timeout: patienceMs }).toHaveLength(1);
    return (await kept(id))[0]!.id;
  };

  async function both(part: string): Promise<{ left: Sound; right: Sound; bytes: Buffer }> {
    const answer = await (await asKato())(`/api/recordings/${part}/sound`);
    expect(answer.headers.get('content-type')).toBe('audio/wav');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.readUInt16LE(22), bytes.readUInt32LE(24), bytes.readUInt32LE(40)]).toEqual([
      2,
      rate,
      bytes.length - 44,
    ]);
    const samples = Int16Array.from({ length: (bytes.length - 44) / 2 }, (_, n) => bytes.readInt16LE(44 + n * 2));
    return { bytes, left: samples.filter((_, n) => n % 2 === 0), right: samples.filter((_, n) => n % 2 === 1) };
  }

  /** The time of a pause is over now. */
  const lapses = (id: string) =>
    office.inside(async (tx) => {
      const call = (await calls.lock(tx, id)) as Call;
      await calls.save(tx, { ...call, recording: { ...call.recording, until: tx.now } as Call['recording'] });
      await wait(tx, { word: 'call', id, client: call.client, at: tx.now });
    });

  let cookie: string | null = null;
  async function asKato() {
    if (cookie === null) {
      const body = JSON.stringify({ email: 'kato@example.jp', password: demoPassword });
      const headers = { 'content-type': 'application/json', origin: office.site };
      const signedIn = await fetch(`${office.site}/api/sign-in`, { method: 'POST', body, headers });
      cookie = signedIn.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ');
    }
    const headers = { cookie };
    return async (path: string) => {
      const answer = await fetch(`${office.site}${path}`, { headers });
      expect(answer.ok, path).toBe(true);
      return answer;
    };
  }

  test('has both sides apart, silence on both where it was paused, and is listed, drawn and heard with its marks', async () => {
    const { caller, call } = await talks('09030000001');
    expect(call.recording).toEqual({ is: 'running', minutes: 3 });
    await moments(1_000);
    const pausedFor = await saysCard(caller, call, () => operator.act('resumeRecording', call));
    await operator.act('hold', call);
    await heardBy(caller, 'music');
    await operator.act('resume', call);
    await heardBy(caller, 'operator');
    await moments(1_000);
    await caller.hangsUp();
    await ends(call.id);

    const part = await isKept(call);
    const { left, right, bytes } = await both(part);
    const { recordings: listed } = (await (await (await asKato())(`/api/calls/${call.id}/recordings`)).json()) as {
      recordings: RecordingShown[];
    };
    expect(listed).toMatchObject([{ id: part, operator: null, source: 'exchange', drawn: true, bytes: bytes.length }]);
    expect(loudest(left, hears.caller)).toBeGreaterThan(0.4);
    expect(loudest(right, hears.operator)).toBeGreaterThan(0.4);
    expect(loudest(left, hears.operator)).toBeLessThan(leak);
    expect(loudest(right, hears.caller)).toBeLessThan(leak);
    hasNoCard(left, right);

    const wave = (await (await (await asKato())(`/api/recordings/${part}/wave`)).json()) as Wave;
    expect(wave.marks).toMatchObject([
      { kind: 'pause', by: suzuki.businessName, endedBy: suzuki.businessName },
      { kind: 'hold', by: suzuki.businessName },
    ]);
    const [pause] = wave.marks as [Wave['marks'][number]];
    expect(pause.until! - pause.from).toBeCloseTo(pausedFor, 0);
    for (const side of [left, right]) {
      const inside = side.subarray(rate * (pause.from + 0.1), rate * (pause.until! - 0.1));
      expect(inside.some((sample) => sample !== 0)).toBe(false);
    }
    const { endedAt } = await office.callAt(call.id, is('ended'));
    const { startedAt } = (await kept(call.id))[0]!;
    expect(wave.seconds).toBeCloseTo((endedAt!.getTime() - startedAt.getTime()) / 1000, 0);

    const [piece] = await office.inside((tx) => recordings.pieces(tx, part));
    expect(piece?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const listened = (await office.inside((tx) => events.of(tx, part))).map(({ name, by_id }) => [name, by_id]);
    expect(listened).toContainEqual(['recording.listened', kato.id]);
    await office.keepsNothing();
    await caller.close();
  });

  test('goes on by itself after the time agreed, and its history says that nobody did it', async () => {
    const { caller, call } = await talks('09030000002');
    await saysCard(caller, call, () => lapses(call.id));
    // What either hears from here on was recorded first.
    await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
    await caller.hangsUp();
    await ends(call.id);
    const history = await office.inside((tx) => events.of(tx, call.id));
    const of = (name: string) => history.find((each) => each.name === name)?.data;
    expect(of('call.recording_paused')).toMatchObject({ operator: suzuki.id });
    expect(of('call.recording_resumed')).toEqual({ operator: null });
    const { left, right } = await both(await isKept(call));
    hasNoCard(left, right);
    expect(loudest(left.subarray(-rate / 2), hears.caller)).toBeGreaterThan(0.3);
    expect(loudest(right.subarray(-rate / 2), hears.operator)).toBeGreaterThan(0.3);
    await caller.close();
  });

  test('is not said to be paused before it is, and is so as soon as the engine is driven again', async () => {
    const { caller, call } = await talks('09030000006');
    await driver.kill();
    await operator.act('pauseRecording', call);
    await moments(1_000);
    expect((await office.callAt(call.id, is('talking'))).recording.is).toBe('pausing');
    driver = await office.startDriver();
    await office.callAt(call.id, records('paused'));
    says(caller, card);
    await moments(1_000);
    await caller.hangsUp();
    await ends(call.id);
    const { left, right } = await both(await isKept(call));
    expect(loudest(left, hears.caller)).toBeGreaterThan(0.4);
    hasNoCard(left, right);
    says(caller, hears);
    await caller.close();
  });

  test('is brought in though whoever drives the engine was killed in it, and was not there at its end', async () => {
    const { caller, call } = await talks('09030000003');
    await moments(700);
    await driver.kill();
    await caller.hangsUp();
    await moments(300);
    driver = await office.startDriver();
    await ends(call.id);
    await office.looks();
    const { left } = await both(await isKept(call));
    expect(loudest(left, hears.caller)).toBeGreaterThan(0.4);
    await office.looks();
    expect(await kept(call.id)).toHaveLength(1);
    await office.keepsNothing();
    await caller.close();
  });

  test('is brought in up to its last second though the engine was killed in it', async () => {
    const { caller, call } = await talks('09030000004');
    await moments(2_500);
    await office.restartEngine();
    await ends(call.id);
    await office.looks();
    const { left } = await both(await isKept(call));
    expect(left.length / rate).toBeGreaterThan(1);
    expect(loudest(left, hears.caller)).toBeGreaterThan(0.4);
    await office.keepsNothing();
    await caller.close();
  });

  test('is not, where its client does not want it: nothing is kept, nothing can be paused, and nobody is told so', async () => {
    await operator.plugsIn();
    await office.inside((tx) => policies.save(tx, sakura.id, { ...usualPolicy, records: false }));
    await operator.becomes('available');
    const caller = await office.ring('09030000005');
    await caller.isAnswered();
    await operator.rings();
    await operator.answers();
    const call = await office.call(is('talking'));
    expect(call.recording).toEqual({ is: 'off' });
    await expect(operator.act('pauseRecording', call)).rejects.toThrow('call_not_recorded');
    await moments(500);
    await caller.hangsUp();
    await ends(call.id);
    await moments(1_000);
    await office.looks();
    expect(await kept(call.id)).toEqual([]);
    await office.keepsNothing();
    await caller.close();
  });
});

/** Of what was said in a pause. */
function hasNoCard(...sides: readonly Sound[]): void {
  for (const side of sides) for (const hertz of Object.values(card)) expect(loudest(side, hertz)).toBeLessThan(leak);
}
