import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { patienceMs } from '../../../../asterisk/testing/patience.ts';
import { writeWav } from '../../../../asterisk/testing/sound/files.ts';
import { tone } from '../../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../../database/cast/index.ts';
import { allowed } from '../../../testing/examples.ts';
import { ask } from '../../../testing/office.ts';
import * as tolls from '../../../tolls/store.ts';
import { beginTrial, giveUp, list } from '../../../trials/trials.ts';
import { heardBy, hears, type LineOffice, openLineOffice } from '../testing/line-office.ts';

const { sakura } = cast;
const line = sakura.lines.number.id;

describe.skipIf(!inject('telephones'))('a line that is tried', () => {
  let office: LineOffice;
  let mine: Awaited<ReturnType<LineOffice['outside']>>;
  beforeAll(async () => {
    office = await openLineOffice();
    const { lineTrial, lineTrialOver } = office.books.sounds!;
    writeWav(`${lineTrial}.wav`, tone(hears.welcome, 0.5));
    writeWav(`${lineTrialOver}.wav`, tone(hears.closed, 0.5));
    mine = await office.outside();
    mine.says(tone(hears.caller, 1));
  });
  afterAll(async () => {
    await mine?.close();
    await office?.close();
  });

  const begins = () =>
    office.asManager((tx, asker) =>
      beginTrial(tx, ask({ params: { id: line }, body: { number: '090-1234-5678' } }), asker),
    );
  const stands = (like: object) =>
    expect
      .poll(
        async () => {
          const asked = ask({ params: { client: sakura.id } });
          return allowed(await office.asManager((tx) => list(tx, asked))).trials.find((each) => each.line === line);
        },
        { timeout: patienceMs, interval: 100 },
      )
      .toMatchObject(like);

  test('rings somebody’s telephone with its number, plays their own voice back, and is rung back', async () => {
    allowed(await begins());
    expect((await mine.rings()).from).toContain('0312341020');
    await mine.answers();
    for (const each of ['welcome', 'tone', 'caller', 'closed'] as const) await heardBy(mine, each);
    await stands({ state: 'ringing_back', isHeard: true });
    await mine.isLetGo();

    const caller = await office.ring('09012345678');
    const { id } = await office.call(({ state }) => state.is === 'waiting');
    await stands({ state: 'passed', call: id });
    await caller.hangsUp();
    await caller.close();
    await office.isEmpty();
    expect(await office.inside(tolls.allRunning)).toEqual([]);
    expect(await office.engine.says('core show channels count')).toContain('0 active channels');
  });

  test('has failed where the telephone is busy, and where whoever answers says nothing', async () => {
    allowed(await begins());
    await mine.rings();
    mine.isBusy();
    await stands({ state: 'failed', why: 'busy' });

    allowed(await begins());
    await mine.rings();
    mine.says(new Int16Array(8_000));
    await mine.answers();
    await stands({ state: 'failed', why: 'silent' });
    await mine.isLetGo();
    await office.isEmpty();
  });

  test('given up, rings no more', async () => {
    const trial = allowed(await begins());
    await mine.rings();
    allowed(await office.asManager((tx) => giveUp(tx, ask({ params: { id: trial.id } }))));
    await stands({ state: 'failed', why: 'given_up' });
    await office.isEmpty();
    await expect.poll(() => office.inside(tolls.allRunning), { timeout: patienceMs }).toEqual([]);
  });
});
