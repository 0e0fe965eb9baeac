// The desk with a call, in each of its states: fit for everybody, by day and by night.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { caller } from '../people/caller.ts';
import { operator } from '../people/operator.ts';
import { keyboardOf } from './keyboard.ts';
import { complaintsOf, faultsOf } from './looking.ts';
import { openShown, type Shown, takesItsTime } from './shown.ts';
import { openWindow } from './windows.ts';

const executable = inject('chromium');
const { suzuki, kato } = cast.minato.staff;
const { sakura } = cast;

let shown: Shown;
beforeAll(async () => {
  if (executable) shown = await openShown(executable);
}, 240_000);
afterAll(() => shown?.close(), 60_000);

test.skipIf(!executable)(
  'with a call on the desk: while it rings, in the conversation, with something missing, and in the wrap-up',
  takesItsTime,
  async () => {
    const page = await openWindow(shown.browser, 'desk');
    const keys = await keyboardOf(page);
    const complaints = complaintsOf(page);
    await shown.enters(page, suzuki.email);
    const me = operator(shown.house.person(suzuki));
    const rings = caller(shown.house.person(kato), '090-1234-5678');
    await me.isAvailable();
    await page.goto(`${shown.house.site}/desk`);
    await rings.rings(sakura.lines.number);
    await page.getByRole('button', { name: '応答' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    // An offer lapses while one looks at it for long.
    await rings.hangsUp();
    await page.getByRole('button', { name: '応答' }).waitFor({ state: 'detached' });
    await me.isAvailable();
    await rings.rings(sakura.lines.number);
    await page.getByRole('button', { name: '応答' }).waitFor();
    await page.keyboard.press('F3');
    await page.getByRole('form', { name: '受付票' }).waitFor();
    await page.getByRole('button', { name: '終話' }).waitFor();
    await keys.choose('kind', '2');
    await keys.choose('complaintAbout', '2');
    await keys.type('askedFor', '');
    await keys.type('summary', '電気ケトルが動かない。煙が出て、焦げたにおいがする');
    await page.getByRole('region', { name: 'クレーム対応手順' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('未入力です').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    for (const looksUp of ['Alt+V', 'Alt+C']) {
      await page.keyboard.press(looksUp);
      expect(await faultsOf(page)).toEqual([]);
    }

    await rings.hangsUp();
    await page.getByRole('button', { name: '登録して完了' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
