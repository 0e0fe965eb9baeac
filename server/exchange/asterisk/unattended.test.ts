import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testFolder } from '../../../asterisk/testing/folder.ts';
import { patienceMs } from '../../../asterisk/testing/patience.ts';
import { writeWav } from '../../../asterisk/testing/sound/files.ts';
import { loudness } from '../../../asterisk/testing/sound/meter.ts';
import { rate, tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import { callOf } from '../../calls/rows/store.ts';
import * as cases from '../../cases/store.ts';
import { readWav } from '../../guidance/sound/read-wav.ts';
import { listen } from '../../recordings/listen.ts';
import * as recordings from '../../recordings/store.ts';
import { theHouse } from '../../shell/agency.ts';
import { allowed } from '../../testing/examples.ts';
import { heardBy, hears, type LineOffice, openLineOffice } from './testing/line-office.ts';

const { minato } = cast;
const house = { as: 'staff', agency: minato.id, by: theHouse } as const;

describe.skipIf(!inject('telephones'))('while nobody of ours is there', () => {
  const folder = testFolder('unattended');
  let office: LineOffice;
  beforeAll(async () => {
    const sound = join(folder, 'unattended');
    writeWav(`${sound}.wav`, tone(hears.closed, 1));
    office = await openLineOffice('apart', { unattended: { sound, messageSeconds: 30 } });
  });
  afterAll(async () => {
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const callsFrom = async (e164: string) => {
    const rows = await office.inside((tx) =>
      tx.q
        .selectFrom('calls')
        .selectAll()
        .where('agency_id', '=', tx.agency)
        .where('from_number', '=', e164)
        .where('state', '=', 'ended')
        .execute(),
    );
    return rows.map(callOf);
  };
  const kept = () => office.engine.says('database show unattended');

  test('the exchange takes a message by itself, and it is a case as soon as we are back', async () => {
    const driver = await office.startDriver();
    await driver.kill();
    const began = Date.now();
    const spoke = await office.ring('05011112222', {
      to: '0312349999',
      headers: ['Diversion: <sip:0312341020@carrier>;reason=unconditional'],
    });
    await spoke.isAnswered();
    await heardBy(spoke, 'closed');
    await heardBy(spoke, 'tone');
    const [silent, lost] = [await office.ring('05011113333'), await office.ring('05011114444', { to: '0399998888' })];
    await Promise.all([silent.isAnswered(), lost.isAnswered()]);
    await pause(3_000);
    await Promise.all([spoke, silent, lost].map((each) => each.hangsUp()));
    const hungUp = Date.now();
    const dialled = await kept();
    expect(dialled).toContain('3 results found');

    await pause(1_000);
    const again = await office.startDriver();
    await expect.poll(() => callsFrom('+815011112222'), { timeout: patienceMs }).toHaveLength(1);
    const [call] = await callsFrom('+815011112222');
    expect(call).toMatchObject({ state: { how: 'voicemail' }, endedBy: 'caller', operator: null });
    expect(call!.arrivedAt.getTime()).toBeGreaterThan(began - 1_000);
    expect(call!.endedAt!.getTime()).toBeLessThan(hungUp + 1_000);
    await expect.poll(() => office.inside((tx) => cases.ofCall(tx, call!.id)), { timeout: patienceMs }).toHaveLength(1);
    const [opened] = await office.inside((tx) => cases.ofCall(tx, call!.id));
    expect(opened).toMatchObject({ takenBy: null, callerNumber: '+815011112222' });

    const [part] = await office.inside((tx) => recordings.ofCall(tx, call!.id));
    const asked = { id: part?.id ?? '', asked: undefined };
    const sound = allowed(await listen({ books: office.books, scope: house }, asked));
    const said = allowed(readWav(await buffer(sound.stream))).samples;
    const middle = Int16Array.from(said.subarray(rate, 2 * rate), (sample) => sample * 32_767);
    expect(loudness(middle, hears.caller)).toBeGreaterThan(0.3);

    // Who was silent is to be rung back; who rang a number of nobody stands nowhere.
    await expect.poll(() => callsFrom('+815011113333'), { timeout: patienceMs }).toHaveLength(1);
    expect((await callsFrom('+815011113333'))[0]).toMatchObject({ state: { how: 'abandoned' } });
    expect(await callsFrom('+815011114444')).toEqual([]);
    await expect.poll(kept, { timeout: patienceMs }).toContain('0 results found');

    // Struck off too late: it is brought in once more.
    for (const [, key, value] of dialled.matchAll(/^\/unattended\/(\S+)\s*: (\S+)/gm))
      await office.engine.says(`database put unattended ${key} "${value}"`);
    expect(await kept()).toContain('3 results found');
    await office.looks();
    expect(await kept()).toContain('0 results found');
    expect(await callsFrom('+815011112222')).toHaveLength(1);
    expect(await office.inside((tx) => recordings.ofCall(tx, call!.id))).toHaveLength(1);
    await again.kill();
    await Promise.all([spoke, silent, lost].map((each) => each.close()));
  });
});
