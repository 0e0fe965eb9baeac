import type { Staff } from '@denwaban/domain/staff';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeReadiness } from '../../../routing/change-readiness.ts';
import type { AgencyTx } from '../../../shell/agency.ts';
import type { Asker } from '../../../shell/ask.ts';
import { changeStaff } from '../../../staff/change-staff.ts';
import { allowed, employ } from '../../../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../../../testing/office.ts';
import { putDown, telephoneDue } from './put-down.ts';
import * as store from './store.ts';
import type { Switchboard } from './switchboard.ts';
import { takeTelephone } from './take-telephone.ts';
import { digestOf, type Telephone } from './telephone.ts';

let office: Office;
let agency: TestAgency;
const plugged = new Map<string, Telephone>();
beforeAll(async () => {
  office = await openOffice('2026-05-13T12:00:00+09:00');
  agency = await office.foundAgency();
});
afterAll(() => office.close());

/** Notes what is plugged in; the real one is at work in the tests of real lines. */
const switchboard = {
  plugIn: async (telephone) => void plugged.set(telephone.staff, telephone),
  unplug: async (staff) => void plugged.delete(staff),
} as Switchboard;

test('where there is no engine there is no telephone', async () => {
  expect(await take(await employ(agency))).toMatchObject({ code: 'not_found' });
});

test('its password is told once and kept nowhere; taken again, there is another', async () => {
  office.books.switchboard = switchboard;
  const sato = await employ(agency);
  const [first, second] = [allowed(await take(sato)), allowed(await take(sato))];
  expect(first.user).toBe(sato.id);
  expect(first.password).not.toBe(second.password);
  expect(plugged.get(sato.id)?.digest).toBe(digestOf(sato.id, second.password));
  expect(await kept()).toContainEqual({ staff: sato.id, kind: 'browser', digest: digestOf(sato.id, second.password) });
  const rows = await agency.asManager((tx) => tx.q.selectFrom('telephones').selectAll().execute());
  for (const secret of [second.password, digestOf(sato.id, second.password)])
    expect(JSON.stringify(rows)).not.toContain(secret);
});

const ways: [string, (who: Staff) => Promise<unknown>][] = [
  ['it is put down', ({ id }) => agency.asManager((tx) => putDown(tx, id))],
  ['its operator signs off', (who) => as(who, (tx, asker) => changeReadiness(tx, ask({ body: signedOff }), asker))],
  ['its operator leaves the agency', (who) => become(who, { state: 'retired' })],
  ['its operator takes calls no more', (who) => become(who, { role: 'billing' })],
  [
    'nobody has put it down all day',
    ({ id }) => telephoneDue(office.books, { agency: agency.id, word: 'telephone', id }),
  ],
];
const signedOff = { readiness: 'signed_off', reason: null } as const;

test.each(ways)('it is unplugged when %s', async (_when, happens) => {
  const sato = await employ(agency);
  await take(sato);
  await as(sato, (tx, asker) => changeReadiness(tx, ask({ body: { readiness: 'available', reason: null } }), asker));
  await happens(sato);
  expect(plugged.has(sato.id)).toBe(false);
  expect((await kept()).map(({ staff }) => staff)).not.toContain(sato.id);
});

function kept() {
  return agency.asManager(store.all);
}

function take(who: Staff) {
  return as(who, (tx, asker) => takeTelephone(tx, ask({ body: { kind: 'browser' } }), asker));
}

function become(who: Staff, changes: Partial<Staff>) {
  const { businessName, role, state } = { ...who, ...changes };
  return agency.asManager((tx) =>
    changeStaff(tx, ask({ params: { id: who.id }, body: { businessName, role, state } })),
  );
}

function as<T>({ id, role }: Staff, work: (tx: AgencyTx, asker: Asker) => Promise<T>) {
  return agency.as({ as: 'staff', agency: agency.id, client: null, person: id, role }, work);
}
