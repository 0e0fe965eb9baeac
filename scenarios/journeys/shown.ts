// A house with a day behind it and a message just taken, so that every page has something to show.
import { signIn } from '@denwaban/api/signin';
import { openMailbox } from '@denwaban/server/testing/mailbox.ts';
import { chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoPassword } from '../../database/cast/index.ts';
import { seedHistory } from '../history/seed-history.ts';
import { examplesIn } from './examples.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { faultsOf } from './looking.ts';
import { type Place, placesOfConsole } from './places.ts';

declare const history: { pushState(state: null, title: string, address: string): void };

/** For whoever looks at many pages, on a machine that has much else to do. */
export const takesItsTime = { timeout: 600_000 };

export type Shown = Awaited<ReturnType<typeof openShown>>;

export async function openShown(executablePath: string) {
  const mailbox = await openMailbox();
  const house = await openHouse({
    smtp: mailbox.url,
    past: (database) => seedHistory({ ...database, until: new Date(), days: 1, seed: 7, progress: () => {} }),
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const places = await placesOfConsole();
  const examples = await examplesIn(house, mailbox);
  return {
    browser,
    house,
    places,
    addresses: ({ path }: Place): string[] => {
      const known = examples[path];
      if (!known && path.includes('$')) throw new Error(`${path} needs an example to be looked at`);
      return known ?? [path];
    },
    enters: (page: Page, email: string) => enters(house, page, email),
    faultsAt: (page: Page, addresses: readonly string[]) =>
      faultsAt(page, addresses, (address) => opens(page, house.site + address)),
    /** The same for somebody who goes from page to page, as most do all day. */
    faultsOnTheWay: async (page: Page, addresses: readonly string[]) => {
      await opens(page, house.site);
      return faultsAt(page, addresses, (address) => goes(page, address));
    },
    close: async () => {
      await browser.close();
      await house.close();
      await mailbox.close();
    },
  };
}

async function enters(house: OpenHouse, page: Page, email: string): Promise<void> {
  const answer = await page.request.post(`${house.site}/api${signIn.path}`, {
    data: { email, password: demoPassword },
  });
  expect(answer.status()).toBe(200);
}

async function faultsAt(page: Page, addresses: readonly string[], way: (address: string) => Promise<void>) {
  const faults: string[] = [];
  for (const address of addresses) {
    await way(address);
    faults.push(...(await faultsOf(page)));
  }
  return faults;
}

async function opens(page: Page, address: string): Promise<void> {
  // A change behind the # alone would load nothing.
  await page.goto('about:blank');
  await page.goto(address);
}

const nowhere = '/nowhere';
const headOfNowhere = 'このページはありません';

/** By way of no page at all: nothing of the page before is left standing, and the next one begins as it does when it is opened. */
async function goes(page: Page, address: string): Promise<void> {
  const heading = page.locator('h1');
  await page.evaluate((to) => history.pushState(null, '', to), nowhere);
  await heading.filter({ hasText: headOfNowhere }).waitFor({ state: 'attached' });
  await page.evaluate((to) => history.pushState(null, '', to), address);
  await heading.filter({ hasNotText: headOfNowhere }).first().waitFor({ state: 'attached' });
}
