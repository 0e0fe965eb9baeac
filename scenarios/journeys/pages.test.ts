// Every page, for everybody who may open it: fit for all visitors, by day and by night, on a desk and on a telephone.
import { signIn } from '@denwaban/api/signin';
import { may } from '@denwaban/domain/staff';
import { type Mailbox, openMailbox } from '@denwaban/server/testing/mailbox.ts';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cast, demoPassword } from '../../database/cast/index.ts';
import { seedHistory } from '../history/seed-history.ts';
import { faultyLamp } from '../messages.ts';
import { caller } from '../people/caller.ts';
import { operator } from '../people/operator.ts';
import { tokenIn } from '../post.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { complaintsOf, faultsOf } from './looking.ts';
import { type Place, placesOfConsole } from './places.ts';
import { eventually, openWindow } from './windows.ts';

const executable = inject('chromium');
const { suzuki, kato } = cast.minato.staff;
const { sakura } = cast;
const { sakurai, kobayashi } = sakura.contacts;

// Who may open less than a manager or an owner opens the same pages, so that each page is looked at once where it is used.
const kinds = [
  { as: 'staff', role: 'manager', email: kato.email, size: 'desk' },
  { as: 'client', role: 'owner', email: sakurai.email, size: 'phone' },
] as const;

let mailbox: Mailbox;
let house: OpenHouse;
let browser: Browser;
let places: Place[];
/** Addresses for the pages that are about something, and for those that show more than one thing. */
let examples: Record<string, string[]>;

beforeAll(async () => {
  if (!executable) return;
  mailbox = await openMailbox();
  house = await openHouse({
    smtp: mailbox.url,
    past: (database) => seedHistory({ ...database, until: new Date(), days: 1, seed: 7, progress: () => {} }),
  });
  browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  places = await placesOfConsole();
  examples = await examplesIn();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
  await mailbox?.close();
}, 60_000);

describe.skipIf(!executable)('every page is fit for everybody', { timeout: 240_000 }, () => {
  test.each(kinds)('for $as $role on a $size', async ({ email, size, ...who }) => {
    const page = await openWindow(browser, size);
    const complaints = complaintsOf(page);
    await enters(page, email);
    const mine = places.filter(({ side, needs }) => side === who.as && (!needs || may(who, needs)));
    expect(mine.length).toBeGreaterThan(1);
    expect(await faultsAt(page, mine.flatMap(addresses))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('for a stranger on a phone', async () => {
    const page = await openWindow(browser, 'phone');
    const complaints = complaintsOf(page);
    const open = places.filter(({ side }) => side === 'public').flatMap(addresses);
    const callPage = `/call/${sakura.lines.button.buttonKey}`;
    expect(await faultsAt(page, [...open, callPage, '/nowhere'])).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('in English', async () => {
    const page = await openWindow(browser, 'phone');
    await page.addInitScript(`localStorage.setItem('denwaban.language', 'en')`);
    expect(await faultsAt(page, ['/sign-in'])).toEqual([]);
    await enters(page, kobayashi.email);
    expect(await faultsAt(page, ['/portal/inbox', '/portal/people', '/portal/usage'])).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  test('with a call on the desk: while it rings, in the conversation, with something missing, and in the wrap-up', async () => {
    const page = await openWindow(browser, 'desk');
    const complaints = complaintsOf(page);
    await enters(page, suzuki.email);
    const me = operator(house.person(suzuki));
    const rings = caller(house.person(kato), '090-1234-5678');
    await me.isAvailable();
    await page.goto(`${house.site}/desk`);
    await rings.rings(sakura.lines.number);
    await page.getByRole('button', { name: '応答' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.keyboard.press('F3');
    await page.getByRole('form', { name: '受付票' }).waitFor();
    await page.getByRole('button', { name: '終話' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('未入力です').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await rings.hangsUp();
    await page.getByRole('button', { name: '登録して完了' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

async function enters(page: Page, email: string): Promise<void> {
  const answer = await page.request.post(`${house.site}/api${signIn.path}`, {
    data: { email, password: demoPassword },
  });
  expect(answer.status()).toBe(200);
}

async function faultsAt(page: Page, addresses: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    // A change behind the # alone would load nothing.
    await page.goto('about:blank');
    await page.goto(house.site + address);
    faults.push(...(await faultsOf(page)));
  }
  return faults;
}

function addresses({ path }: Place): string[] {
  const known = examples[path];
  if (!known && path.includes('$')) throw new Error(`${path} needs an example to be looked at`);
  return known ?? [path];
}

async function examplesIn(): Promise<typeof examples> {
  const taken = await takesAMessage();
  const parts = ['basics', 'hours', 'lines', 'contacts', 'scripts', 'contracts', 'usage'];
  return {
    '/cases/$id': [`/cases/${taken.case}`],
    '/clients/$client/$part': parts.map((part) => `/clients/${sakura.id}/${part}`),
    '/usage/{-$client}': ['/usage', `/usage/${sakura.id}`],
    '/relays': ['/relays', '/relays?standing=all'],
    '/callbacks': ['/callbacks', '/callbacks?state=done'],
    '/portal/inbox': ['/portal/inbox', '/portal/inbox?box=callback', '/portal/inbox?box=done'],
    '/password': ['/password', '/password#invitation'],
    '/letter': ['/letter', '/letter#worn-out', `/letter#${taken.token}`],
  };
}

/** One more call, whose letter has just come: nobody has acknowledged it yet. */
async function takesAMessage(): Promise<{ case: string; token: string }> {
  const me = operator(house.person(suzuki));
  const rings = caller(house.person(kato), '090-1234-5678');
  await me.isAvailable();
  const call = await rings.rings(sakura.lines.number);
  await eventually(async () => expect((await me.looks()).operator.state).toBe('offered'));
  await me.answers();
  await me.types(faultyLamp());
  const { id, receiptNumber } = await me.takesMessage(faultyLamp());
  await rings.hangsUp();
  await eventually(() => me.finishes(call));
  await me.signsOff();
  const letter = await eventually(() => {
    const arrived = mailbox.received.find(({ text }) => text?.includes(receiptNumber));
    if (!arrived) throw new Error('the letter has not come');
    return arrived;
  });
  return { case: id, token: tokenIn({ text: letter.text ?? '' }) };
}
