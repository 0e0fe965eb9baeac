import { blankSheet, type HearingSheet } from '@denwaban/domain/hearings';
import { usualHours } from '@denwaban/domain/hours';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contacts from '../contacts/store.ts';
import { setHours } from '../hours/set-hours.ts';
import * as hours from '../hours/store.ts';
import * as journeys from '../journeys/store.ts';
import { addLine } from '../lines/add-line.ts';
import * as lines from '../lines/store.ts';
import * as letters from '../post/store.ts';
import { saveScriptDraft } from '../scripts/save-draft.ts';
import * as scripts from '../scripts/store.ts';
import { allowed, clinic, takeOn } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { openHearing, saveHearingByLink, submitHearing } from './by-link.ts';
import { fillIn, previewFilling } from './fill-in.ts';
import { askForHearing, endHearingLink, getHearing, saveHearing } from './keep-hearing.ts';

let office: Office;
let agency: TestAgency;
let client: string;
const yoshida = {
  ...{ name: '吉田 恵', reading: 'ヨシダ メグミ', email: 'yoshida@hidamari.example', phone: '03-1234-5678' },
  ...({ role: 'owner', takesComplaints: true, words: '診療中でございます。' } as const),
};
const sheet: HearingSheet = {
  ...blankSheet,
  ...{ trade: 'clinic', callsAMonth: 80, wantedFrom: '2026-06-01', people: [yoshida], ngWords: ['治ります'] },
  week: { ...usualHours.week, sat: [{ from: '09:00', to: '13:00' }] },
  lines: [{ label: '代表', number: '03-9999-0001' }],
};

beforeAll(async () => {
  office = await openOffice('2026-05-07T10:00:00+09:00');
  agency = await office.foundAgency();
  client = (await takeOn(agency, { code: 'hidamari', state: 'onboarding' })).id;
});
afterAll(() => office.close());

const params = () => ({ params: { client } });
const hearing = () => agency.asManager(async (tx, who) => allowed(await getHearing(tx, ask(params()), who, 'ja')));
const preview = () => agency.asManager(async (tx, who) => allowed(await previewFilling(tx, ask(params()), who, 'ja')));
const fills = (seen: string) => agency.asManager((tx) => fillIn(tx, ask({ ...params(), body: { seen } })));
const saves = (revision: number, changed: HearingSheet = sheet) =>
  agency.asManager((tx, who) => saveHearing(tx, ask({ ...params(), body: { sheet: changed, revision } }), who, 'ja'));
const invites = (to: string | null) =>
  agency.asManager(async (tx) => allowed(await askForHearing(tx, ask({ ...params(), body: { to, name: '吉田 恵' } }))));

test('before anything is told there is a blank sheet, and nothing to fill in from', async () => {
  expect(await hearing()).toMatchObject({ revision: 0, savedBy: null, linkUntil: null });
  expect(await agency.asManager((tx, who) => previewFilling(tx, ask(params()), who, 'ja'))).toMatchObject({
    code: 'not_found',
  });
});

test('the client fills it in by its link, in several sittings, and the office sees who wrote last', async () => {
  const { url, expiresAt } = await invites('yoshida@Hidamari.example');
  expect(expiresAt).toBe('2026-06-06T01:00:00.000Z');
  const asked = { params: { token: url.split('#')[1] as string } };
  const [letter] = await agency.asManager((tx) => letters.page(tx, { limit: 1 }));
  expect(letter).toMatchObject({ kind: 'hearing', to: 'yoshida@hidamari.example', link: `hearing.${client}` });
  expect(letter?.text).not.toContain(asked.params.token);

  const opened = allowed(await openHearing(office.books, asked, 'ja'));
  expect(opened).toMatchObject({ client: clinic.name, agency: 'こだま電話代行', until: '2026-06-06', revision: 0 });
  const half = { ...blankSheet, business: '歯科医院', week: { ...blankSheet.week, mon: [{ from: '9時', to: '' }] } };
  const saved = allowed(await saveHearingByLink(office.books, { ...asked, body: { sheet: half, revision: 0 } }, 'ja'));
  expect(saved).toMatchObject({
    revision: 1,
    sheet: { business: '歯科医院' },
    problems: [{ field: 'week.mon.0.from' }, {}],
  });
  expect(await hearing()).toMatchObject({ savedBy: { as: 'client', name: null }, linkUntil: expiresAt });

  const late = await saveHearingByLink(office.books, { ...asked, body: { sheet, revision: 0 } }, 'ja');
  expect(late).toMatchObject({ code: 'changed_meanwhile' });
  allowed(await saveHearingByLink(office.books, { ...asked, body: { sheet, revision: 1 } }, 'ja'));
  expect(await submitHearing(office.books, { ...asked, body: { revision: 2 } }, 'ja')).toMatchObject({
    submittedAt: '2026-05-07T01:00:00.000Z',
  });
});

test('a link that was ended, has run out or was never given opens nothing', async () => {
  const { url } = await invites(null);
  const asked = { params: { token: url.split('#')[1] as string } };
  office.setTime('2026-06-07T10:00:00+09:00');
  expect(await openHearing(office.books, asked, 'ja')).toMatchObject({ code: 'link_expired' });
  office.setTime('2026-05-07T10:00:00+09:00');
  await agency.asManager((tx) => endHearingLink(tx, ask(params())));
  expect(await openHearing(office.books, asked, 'ja')).toMatchObject({ code: 'not_found' });
  const foreign = await office.foundAgency();
  expect(await foreign.asManager((tx, who) => getHearing(tx, ask(params()), who, 'ja'))).toMatchObject({
    code: 'not_found',
  });
});

test('what cannot be read stands in the way, field by field', async () => {
  const { revision } = await hearing();
  await saves(revision, { ...sheet, people: [{ ...yoshida, reading: '吉田' }] });
  const { seen, changes, problems } = await preview();
  expect({ seen, changes }).toEqual({ seen: '', changes: [] });
  expect(problems).toMatchObject([{ field: 'people.0.reading', message: 'フリガナはカタカナで入力してください。' }]);
  expect(await fills('')).toMatchObject({ code: 'incomplete_input' });
  await saves(revision + 1);
});

test('one press makes what was shown; what changed since it was shown is shown first', async () => {
  const before = await preview();
  expect(before.changes).toContainEqual({
    ...{ part: 'contact', is: 'added', section: null, label: '吉田 恵' },
    ...{ before: '', after: 'ヨシダ メグミ\nyoshida@hidamari.example\n03-1234-5678' },
  });
  const hoursChange = before.changes.find(({ part }) => part === 'hours');
  expect(hoursChange?.before).toContain('土 ―');
  expect(hoursChange?.after).toContain('土 09:00-13:00');

  const monday = { ...usualHours, week: { ...usualHours.week, mon: [] } };
  await agency.asManager((tx) => setHours(tx, ask({ ...params(), body: monday })));
  expect(await fills(before.seen)).toMatchObject({ code: 'changed_meanwhile' });
  expect(await agency.asManager((tx) => contacts.ofClient(tx, client))).toEqual([]);

  const { seen, changes } = await preview();
  expect(allowed(await fills(seen)).filled).toBe(changes.length);
  await agency.asManager(async (tx) => {
    expect(await contacts.ofClient(tx, client)).toMatchObject([
      { name: '吉田 恵', phone: '+81312345678', role: 'owner' },
    ]);
    expect(await lines.ofClient(tx, client)).toMatchObject([{ label: '代表', number: '+81399990001' }]);
    expect((await hours.calendarOf(tx, client))?.week).toEqual(sheet.week);
    expect((await journeys.find(tx, client))?.quote).toMatchObject({ tier: 1, includedCalls: 80 });
    const { draft, published } = await scripts.current(tx, client);
    expect(published).toBe(null);
    expect(draft?.content.ngWords).toContain('治ります');
  });
  expect(await preview()).toMatchObject({ changes: [] });
  expect((await hearing()).appliedAt).toBe('2026-05-07T01:00:00.000Z');
});

test('what somebody wrote in the draft meanwhile is not overwritten', async () => {
  const { draft } = await agency.asManager((tx) => scripts.current(tx, client));
  const content = { ...draft!.content, closing: '失礼いたします。', ngWords: ['必ず治ります'] };
  const body = { revision: draft!.revision, content };
  await agency.asManager((tx, who) => saveScriptDraft(tx, ask({ ...params(), body }), who, 'ja'));
  const { seen, changes } = await preview();
  expect(changes).toMatchObject([{ part: 'script', is: 'added', section: 'ngWords', label: '治ります' }]);
  allowed(await fills(seen));
  const after = await agency.asManager((tx) => scripts.current(tx, client));
  expect(after.draft?.content).toEqual({ ...content, ngWords: ['必ず治ります', '治ります'] });
});

test('a number that is another company’s line is refused, and nothing is half done', async () => {
  const other = await takeOn(agency, { code: 'other' });
  const number = '03-9999-0002';
  const body = { kind: 'number', label: '代表', number } as const;
  await agency.asManager((tx) => addLine(tx, ask({ params: { client: other.id }, body })));
  const { revision } = await hearing();
  const person = { ...yoshida, name: '山田 太郎', reading: 'ヤマダ タロウ' };
  await saves(revision, { ...sheet, people: [yoshida, person], lines: [{ label: '予約', number }] });
  expect(await fills((await preview()).seen)).toMatchObject({
    problems: [{ field: 'lines.0.number', code: 'not_unique' }],
  });
  expect(await agency.asManager((tx) => contacts.ofClient(tx, client))).toHaveLength(1);
});
