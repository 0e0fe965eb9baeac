import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startEngine } from '../../../../asterisk/engine/start.ts';
import { testEngine } from '../../../../asterisk/testing/engine.ts';
import { openProgram, type Program } from '../../../../asterisk/testing/program.ts';
import { readSides } from '../../../../asterisk/testing/sound/files.ts';
import { energy, loudest, loudness, pieces } from '../../../../asterisk/testing/sound/meter.ts';
import { rate, tone } from '../../../../asterisk/testing/sound/sound.ts';
import { openStreet, type Street } from '../../../../asterisk/testing/street.ts';
import { type Caller, ring } from '../../../../asterisk/testing/telephones/caller.ts';
import { openTelephone, type Telephone } from '../../../../asterisk/testing/telephones/telephone.ts';
import { type Ami, openAmi } from './act.ts';
import { beginRecording, endRecording, pauseRecording, resumeRecording } from './record.ts';

/** What is said, and what is said in the pause, by each of the two. */
const says = { caller: 440, house: 1000 };
const card = { caller: 1700, house: 2300 };

describe.skipIf(!inject('telephones'))('a recording', () => {
  let street: Street;
  let engine: Awaited<ReturnType<typeof testEngine>>;
  let program: Program;
  let ami: Ami;
  let caller: Caller;
  let house: Telephone;
  let channel: string;
  beforeAll(async () => {
    street = await openStreet();
    const [address, proxy] = [street.address(), street.address()];
    engine = await testEngine(address, [{ name: 'carrier', peers: [street.callers], proxy: `${proxy}:5060` }]);
    [program, ami, house] = [await openProgram(engine), openAmi(engine.ami), await openTelephone(proxy)];
    caller = await ring({ at: street.caller(), exchange: `${address}:5060`, from: '09011112222', to: '0312345678' });
    channel = (await program.hears(({ type }) => type === 'StasisStart')).channel!.id;
    await program.asks('POST', `/channels/${channel}/answer`);
    await caller.isAnswered();
    await program.asks('POST', '/channels/house', { endpoint: 'PJSIP/house@carrier', app: engine.ari.app });
    await house.rings();
    await house.answers();
    await program.hears((told) => told.type === 'StasisStart' && told.channel?.id === 'house');
    await program.asks('POST', '/bridges/talk', { type: 'mixing' });
    await program.asks('POST', '/bridges/talk/addChannel', { channel: [channel, 'house'] });
  });
  afterAll(async () => {
    ami?.close();
    program?.close();
    await caller?.close();
    await house?.close();
    await engine?.close();
    street?.close();
  });

  /** Both speak for a second, and hear each other. */
  const speak = async (hertz: { caller: number; house: number }) => {
    caller.says(tone(hertz.caller, 1));
    house.says(tone(hertz.house, 1));
    await caller.hears(0.2);
    const [atCaller, atHouse] = await Promise.all([caller.hears(1), house.hears(1)]);
    expect(loudness(atCaller, hertz.house)).toBeGreaterThan(0.4);
    expect(loudness(atHouse, hertz.caller)).toBeGreaterThan(0.4);
  };

  test('keeps both sides apart, and of a pause nothing but how long it was', async () => {
    await speak(says);
    expect(await beginRecording(ami, channel, 'sakura')).toBe(true);
    await speak(says);
    expect(await beginRecording(ami, channel, 'sakura')).toBe(true);
    expect(await pauseRecording(ami, channel)).toBe(true);
    await speak(card);
    // What is on its way for a packet or two after they stop speaking of the card belongs to the pause.
    caller.says(tone(says.caller, 1));
    house.says(tone(says.house, 1));
    await caller.hears(0.1);
    expect(await resumeRecording(ami, channel)).toBe(true);
    await speak(says);
    expect(await endRecording(ami, channel)).toBe(true);

    const { left, right } = readSides(join(engine.recordings, 'sakura.raw'));
    expect(left.length / rate).toBeGreaterThan(3.3);
    expect(loudest(left, says.caller)).toBeGreaterThan(0.4);
    expect(loudest(right, says.house)).toBeGreaterThan(0.4);
    expect(loudest(left, says.house)).toBeLessThan(0.02);
    expect(loudest(right, says.caller)).toBeLessThan(0.02);
    for (const side of [left, right]) {
      expect(loudest(side, card.caller)).toBeLessThan(0.02);
      expect(loudest(side, card.house)).toBeLessThan(0.02);
      expect(pieces(side, 0.02).filter((piece) => energy(piece) === 0).length).toBeGreaterThan(1.1 / 0.02);
    }
  });

  test('of a channel that is gone is not begun', async () => {
    expect(await beginRecording(ami, 'nobody', 'nothing')).toBe(false);
    expect(await pauseRecording(ami, 'nobody')).toBe(false);
  });

  test('is told of what an exchange that is gone did not do, and begins on the one that is back', async () => {
    await engine.kill();
    await expect(beginRecording(ami, channel, 'lost')).rejects.toThrow();
    const again = await startEngine(engine.folder, engine.settings);
    expect(await beginRecording(ami, channel, 'lost')).toBe(false);
    await again.kill();
  });
});
