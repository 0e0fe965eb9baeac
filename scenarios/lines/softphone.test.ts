// A call on a real line at a desk in a real browser: a carrier rings, the page is the operator's telephone.
import type { Call } from '@denwaban/domain/calls';
import { heardBy, type LineOffice, hears as tones } from '@denwaban/server/exchange/asterisk/testing/line-office.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loudness, pieces } from '../../asterisk/testing/sound/meter.ts';
import { faultsOf } from '../journeys/looking.ts';
import { takesTheMessageByKeyboard } from '../journeys/reading-light.ts';
import { eventually, hears } from '../journeys/windows.ts';
import { type Desk, openDesk, operator } from './desk.ts';
import { rawMicrophone } from './raw-microphone.ts';

const executable = inject('chromium');
const talking = ({ state }: Call) => state.is === 'talking';

describe.skipIf(!inject('telephones') || !executable)('the telephone in the page', () => {
  let at: Desk;
  let office: LineOffice;
  let desk: Page;
  beforeAll(async () => {
    at = await openDesk(executable!);
    ({ office, page: desk } = at);
  });
  afterAll(() => at?.close());

  test('a caller on a real line talks to a page, through a hold and a reload, and the message is taken', async () => {
    const hands = await at.sitsDown();
    const caller = await rings();
    const { id } = await office.call(talking);

    await hands.press('F2');
    await heardBy(caller, 'music');
    await desk.getByRole('button', { name: '保留を解く' }).waitFor();
    await hands.press('F2');
    await heardBy(caller, 'operator');
    await hears(desk, tones.caller);

    const meanwhile = caller.hears(4);
    await desk.reload();
    const tenths = pieces(await meanwhile, 0.1);
    expect(tenths.some((tenth) => loudness(tenth, tones.music) > 0.1)).toBe(true);
    await hears(desk, tones.caller);
    await heardBy(caller, 'operator');
    expect(await office.call(talking)).toMatchObject({ id, operator: operator.id });

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
    expect(at.complaints).toEqual([]);
  });

  test('on hold the page may be loaded again, and a second page takes the talk over', async () => {
    const { keyboard } = desk;
    const caller = await rings();
    await keyboard.press('F2');
    await heardBy(caller, 'music');
    await desk.reload();
    await voiceIs(desk, 'connected');
    await heardBy(caller, 'music');
    await keyboard.press('F2');
    await Promise.all([heardBy(caller, 'operator'), hears(desk, tones.caller)]);

    const other = await desk.context().newPage();
    await other.addInitScript(rawMicrophone);
    await other.goto(`${office.site}/desk`);
    await other.getByRole('button', { name: 'この画面で受ける' }).click();
    await hears(other, tones.caller);
    await heardBy(caller, 'operator');
    await desk.getByText('着信は、この電話機を使っている別の画面または別の端末で鳴ります。').waitFor();
    await other.close();
    await desk.getByRole('button', { name: 'この画面で受ける' }).click();
    await hears(desk, tones.caller);
    await endedBy(caller);
  });

  test('on a telephone of one’s own on the desk the same calls ring', async () => {
    await desk.getByRole('button', { name: '電話機', exact: true }).click();
    await desk.getByText('はじめての通話の前に').waitFor();
    expect(await faultsOf(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'これで受ける' }).click();
    const [user, password] = await shownOnce(desk);
    const telephone = await office.telephone({ user, password });
    await desk.keyboard.press('Escape');
    await desk.getByText('卓上の電話機で受けます').waitFor();

    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await telephone.rings();
    await telephone.answers();
    await Promise.all([heardBy(caller, 'operator'), heardBy(telephone, 'caller')]);
    await endedBy(caller);
    await telephone.close();
  });

  /** Somebody rings, and the desk answers. */
  async function rings() {
    const caller = await office.ring('09012345678');
    await caller.isAnswered();
    await desk.getByRole('button', { name: '応答' }).waitFor();
    await desk.keyboard.press('F3');
    await Promise.all([heardBy(caller, 'operator'), hears(desk, tones.caller)]);
    return caller;
  }

  /** The caller hangs up, and nobody has to write down why. */
  async function endedBy(caller: Awaited<ReturnType<typeof rings>>) {
    await caller.hangsUp();
    await caller.close();
    await desk.getByRole('button', { name: '登録して完了' }).waitFor();
    await desk.keyboard.press('Alt+5');
    await desk.getByText('着信を待っています').waitFor();
  }
});

async function voiceIs(desk: Page, voice: string): Promise<void> {
  await desk.locator(`[data-voice="${voice}"]`).waitFor();
}

/** The user and the password that the telephone on the desk is to be told. */
async function shownOnce(desk: Page): Promise<[user: string, password: string]> {
  await desk.getByText('パスワードは二度と表示されません').waitFor();
  const [user = '', password = ''] = await desk.locator('dialog code, [role=dialog] code').allTextContents();
  return [user, password];
}
