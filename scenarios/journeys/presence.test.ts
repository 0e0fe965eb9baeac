// Where somebody is, switched on a telephone, and what the operator with that client's call may say of them.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cast, demoPassword } from '../../database/cast/index.ts';
import { caller } from '../people/caller.ts';
import { operator } from '../people/operator.ts';
import { onStage } from './stage.ts';
import { openWindow } from './windows.ts';

const { suzuki, kato } = cast.minato.staff;
const { sakura } = cast;
const { kobayashi } = sakura.contacts;

const { stage, journey } = onStage();

journey(
  'presence switched in the portal is what the desk says of that person, without anything being loaded again',
  { timeout: 180_000 },
  async () => {
    const desk = await openWindow(stage.browser, 'desk');
    const me = operator(stage.house.person(suzuki));
    await me.isAvailable();
    await caller(stage.house.person(kato), '090-1234-5678').rings(sakura.lines.number);
    await signsIn(desk, suzuki.email);
    await desk.getByRole('button', { name: '応答' }).waitFor();
    await desk.keyboard.press('F3');
    const shown = desk.getByRole('listitem').filter({ hasText: kobayashi.name });
    await shown.getByText('在席', { exact: true }).waitFor();
    await desk.evaluate('globalThis.isStillTheSame = true');

    const phone = await openWindow(stage.browser, 'phone');
    await signsIn(phone, kobayashi.email);
    const mine = phone.getByRole('group', { name: 'わたしの在席状況' });
    for (const [state, onTheDesk] of [
      ['外出', '外出'],
      ['本日休み', '休み'],
      ['在席', '在席'],
    ] as const) {
      await mine.getByRole('button', { name: state }).tap();
      // Not in what may be said, where the client may have put the same word.
      await shown.getByText(new RegExp(`^${onTheDesk}`)).waitFor({ timeout: 10_000 });
      const { contacts } = await me.callInHand();
      const said = contacts.find(({ id }) => id === kobayashi.id)?.mayBeSaid ?? '';
      await shown.getByText(said).waitFor({ timeout: 10_000 });
    }
    expect(await desk.evaluate('globalThis.isStillTheSame')).toBe(true);
  },
);

async function signsIn(page: Page, email: string): Promise<void> {
  await page.goto(`${stage.house.site}/sign-in`);
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
