// A passkey, by the ceremony a real browser holds with a (virtual) authenticator: registered, the second step, the door itself.
import { getOwnSecurity } from '@denwaban/api/security';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { cast, demoPassword } from '../../database/cast/index.ts';
import { onStage } from './stage.ts';

const { kato } = cast.minato.staff;

const { stage, journey } = onStage();

journey('a passkey is registered, is the second step, and opens the door alone', { timeout: 180_000 }, async () => {
  const context = await stage.browser.newContext({ locale: 'ja-JP', viewport: { width: 1440, height: 900 } });
  const page = await withAuthenticator(context);
  await page.goto(`${stage.house.site}/sign-in`);
  await fillsIn(page);
  await page.waitForURL('**/board');

  const manager = stage.house.person(kato);
  await manager.cookie();
  await page.goto(`${stage.house.site}/security`);
  await page.getByRole('button', { name: 'パスキーを登録' }).click();
  await page.getByLabel('いまのパスワード').fill(demoPassword);
  await page.getByRole('button', { name: '次へ' }).click();
  const codes = page.getByRole('dialog', { name: 'リカバリーコードを控えてください' }).getByRole('listitem');
  await codes.first().waitFor();
  expect(await codes.count()).toBe(10);
  await page.getByRole('button', { name: '控えました' }).click();
  await page.getByText('この端末').first().waitFor();
  expect(await manager.asks(getOwnSecurity)).toMatchObject({ factors: [{ kind: 'passkey', usedAt: null }] });

  await leaves(page);
  await fillsIn(page);
  await page.getByRole('heading', { name: '二段階認証' }).waitFor();
  await page.getByRole('button', { name: 'パスキーでサインイン' }).click();
  await page.waitForURL('**/board');

  // Without an address and a password.
  await leaves(page);
  await page.getByRole('button', { name: 'パスキーでサインイン' }).click();
  await page.waitForURL('**/board');
  const { factors } = await manager.asks(getOwnSecurity);
  expect(factors[0]?.usedAt).not.toBeNull();
});

/** A page with an authenticator that verifies its person by itself, as a fingerprint would. */
async function withAuthenticator(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return page;
}

async function fillsIn(page: Page): Promise<void> {
  await page.getByLabel('メールアドレス').fill(kato.email);
  await page.getByRole('textbox', { name: 'パスワード' }).fill(demoPassword);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
}

async function leaves(page: Page): Promise<void> {
  // Off the console first: it would notice that its session is gone and go to the same page itself.
  await page.goto('about:blank');
  await page.context().clearCookies();
  await page.goto(`${stage.house.site}/sign-in`);
}
