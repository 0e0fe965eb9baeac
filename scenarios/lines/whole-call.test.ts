// One call from the first word to the report: somebody speaks Japanese on a real line, a desk in a real browser answers, holds,
// pauses the recording for a card number, takes the message, and puts the caller through to the company's own telephone.
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as cases from '@denwaban/server/cases/store.ts';
import { heardBy, type LineOffice, hears as tones } from '@denwaban/server/exchange/asterisk/testing/line-office.ts';
import { is } from '@denwaban/server/exchange/asterisk/testing/states.ts';
import { diskShelf } from '@denwaban/server/recordings/disk-shelf.ts';
import * as recordings from '@denwaban/server/recordings/store.ts';
import * as relays from '@denwaban/server/relays/store.ts';
import * as transfers from '@denwaban/server/transfers/store.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readWav } from '../../asterisk/testing/sound/files.ts';
import { energy, leak, loudest } from '../../asterisk/testing/sound/meter.ts';
import { rate, type Sound, tone } from '../../asterisk/testing/sound/sound.ts';
import { speak } from '../../asterisk/testing/speech.ts';
import { cast } from '../../database/cast/index.ts';
import { takesTheMessageByKeyboard } from '../journeys/reading-light.ts';
import { eventually, hears } from '../journeys/windows.ts';
import { type Desk, openDesk } from './desk.ts';

const executable = inject('chromium');
const { minato, sakura } = cast;
/** What is said in the pause, and is to be in no file. */
const card = 1700;

describe.skipIf(!inject('telephones') || !executable)('a whole call', () => {
  let at: Desk;
  let office: LineOffice;
  let desk: Page;
  let staff: Awaited<ReturnType<LineOffice['outside']>>;
  beforeAll(async () => {
    at = await openDesk(executable!);
    ({ office, page: desk } = at);
    staff = await office.outside();
    staff.says(tone(tones.contact, 1));
    await office.inside((tx) =>
      transfers.saveTerms(tx, sakura.id, {
        ...{ kinds: ['warm'], contacts: 'all', typed: true, presences: ['in', 'unknown'] },
        ...{ when: 'always', seconds: 20 },
      }),
    );
  });
  afterAll(async () => {
    await staff?.close();
    await at?.close();
  });

  test('is heard, held, paused, written down, put through, kept and reported', async () => {
    const spoken = join(at.folder, 'spoken.wav');
    await speak('もしもし。先日届いた読書灯が、つかないのですが。', spoken);
    const words = readWav(spoken);
    const hands = await at.sitsDown();

    const caller = await office.ring('09012345678');
    caller.says(words);
    await caller.isAnswered();
    await desk.getByRole('button', { name: '応答' }).waitFor();
    await hands.press('F3');
    const { id } = await office.call(is('talking'));
    await heardBy(caller, 'operator');
    await caller.hears(words.length / rate);
    caller.says(tone(tones.caller, 1));
    await hears(desk, tones.caller);

    await hands.press('F2');
    await heardBy(caller, 'music');
    await desk.getByRole('button', { name: '保留を解く' }).waitFor();
    await hands.press('F2');
    await heardBy(caller, 'operator');

    await hands.press('Alt+Z');
    await desk.getByText('録音 停止中').waitFor();
    caller.says(tone(card, 1));
    await hears(desk, card);
    await caller.hears(1.5);
    caller.says(tone(tones.caller, 1));
    // What was said last is on its way still.
    await caller.hears(0.3);
    await hands.press('Alt+Z');
    await desk.getByText('録音 停止中').waitFor({ state: 'detached' });

    await takesTheMessageByKeyboard(desk);
    await hands.press('Alt+T');
    await hands.on(desk.getByRole('combobox', { name: '担当者を探す（番号も入力できます）' }));
    await hands.write('090-8765-4321');
    await hands.press('Enter');
    await staff.rings();
    await heardBy(caller, 'music');
    await staff.answers();
    await heardBy(staff, 'transfer');
    await Promise.all([heardBy(staff, 'operator'), hears(desk, tones.contact), heardBy(caller, 'music')]);
    await desk.getByRole('button', { name: 'つなぐ' }).waitFor();
    await hands.press('Alt+O');
    await Promise.all([heardBy(caller, 'contact'), heardBy(staff, 'caller')]);
    await desk.getByRole('button', { name: '完了', exact: true }).waitFor();
    await hands.press('Control+Enter');
    await desk.getByText('着信を待っています').waitFor();
    await heardBy(caller, 'contact');
    await caller.hangsUp();
    await staff.isLetGo();

    expect(await office.callAt(id, is('ended'))).toMatchObject({ disposition: 'message', endedBy: 'caller' });
    const [opened] = await office.inside((tx) => cases.ofCall(tx, id));
    expect(opened?.summary).toBe('LED読書灯が点灯しない');
    // Written, and kept in the outbox: this office has no mail server.
    await eventually(async () => {
      const relay = await office.inside((tx) => relays.ofCase(tx, opened!.id));
      expect(relay?.state.is).toBe('kept');
    });
    const { left, right } = await keptOf(id);
    expect(energy(left.subarray(0, rate * 2))).toBeGreaterThan(0.01);
    // There is something of every tone in words that are spoken, and none of them was spoken after the pause.
    const [pause, pauseThere] = [longestSilence(left), longestSilence(right)];
    const afterwards = left.subarray(pause.until);
    expect(loudest(afterwards, tones.caller)).toBeGreaterThan(0.3);
    expect(loudest(afterwards, tones.operator)).toBeLessThan(leak);
    expect(loudest(right, tones.operator)).toBeGreaterThan(0.3);
    expect(loudest(right, tones.caller)).toBeLessThan(leak);
    // Nobody of ours was there any more.
    expect(loudest(right, tones.contact)).toBeLessThan(leak);
    for (const side of [left, right]) expect(loudest(side, card)).toBeLessThan(leak);
    for (const { from, until } of [pause, pauseThere]) expect((until - from) / rate).toBeGreaterThan(1.5);
    expect(await desk.evaluate('pointed')).toBe(0);
    expect(at.complaints).toEqual([]);
    await caller.close();
    await office.isEmpty();
  });

  /** Both sides of what was kept of the call. */
  async function keptOf(call: string): Promise<{ left: Sound; right: Sound }> {
    const kept = () => office.inside((tx) => recordings.ofCall(tx, call));
    await eventually(async () => expect(await kept()).toHaveLength(1));
    const part = (await kept())[0]!.id;
    const [piece] = await office.inside((tx) => recordings.pieces(tx, part));
    const shelf = diskShelf(join(office.books.dataFolder, 'recordings'));
    const bytes = await buffer(shelf.take({ agency: minato.id, recording: part, type: 'audio/wav', ...piece! }));
    const samples = Int16Array.from({ length: (bytes.length - 44) >> 1 }, (_, n) => bytes.readInt16LE(44 + n * 2));
    return { left: samples.filter((_, n) => n % 2 === 0), right: samples.filter((_, n) => n % 2 === 1) };
  }
});

/** From which sample until which there is nothing at all for longest. */
function longestSilence(side: Sound): { from: number; until: number } {
  let [longest, from] = [{ from: 0, until: 0 }, 0];
  side.forEach((sample, n) => {
    if (sample !== 0) from = n + 1;
    else if (n + 1 - from > longest.until - longest.from) longest = { from, until: n + 1 };
  });
  return longest;
}
