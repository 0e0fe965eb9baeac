import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

const sizes = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

export type Size = keyof typeof sizes;

/** A window in a browser's profile of its own; `microphone` lets it speak, and the test measure what it hears. */
export async function openWindow(browser: Browser, size: Size, { microphone = false } = {}): Promise<Page> {
  const context = await browser.newContext({ ...sizes[size], locale: 'ja-JP' });
  if (microphone) {
    await context.grantPermissions(['microphone']);
    await context.addInitScript({ path: join(import.meta.dirname, '../voice/measuring.js') });
  }
  context.setDefaultTimeout(patience);
  return context.newPage();
}

/** For a machine that has much else to do; nobody waits so long on an idle one. */
export const patience = 40_000;

/** Whatever is expected comes to be true sooner or later. */
export function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: patience, interval: 150 });
}

/** What measuring.js put into the page. */
declare const inPage: { strength(ear: 'line', hertz: number): number };

/** A tone comes over the line: below -80 dB there is none. */
export async function hears(page: Page, hertz: number): Promise<void> {
  await eventually(async () =>
    expect(await page.evaluate((tone) => inPage.strength('line', tone), hertz)).toBeGreaterThan(-60),
  );
}
