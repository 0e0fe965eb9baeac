// A house with a day behind it and a message just taken, so that every page has something to show.
import { listCallers } from '@denwaban/api/callers';
import { issueReceipt } from '@denwaban/api/receipts';
import { signIn } from '@denwaban/api/signin';
import { type Mailbox, openMailbox } from '@denwaban/server/testing/mailbox.ts';
import { chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { cast, demoPassword } from '../../database/cast/index.ts';
import { seedHistory } from '../history/seed-history.ts';
import { faultyLamp } from '../messages.ts';
import { caller } from '../people/caller.ts';
import { operator } from '../people/operator.ts';
import { tokenIn } from '../post.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { faultsOf } from './looking.ts';
import { type Place, pagesOfClient, placesOfConsole } from './places.ts';
import { eventually } from './windows.ts';

const { suzuki, kato } = cast.minato.staff;
const { sakura } = cast;

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
    faultsAt: (page: Page, addresses: readonly string[]) => faultsAt(house, page, addresses),
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

async function faultsAt(house: OpenHouse, page: Page, addresses: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    // A change behind the # alone would load nothing.
    await page.goto('about:blank');
    await page.goto(house.site + address);
    faults.push(...(await faultsOf(page)));
  }
  return faults;
}

/** Addresses for the pages that are about something, and for those that show more than one thing. */
async function examplesIn(house: OpenHouse, mailbox: Mailbox): Promise<Record<string, string[]>> {
  const taken = await takesAMessage(house, mailbox);
  const { clientParts, manualPages } = await pagesOfClient();
  const [known] = (await house.person(kato).asks(listCallers, { query: { client: sakura.id } })).items;
  const sought = encodeURIComponent('山本');
  return {
    '/cases': ['/cases', '/cases?kind=complaint&state=all'],
    '/cases/$id': [`/cases/${taken.case}`],
    '/callers/$id': [`/callers/${known?.id}`],
    '/search': ['/search', `/search?q=${sought}`],
    '/consultations': ['/consultations', '/consultations?state=all'],
    '/tasks': ['/tasks', '/tasks?state=settled'],
    '/clients/$client/$part': [
      ...clientParts.map((part) => `/clients/${sakura.id}/${part}`),
      ...manualPages.map((page) => `/clients/${sakura.id}/scripts?page=${page}`),
    ],
    '/portal/manual': ['/portal/manual', '/portal/manual?page=faq', '/portal/manual?page=proposals'],
    '/usage/{-$client}': ['/usage', `/usage/${sakura.id}`],
    '/relays': ['/relays', '/relays?standing=all'],
    '/callbacks': ['/callbacks', '/callbacks?state=done'],
    '/portal/search': ['/portal/search', `/portal/search?q=${sought}`],
    '/portal/consultations': ['/portal/consultations', '/portal/consultations?state=answered'],
    '/portal/tasks': ['/portal/tasks', '/portal/tasks?state=settled'],
    '/portal/inbox': ['/portal/inbox', '/portal/inbox?box=callback', '/portal/inbox?box=done'],
    '/password': ['/password', '/password#invitation'],
    '/r': ['/r', '/r#worn-out', `/r#${taken.receipt}`],
    '/letter': ['/letter', '/letter#worn-out', `/letter#${taken.token}`],
  };
}

/** One more call, whose letter has just come: nobody has acknowledged it yet. */
async function takesAMessage(house: OpenHouse, mailbox: Mailbox) {
  const me = operator(house.person(suzuki));
  const rings = caller(house.person(kato), '090-1234-5678');
  await me.isAvailable();
  const call = await rings.rings(sakura.lines.number);
  await eventually(async () => expect((await me.looks()).operator.state).toBe('offered'));
  await me.answers();
  await me.types(faultyLamp());
  const { id, receiptNumber } = await me.takesMessage(faultyLamp());
  const { code } = await me.person.asks(issueReceipt, { params: { id }, body: { to: null } });
  await rings.hangsUp();
  await eventually(() => me.finishes(call));
  await me.signsOff();
  const letter = await eventually(() => {
    const arrived = mailbox.received.find(({ text }) => text?.includes(receiptNumber));
    if (!arrived) throw new Error('the letter has not come');
    return arrived;
  });
  return { case: id, token: tokenIn({ text: letter.text ?? '' }), receipt: `${receiptNumber}.${code}` };
}
