import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Call } from '@denwaban/domain/calls';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { patienceMs } from '../../../asterisk/testing/patience.ts';
import { loudness } from '../../../asterisk/testing/sound/meter.ts';
import { rate, silence } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import * as calls from '../../calls/store.ts';
import * as cases from '../../cases/store.ts';
import { setSound, setText, setVoicemail } from '../../guidance/set-guidance.ts';
import { readWav } from '../../guidance/sound/read-wav.ts';
import { listen } from '../../recordings/listen.ts';
import * as recordings from '../../recordings/store.ts';
import { theHouse } from '../../shell/agency.ts';
import { allowed } from '../../testing/examples.ts';
import { wavOf } from '../../testing/wav.ts';
import { heardBy, hears, type LineOffice, openLineOffice, speechHeardBy } from './testing/line-office.ts';

const { minato, sakura } = cast;
const everywhere = { client: sakura.id, line: null } as const;
const line = sakura.lines.number.id;
const house = { as: 'staff', agency: minato.id, by: theHouse } as const;

describe.skipIf(!inject('telephones'))('what callers hear from a machine', () => {
  let office: LineOffice;
  beforeAll(async () => {
    office = await openLineOffice();
  });
  afterAll(() => office?.close());

  const sets = (kind: 'welcome' | 'voicemail', text: string) =>
    office.inside(async (tx) => allowed((await setText(tx, everywhere, { kind, text })) ?? 'done'));
  const music = async (hertz: number) => {
    const sent = {
      kind: 'waiting_music',
      name: '保留音.wav',
      bytes: wavOf({ rate: 44_100, bits: 24, sides: 2, hertz, seconds: 1 }),
    } as const;
    allowed((await setSound(office.books, house, everywhere, sent)) ?? 'done');
  };
  const ended = (id: string) => office.callAt(id, ({ state }) => state.is === 'ended');
  const is = (state: Call['state']['is']) => (call: Call) => call.state.is === state;

  test('a text is spoken, then the client’s own music is played over and over; the place in the queue between', async () => {
    await sets('welcome', 'お電話ありがとうございます。{社名}でございます。');
    await music(hears.clientsMusic);
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await speechHeardBy(caller);
    const own = async () => loudness(await caller.hears(0.3), hears.clientsMusic) > 0.1;
    await expect.poll(own, { timeout: patienceMs }).toBe(true);
    await pause(2_000);
    expect(loudness(await caller.hears(1), hears.clientsMusic)).toBeGreaterThan(0.1);

    const call = await office.call(is('waiting'));
    const longAgo = new Date(Date.now() - 40_000);
    await office.inside(async (tx) => {
      const found = await calls.lock(tx, call.id);
      if (found) await calls.save(tx, { ...found, state: { is: 'waiting', since: longAgo } });
    });
    await speechHeardBy(caller);
    await expect.poll(own, { timeout: patienceMs }).toBe(true);
    await caller.hangsUp();
    await ended(call.id);
    await caller.close();
  });

  test('outside hours a message may be left, and what was said is in the recording of its case', async () => {
    await sets('voicemail', 'ご用件をどうぞ。');
    await office.opens('never');
    const body = { seconds: 60 };
    await office.inside(async (tx) => allowed((await setVoicemail(tx, { params: { id: line }, body })) ?? 'done'));
    const [caller, silent] = [await office.ring('09012345678'), await office.ring('09087654321')];
    silent.says(silence(1));
    await Promise.all([caller.isAnswered(), silent.isAnswered()]);
    const callFrom = async (e164: string) => {
      const found = (await office.calls()).find(({ from }) => from.kind === 'number' && from.e164 === e164);
      if (!found) throw new Error(`nobody rings from ${e164}`);
      return found;
    };
    const [first, second] = [await callFrom('+819012345678'), await callFrom('+819087654321')];
    expect(first.state.is).toBe('speaking');
    await speechHeardBy(caller);
    await heardBy(caller, 'tone');
    await pause(4_000);
    await caller.hangsUp();
    expect(await ended(first.id)).toMatchObject({ state: { how: 'voicemail' }, endedBy: 'caller', operator: null });
    await expect.poll(() => office.inside((tx) => cases.ofCall(tx, first.id)), { timeout: patienceMs }).toHaveLength(1);
    const [opened] = await office.inside((tx) => cases.ofCall(tx, first.id));
    expect(opened).toMatchObject({ kind: 'other', takenBy: null, callerNumber: '+819012345678', tier: 2 });
    expect(opened?.summary).toMatch(/^留守番電話にメッセージがあります（[345]秒）$/);

    const [part] = await office.inside((tx) => recordings.ofCall(tx, first.id));
    const asked = { id: part?.id ?? '', asked: undefined };
    const sound = allowed(await listen({ books: office.books, scope: house }, asked));
    const kept = allowed(readWav(await buffer(sound.stream)));
    expect([sound.type, kept.rate]).toEqual(['audio/wav', rate]);
    const middle = Int16Array.from(kept.samples.subarray(rate, 3 * rate), (sample) => sample * 32_767);
    expect(loudness(middle, hears.caller)).toBeGreaterThan(0.3);

    // Who says nothing is let go, and leaves nothing.
    await silent.isLetGo();
    expect(await ended(second.id)).toMatchObject({ state: { how: 'outside_hours' }, endedBy: 'exchange' });
    expect(await office.inside((tx) => cases.ofCall(tx, second.id))).toEqual([]);
    await office.isEmpty();
    await Promise.all([caller.close(), silent.close()]);
  });
});
