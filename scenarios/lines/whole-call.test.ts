// One call from the first word to the report: somebody speaks Japanese on a real line, a desk in a real browser answers, holds,
// pauses the recording for a card number, takes the message, and puts the caller through to the company's own telephone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Call } from '@denwaban/domain/calls';
import * as cases from '@denwaban/server/cases/store.ts';
import {
  heardBy,
  type LineOffice,
  openLineOffice,
  hears as tones,
} from '@denwaban/server/exchange/asterisk/testing/line-office.ts';
import { diskShelf } from '@denwaban/server/recordings/disk-shelf.ts';
import * as recordings from '@denwaban/server/recordings/store.ts';
import * as relays from '@denwaban/server/relays/store.ts';
import * as transfers from '@denwaban/server/transfers/store.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { readWav } from '../../asterisk/testing/sound/files.ts';
import { energy, loudness, pieces } from '../../asterisk/testing/sound/meter.ts';
import { rate, type Sound, tone } from '../../asterisk/testing/sound/sound.ts';
import { speak } from '../../asterisk/testing/speech.ts';
import { cast } from '../../database/cast/index.ts';
import { keyboardOf } from '../journeys/keyboard.ts';
import { complaintsOf } from '../journeys/looking.ts';
import { takesTheMessageByKeyboard } from '../journeys/reading-light.ts';
import { eventually, hears, openWindow } from '../journeys/windows.ts';
import { browserWith } from '../voice/browser.ts';
import { rawMicrophone } from './raw-microphone.ts';

const executable = inject('chromium');
vi.setConfig({ testTimeout: 180_000 });
const { minato, sakura } = cast;
const { suzuki } = minato.staff;
/** What is said in the pause, and is to be in no file. */
const card = 1700;
// Where a sound begins or ends within a fiftieth of a second there is a little of every other in it.
const leak = 0.1;
const is =
  (...states: Call['state']['is'][]) =>
  ({ state }: Call) =>
    states.includes(state.is);

describe.skipIf(!inject('telephones') || !executable)('a whole call', () => {
  const folder = mkdtempSync(join(tmpdir(), 'denwaban-whole-call-'));
  let office: LineOffice;
  let browser: Browser;
  let desk: Page;
  let staff: Awaited<ReturnType<LineOffice['outside']>>;
  let complaints: string[];
  beforeAll(async () => {
    office = await openLineOffice();
    await office.admit(suzuki);
    staff = await office.outside();
    staff.says(tone(tones.contact, 1));
    await office.inside((tx) =>
      transfers.saveTerms(tx, sakura.id, {
        ...{ kinds: ['warm'], contacts: 'all', typed: true, presences: ['in', 'unknown'] },
        ...{ when: 'always', seconds: 20 },
      }),
    );
    browser = await browserWith(executable!, join(folder, 'operator.wav'), tones.operator);
    desk = await openWindow(browser, 'desk', { microphone: true });
    await desk.addInitScript(rawMicrophone);
    complaints = complaintsOf(desk);
  });
  afterAll(async () => {
    await browser?.close();
    await staff?.close();
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is heard, held, paused, written down, put through, kept and reported', async () => {
    const spoken = join(folder, 'spoken.wav');
    await speak('もしもし。先日届いた読書灯が、つかないのですが。', spoken);
    const words = readWav(spoken);
    const hands = await keyboardOf(desk);
    await hands.signsIn(office.site, suzuki.email);
    await desk.getByText('いまは着信を受けません').waitFor();
    await hands.press('Alt+W');
    await desk.getByText('電話機 使えます').waitFor();

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
    // There is something of every tone in words that are spoken.
    const afterwards = left.subarray(-rate);
    expect([loudest(afterwards, tones.caller), loudest(right, tones.operator)].every((each) => each > 0.3)).toBe(true);
    expect(Math.max(loudest(afterwards, tones.operator), loudest(right, tones.caller))).toBeLessThan(leak);
    expect(Math.max(loudest(left, card), loudest(right, card))).toBeLessThan(leak);
    for (const side of [left, right]) expect(longestSilence(side)).toBeGreaterThan(1.5);
    // Nobody of ours was there any more.
    expect(loudest(right, tones.contact)).toBeLessThan(leak);
    expect(await desk.evaluate('pointed')).toBe(0);
    expect(complaints).toEqual([]);
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

/** The loudest fiftieth of a second of this frequency. */
function loudest(side: Sound, hertz: number): number {
  return Math.max(...pieces(side, 0.02).map((piece) => loudness(piece, hertz)));
}

/** Of nothing at all, in seconds. */
function longestSilence(side: Sound): number {
  let [longest, now] = [0, 0];
  for (const sample of side) {
    now = sample === 0 ? now + 1 : 0;
    longest = Math.max(longest, now);
  }
  return longest / rate;
}
