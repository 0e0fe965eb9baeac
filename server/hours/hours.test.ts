import { usualHours } from '@denwaban/domain/hours';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as events from '../events/store.ts';
import { takeOn } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { getHours } from './get-hours.ts';
import { previewHours } from './preview-hours.ts';
import { setHours } from './set-hours.ts';

const saturdayNoon = '2026-05-16T12:00:00+09:00';
let office: Office;
let agency: TestAgency;
let clinic: { client: string };

beforeAll(async () => {
  office = await openOffice(saturdayNoon);
  agency = await office.foundAgency();
  clinic = { client: (await takeOn(agency)).id };
});

afterAll(() => office.close());

test('hours once set apply at once, and who set them is known', async () => {
  const saturdays = { ...usualHours, week: { ...usualHours.week, sat: [{ from: '09:00', to: '13:00' }] } };
  const before = await agency.asManager((tx) => getHours(tx, ask({ params: clinic })));
  expect(before).toMatchObject({ now: { open: false, because: 'week', nextOpening: '2026-05-18T00:00:00.000Z' } });

  await agency.asManager((tx) => setHours(tx, ask({ params: clinic, body: saturdays })));

  const after = await agency.asManager((tx) => getHours(tx, ask({ params: clinic })));
  expect(after).toMatchObject({ calendar: saturdays, now: { open: true, nextOpening: '2026-05-16T03:00:00.000Z' } });
  const history = await agency.asManager((tx) => events.of(tx, clinic.client));
  expect(history.at(-1)).toMatchObject({ name: 'hours.changed', by_id: agency.manager.person });
});

test('a calendar with problems is refused field by field and changes nothing', async () => {
  const twice = [
    { from: '09:00', to: '12:00' },
    { from: '11:00', to: '13:00' },
  ];
  const body = { ...usualHours, week: { ...usualHours.week, mon: twice } };
  const before = await agency.asManager((tx) => getHours(tx, ask({ params: clinic })));
  expect(await agency.asManager((tx) => setHours(tx, ask({ params: clinic, body })))).toMatchObject({
    code: 'incomplete_input',
    problems: [{ field: 'week.mon.1.from', code: 'periods_overlap' }],
  });
  expect(await agency.asManager((tx) => getHours(tx, ask({ params: clinic })))).toEqual(before);
});

test.each([
  ['a holiday', '2026-05-05T01:00:00Z', { open: false, because: 'holiday', holiday: 'こどもの日' }],
  ['a working day', '2026-05-07T01:00:00Z', { open: true, because: 'week', holiday: null }],
])('what would happen to a call on %s can be tried out', async (_, at, expected) => {
  const preview = await agency.asManager((tx) => previewHours(tx, ask({ params: clinic, query: { at } })));
  expect(preview).toMatchObject(expected);
});

test('the hours of another agency’s client are not found', async () => {
  const stranger = await office.foundAgency();
  await stranger.asManager(async (tx) => {
    expect(await getHours(tx, ask({ params: clinic }))).toMatchObject({ code: 'not_found' });
    expect(await setHours(tx, ask({ params: clinic, body: usualHours }))).toMatchObject({ code: 'not_found' });
  });
});
