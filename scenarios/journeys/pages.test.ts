// Every page of the agency, for whoever may open it: fit for everybody, by day and by night, on a desk.
import { may } from '@denwaban/domain/staff';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { complaintsOf } from './looking.ts';
import { openShown, type Shown, takesItsTime } from './shown.ts';
import { openWindow } from './windows.ts';

const executable = inject('chromium');

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
  expect(await shown.faultsAt(page, mine.flatMap(shown.addresses))).toEqual([]);
  expect(complaints).toEqual([]);
});
