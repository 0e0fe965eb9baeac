import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeContract } from '../contracts/agree-contract.ts';
import * as events from '../events/store.ts';
import { getHours } from '../hours/get-hours.ts';
import { listVersions } from '../scripts/list-versions.ts';
import { allowed, clinic, takeOn, terms, writeDown } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { addClient } from './add-client.ts';
import { editClient } from './edit-client.ts';
import { getClient, getCompany } from './get-client.ts';
import { listClients } from './list-clients.ts';

const wednesdayNoon = '2026-05-13T12:00:00+09:00';
let office: Office;
let agency: TestAgency;

beforeAll(async () => {
  office = await openOffice(wednesdayNoon);
  agency = await office.foundAgency();
});

afterAll(() => office.close());

test('a company taken on has hours and a draft script from the start, and no contract', async () => {
  const { id } = await takeOn(agency, { code: 'あおば', reading: 'あおば' });
  await agency.asManager(async (tx) => {
    const asked = ask({ params: { client: id } });
    expect(await getClient(tx, asked)).toMatchObject({
      client: { code: 'あおば', reading: 'アオバ', open: true, tier: null },
      lines: [],
      contacts: [],
      contract: null,
    });
    expect(await getHours(tx, asked)).toMatchObject({ now: { open: true, because: 'week' } });
    expect(await listVersions(tx, asked)).toMatchObject({ published: null, draft: { number: 1 } });
    const by = { by_id: agency.manager.person };
    expect(await events.of(tx, id)).toMatchObject([
      { name: 'client.taken_on', ...by },
      { name: 'journey.begun', ...by },
    ]);
  });
});

test('what is wrong with a company is said field by field, and nothing is kept', async () => {
  await agency.asManager(async (tx) => {
    expect(await addClient(tx, ask({ body: { ...clinic, code: '?', reading: '青葉' } }))).toMatchObject({
      code: 'incomplete_input',
      problems: [
        { field: 'code', code: 'malformed' },
        { field: 'reading', code: 'reading_not_kana' },
      ],
    });
  });
  const listed = await agency.asManager((tx) => listClients(tx));
  expect(allowed(listed).clients.map(({ code }) => code)).not.toContain('?');
});

test('a code finds one company of an agency; another agency may use it too', async () => {
  const one = await takeOn(agency, { code: 'kaede' });
  const other = await takeOn(agency, { code: 'momiji' });
  const taken = { code: 'incomplete_input', problems: [{ field: 'code', code: 'not_unique' }] };
  const elsewhere = await office.foundAgency();

  expect(await agency.asManager((tx) => addClient(tx, ask({ body: { ...clinic, code: 'ＫＡＥＤＥ' } })))).toMatchObject(
    taken,
  );
  expect(
    await agency.asManager((tx) =>
      editClient(tx, ask({ params: { client: other.id }, body: { ...clinic, code: 'kaede' } })),
    ),
  ).toMatchObject(taken);
  expect(
    await agency.asManager((tx) =>
      editClient(tx, ask({ params: { client: one.id }, body: { ...clinic, code: 'kaede', name: '楓商会' } })),
    ),
  ).toMatchObject({ name: '楓商会', state: 'live' });
  expect(await takeOn(elsewhere, { code: 'kaede' })).toMatchObject({ code: 'kaede' });
});

test('the list shows who is open and who pays for what at this moment', async () => {
  const elsewhere = await office.foundAgency();
  const bought = await takeOn(elsewhere, { code: 'two', reading: 'イ' });
  await takeOn(elsewhere, { code: 'none', reading: 'ア' });
  await elsewhere.asManager((tx) =>
    agreeContract(tx, ask({ params: { client: bought.id }, body: { effectiveFrom: '2026-05-13', terms } })),
  );
  const shown = async () => allowed(await elsewhere.asManager((tx) => listClients(tx))).clients;

  expect((await shown()).map(({ code, open, tier }) => [code, open, tier])).toEqual([
    ['none', true, null],
    ['two', true, 2],
  ]);

  office.setTime('2026-05-13T18:00:00+09:00');
  expect((await shown()).map(({ open }) => open)).toEqual([false, false]);
  office.setTime(wednesdayNoon);
});

test('a company of another agency is not found', async () => {
  const { id } = await takeOn(agency, { code: 'mine' });
  const stranger = await office.foundAgency();
  await stranger.asManager(async (tx) => {
    expect(await getClient(tx, ask({ params: { client: id } }))).toMatchObject({ code: 'not_found' });
    expect(await editClient(tx, ask({ params: { client: id }, body: clinic }))).toMatchObject({ code: 'not_found' });
    expect(allowed(await listClients(tx)).clients).toEqual([]);
  });
});

test('the people of a company see their own company whole, and no other', async () => {
  const own = await takeOn(agency, { code: 'own' });
  const other = await takeOn(agency, { code: 'other' });
  const person = await writeDown(agency, own.id);
  await agency.as(agency.owner(own.id, person.id), async (tx, asker) => {
    expect(await getCompany(tx, ask({}), asker)).toMatchObject({
      client: { id: own.id, open: true },
      contacts: [{ id: person.id, phone: '+81312345678', signedUp: false }],
    });
    expect(await getClient(tx, ask({ params: { client: other.id } }))).toMatchObject({ code: 'not_found' });
  });
});
