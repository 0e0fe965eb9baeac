// A call on a real line at a desk in a real browser: a carrier rings, the page is the operator's telephone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from '@denwaban/domain/calls';
import {
  heardBy,
  type LineOffice,
  openLineOffice,
  hears as tones,
} from '@denwaban/server/exchange/asterisk/testing/line-office.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { keyboardOf } from '../journeys/keyboard.ts';
import { complaintsOf, faultsOf } from '../journeys/looking.ts';
import { takesTheMessageByKeyboard } from '../journeys/reading-light.ts';
import { eventually, hears, openWindow } from '../journeys/windows.ts';
import { browserWith } from '../voice/browser.ts';

const executable = inject('chromium');
const { suzuki } = cast.minato.staff;
const talking = ({ state }: Call) => state.is === 'talking';

describe.skipIf(!inject('telephones') || !executable)('the telephone in the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'denwaban-lines-'));
  let office: LineOffice;
  let browser: Browser;
  let desk: Page;
  let complaints: string[];
  beforeAll(async () => {
    office = await openLineOffice();
    await office.admit(suzuki);
    browser = await browserWith(executable!, join(folder, 'operator.wav'), tones.operator);
    desk = await openWindow(browser, 'desk', { microphone: true });
    // A tone is no speech: the browser would take it for noise.
    await desk.addInitScript(rawMicrophone);
    complaints = complaintsOf(desk);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a caller on a real line talks to a page, through a hold and a reload, and the message is taken', async () => {
    const hands = await keyboardOf(desk);
    await hands.signsIn(office.site, suzuki.email);
    await desk.getByText('いまは着信を受けません').waitFor();
    await hands.press('Alt+W');
    await desk.getByText('電話機 使えます').waitFor();

    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await desk.getByRole('button', { name: '応答' }).waitFor();
    await hands.press('F3');
    await hears(desk, tones.caller);
    await heardBy(caller, 'operator');
    const { id } = await office.call(talking);

    await hands.press('F2');
    await heardBy(caller, 'music');
    await desk.getByRole('button', { name: '保留を解く' }).waitFor();
    await hands.press('F2');
    await heardBy(caller, 'operator');
    await hears(desk, tones.caller);

    await desk.reload();
    await hears(desk, tones.caller);
    await heardBy(caller, 'operator');
    expect(await office.call(talking)).toMatchObject({ id, operator: suzuki.id });

    await hands.press('Alt+X');
    await heardBy(caller);
    await hands.press('Alt+X');
    await heardBy(caller, 'operator');
    await hands.press('Alt+P');
    await desk.getByRole('group', { name: 'プッシュ信号を送る' }).waitFor();
    await hands.press('5');
    await eventually(() => expect(caller.keys()).toBe('5'));
    await hands.press('Escape');
    await desk.getByText('通話品質 良好').waitFor();
    expect(await faultsOf(desk)).toEqual([]);
    await takesTheMessageByKeyboard(desk);
    await hands.press('Alt+K');
    await caller.isLetGo();
    await desk.getByRole('button', { name: '完了', exact: true }).waitFor();
    await hands.press('Control+Enter');
    await desk.getByText('着信を待っています').waitFor();
    const taken = await office.callAt(id, ({ state }) => state.is === 'ended');
    expect(taken).toMatchObject({ endedBy: 'operator', disposition: 'message' });
    await caller.close();
    expect(complaints).toEqual([]);
  });
});

const rawMicrophone = `{
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  const raw = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  mediaDevices.getUserMedia = ({ audio }) => open({ audio: { ...audio, ...raw } });
}`;
