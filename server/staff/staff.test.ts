import type { Staff } from '@denwaban/domain/staff';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as events from '../events/store.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { allowed, employ, takeOn, writeDown } from '../testing/examples.ts';
import { ask, type Office, openOffice, overlapping, type TestAgency } from '../testing/office.ts';
import { sessionsOf, signedIn } from '../testing/sessions.ts';
import { changeStaff } from './change-staff.ts';
import { listStaff } from './list-staff.ts';
import { setGrants } from './set-grants.ts';
import * as store from './store.ts';

const now = '2026-05-13T12:00:00+09:00';
let office: Office;
let agency: TestAgency;
let clinic: string;

beforeAll(async () => {
  office = await openOffice(now);
  agency = await office.foundAgency();
  clinic = (await takeOn(agency)).id;
});

afterAll(() => office.close());

test('the list names people by business name only, with the clients each may answer for', async () => {
  const sato = await employ(agency, { businessName: '里見' });
  await grant(sato, [clinic]);
  const { staff } = allowed(await agency.asManager((tx) => listStaff(tx)));
  expect(staff.find(({ id }) => id === sato.id)).toEqual({
    id: sato.id,
    businessName: '里見',
    role: 'operator',
    state: 'active',
    grants: [clinic],
  });
});

test('another role and name are kept, and who gave them', async () => {
  const sato = await employ(agency);
  expect(await change(sato, { businessName: '里', role: 'supervisor' })).toMatchObject({ role: 'supervisor' });
  const history = await agency.asManager((tx) => events.of(tx, sato.id));
  expect(history).toMatchObject([{ name: 'staff.changed', by_id: agency.manager.person }]);
});

test('whoever leaves is signed out, gets no more calls and may answer for nobody', async () => {
  const sato = await employ(agency);
  await grant(sato, [clinic]);
  await sitDown(sato, null);
  await signedIn(office, { agency: agency.id, client: null, person: sato.id });

  expect(await change(sato, { state: 'retired' })).toMatchObject({ state: 'retired', grants: [] });

  expect(await sessionsOf(office, sato.id)).toBe(0);
  expect(await agency.asManager((tx) => routing.isGranted(tx, sato.id, clinic))).toBe(false);
  expect(await agency.asManager((tx) => routing.find(tx, sato.id))).toMatchObject({ readiness: 'signed_off' });
});

test('nobody leaves with a caller in hand', async () => {
  const sato = await employ(agency);
  await grant(sato, [clinic]);
  await sitDown(sato, sato.id);
  expect(await change(sato, { state: 'retired' })).toMatchObject({ code: 'operator_on_call' });
  expect(await agency.asManager((tx) => store.find(tx, sato.id))).toMatchObject({ state: 'active' });
  expect(await agency.asManager((tx) => routing.isGranted(tx, sato.id, clinic))).toBe(true);
});

test('of the last two managers who retire each other at once, one stays', async () => {
  const elsewhere = await office.foundAgency();
  const one = await employ(elsewhere, { role: 'manager' });
  const other = await employ(elsewhere, { role: 'manager' });
  const retiring = (person: Staff) => (tx: AgencyTx) =>
    changeStaff(tx, ask({ params: { id: person.id }, body: { ...person, state: 'retired' } }));
  const answers = await overlapping(elsewhere, retiring(one), retiring(other));
  expect(answers).toMatchObject([{ state: 'retired' }, { code: 'last_manager' }]);
});

test('a billing clerk, or one who left, answers for no client', async () => {
  const refused = { code: 'incomplete_input', problems: [{ field: 'clients.0', code: 'not_a_choice' }] };
  expect(await grant(await employ(agency, { role: 'billing' }), [clinic])).toMatchObject(refused);
  expect(await grant(await employ(agency, { state: 'retired' }), [clinic])).toMatchObject(refused);
});

test('an operator who becomes a billing clerk answers for no client any more', async () => {
  const sato = await employ(agency);
  await grant(sato, [clinic]);
  expect(await change(sato, { role: 'billing' })).toMatchObject({ role: 'billing', grants: [] });
});

test('nobody is granted a client of another agency', async () => {
  const foreign = await takeOn(await office.foundAgency());
  const sato = await employ(agency);
  expect(await grant(sato, [clinic, foreign.id])).toMatchObject({
    problems: [{ field: 'clients.1', code: 'not_a_choice' }],
  });
  expect(await agency.asManager((tx) => routing.isGranted(tx, sato.id, clinic))).toBe(false);
});

test('a person of another agency is not found', async () => {
  const sato = await employ(agency);
  const stranger = await office.foundAgency();
  await stranger.asManager(async (tx) => {
    const params = { id: sato.id };
    expect(await changeStaff(tx, ask({ params, body: { ...sato } }))).toMatchObject({ code: 'not_found' });
    expect(await setGrants(tx, ask({ params, body: { clients: [] } }))).toMatchObject({ code: 'not_found' });
    expect(await store.namesOf(tx, [sato.id])).toEqual(new Map());
  });
});

test('clients learn a business name and nothing else of a person', async () => {
  const sato = await employ(agency, { businessName: '里見' });
  const contact = await writeDown(agency, clinic);
  const owner = agency.owner(clinic, contact.id);
  expect(await agency.as(owner, (tx) => store.namesOf(tx, [sato.id]))).toEqual(new Map([[sato.id, '里見']]));
  await expect(agency.as(owner, (tx) => store.find(tx, sato.id))).rejects.toThrow(/permission denied/);
  await expect(agency.as(owner, (tx) => store.legalPerson(tx, sato.id))).rejects.toThrow(/permission denied/);
});

function change(person: Staff, wish: Partial<Staff>) {
  const { businessName, role, state } = { ...person, ...wish };
  return agency.asManager((tx) =>
    changeStaff(tx, ask({ params: { id: person.id }, body: { businessName, role, state } })),
  );
}

function grant(person: Staff, clients: string[]) {
  return agency.asManager((tx) => setGrants(tx, ask({ params: { id: person.id }, body: { clients } })));
}

async function sitDown({ id }: Staff, call: string | null): Promise<void> {
  const since = new Date(now);
  await agency.asManager((tx) =>
    routing.save(tx, { id, readiness: 'available', reason: null, since, call, idleSince: since }),
  );
}
