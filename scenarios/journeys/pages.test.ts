// Every page is fit for everybody, by day and by night: the agency's on a desk, those of a client's people and of strangers on a
// telephone.
import { may } from '@denwaban/domain/staff';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { complaintsOf } from './looking.ts';
import { openShown, type Shown, takesItsTime } from './shown.ts';
import { openWindow } from './windows.ts';

const executable = inject('chromium');
const { sakura } = cast;
const { sakurai, kobayashi } = sakura.contacts;

let shown: Shown;
beforeAll(async () => {
  if (executable) shown = await openShown(executable);
}, 240_000);
afterAll(() => shown?.close(), 60_000);

// Who may open less opens the same pages: each is looked at once, where it is used.
test.skipIf(!executable)('every page of the agency is fit for everybody', takesItsTime, async () => {
  const page = await openWindow(shown.browser, 'desk');
  const complaints = complaintsOf(page);
  await shown.enters(page, cast.minato.staff.kato.email);
  const manager = { as: 'staff', role: 'manager' } as const;
  const mine = shown.places.filter(({ side, needs }) => side === 'staff' && (!needs || may(manager, needs)));
  expect(mine.length).toBeGreaterThan(1);
  expect(await shown.faultsOnTheWay(page, mine.flatMap(shown.addresses))).toEqual([]);
  expect(complaints).toEqual([]);
});

test.skipIf(!executable)('every page of the portal is fit for everybody', takesItsTime, async () => {
  const page = await openWindow(shown.browser, 'phone');
  const complaints = complaintsOf(page);
  await shown.enters(page, sakurai.email);
  const owner = { as: 'client', role: 'owner' } as const;
  const mine = shown.places.filter(({ side, needs }) => side === 'client' && (!needs || may(owner, needs)));
  expect(mine.length).toBeGreaterThan(1);
  expect(await shown.faultsOnTheWay(page, mine.flatMap(shown.addresses))).toEqual([]);
  expect(complaints).toEqual([]);
});

test.skipIf(!executable)('so is every page that is open to strangers', takesItsTime, async () => {
  const page = await openWindow(shown.browser, 'phone');
  const complaints = complaintsOf(page);
  const open = shown.places.filter(({ side }) => side === 'public').flatMap(shown.addresses);
  const callPage = `/call/${sakura.lines.button.buttonKey}`;
  expect(await shown.faultsOnTheWay(page, open)).toEqual([]);
  expect(await shown.faultsAt(page, [callPage, '/nowhere'])).toEqual([]);
  expect(complaints).toEqual([]);
});

test.skipIf(!executable)('and in English', takesItsTime, async () => {
  const page = await openWindow(shown.browser, 'phone');
  await page.addInitScript(`localStorage.setItem('denwaban.language', 'en')`);
  expect(await shown.faultsAt(page, ['/sign-in'])).toEqual([]);
  await shown.enters(page, kobayashi.email);
  expect(await shown.faultsAt(page, ['/portal/inbox', '/portal/people', '/portal/usage'])).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});
