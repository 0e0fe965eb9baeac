import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong with the page in front of one, by day and by night; nothing, as it should be. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { pathname, search } = new URL(page.url());
  await whole(page);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const byDay = await violations(axeOn(page).withTags(wcag));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  // Night changes colours and nothing else.
  const byNight = await violations(axeOn(page).withRules(['color-contrast']));
  const faults = [...byDay, ...byNight.map((fault) => `by night: ${fault}`), ...(await tooWide(page))];
  return faults.map((fault) => `${pathname}${search} ${fault}`);
}

/** It has its heading, and nothing of it is still on its way. */
async function whole(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}

/** No page of ours has frames: nothing is to be pieced together in a page of its own, which takes longer than the looking. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = (await axe.analyze()).violations;
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

/** A telephone scrolls one way only. */
async function tooWide(page: Page): Promise<string[]> {
  const { width = 0 } = page.viewportSize() ?? {};
  const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
  return needed > width ? [`is ${needed} pixels wide in a window of ${width}`] : [];
}

/** What the page's own console complains of. That a stranger is not let in is no fault. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error' && !/responded with a status of 4\d\d/.test(said.text())) complaints.push(said.text());
  });
  return complaints;
}
