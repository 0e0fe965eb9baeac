import { afterAll, beforeAll, expect, test } from 'vitest';
import * as events from '../events/store.ts';
import { takeOn, tanaka, writeDown } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { sessionsOf, signedIn } from '../testing/sessions.ts';
import { addContact } from './add-contact.ts';
import { editContact } from './edit-contact.ts';
import { setColleaguePresence, setOwnPresence } from './set-presence.ts';
import * as store from './store.ts';

const noon = '2026-05-13T12:00:00+09:00';
const awayWords = 'あいにく席を外しております。';
let office: Office;
let agency: TestAgency;
let clinic: string;

beforeAll(async () => {
  office = await openOffice(noon);
  agency = await office.foundAgency();
  clinic = (await takeOn(agency)).id;
});

afterAll(() => office.close());

test('a person is written down as read, and nothing is said of where they are', async () => {
  const added = await writeDown(agency, clinic, { reading: 'たなか　はなこ', email: 'ＴＡＮＡＫＡ@Sakura.example' });
  expect(added).toMatchObject({
    reading: 'タナカ ハナコ',
    email: 'TANAKA@sakura.example',
    phone: '+81312345678',
    presence: { state: 'unknown', until: null },
    mayBeSaid: awayWords,
    signedUp: false,
  });
});

test('what is wrong with a person is said field by field', async () => {
  const body = { ...tanaka, reading: '田中', email: 'tanaka@', phone: '110' };
  expect(await agency.asManager((tx) => addContact(tx, ask({ params: { client: clinic }, body })))).toMatchObject({
    problems: [
      { field: 'reading', code: 'reading_not_kana' },
      { field: 'email', code: 'malformed' },
      { field: 'phone', code: 'number_of_a_service' },
    ],
  });
});

test('a changed person keeps where they said they are', async () => {
  const { id } = await writeDown(agency, clinic);
  await agency.as(agency.owner(clinic, id), (tx, asker) =>
    setOwnPresence(tx, ask({ body: until('out', null) }), asker),
  );
  const body = { ...tanaka, email: null, phone: null, order: 7 };
  expect(await agency.asManager((tx) => editContact(tx, ask({ params: { id }, body })))).toMatchObject({
    email: null,
    phone: null,
    order: 7,
    presence: { state: 'out' },
  });
});

test('people of a client set their own presence at once, in their own name, and once', async () => {
  const { id } = await writeDown(agency, clinic);
  const owner = agency.owner(clinic, id);
  const back = '2026-05-13T06:30:00.000Z';
  const said = ask({ body: until('meeting', back) });
  for (const _ of ['said', 'said again'])
    expect(await agency.as(owner, (tx, asker) => setOwnPresence(tx, said, asker))).toMatchObject({
      presence: { state: 'meeting', until: back },
      mayBeSaid: `${awayWords}15時30分に戻る予定でございます。`,
    });
  const history = await agency.asManager((tx) => events.of(tx, id));
  expect(history.slice(1)).toMatchObject([
    { name: 'contact.presence_changed', by_kind: 'contact', by_id: id, data: { state: 'meeting', until: back } },
  ]);
});

test('a presence that has run out is unknown again', async () => {
  const { id } = await writeDown(agency, clinic);
  const owner = agency.owner(clinic, id);
  await agency.as(owner, (tx, asker) => setOwnPresence(tx, ask({ body: until('out', '2026-05-13T06:30:00Z') }), asker));
  office.setTime('2026-05-13T15:30:00+09:00');
  const body = tanaka;
  expect(await agency.asManager((tx) => editContact(tx, ask({ params: { id }, body })))).toMatchObject({
    presence: { state: 'unknown', until: null },
    mayBeSaid: awayWords,
  });
  office.setTime(noon);
});

test('a presence cannot end in the past', async () => {
  const { id } = await writeDown(agency, clinic);
  const past = ask({ body: until('out', '2026-05-13T02:00:00Z') });
  const answer = await agency.as(agency.owner(clinic, id), (tx, asker) => setOwnPresence(tx, past, asker));
  expect(answer).toMatchObject({ code: 'already_past' });
});

test('an owner sets a colleague’s presence; a contact of another client is not found', async () => {
  const owner = agency.owner(clinic, (await writeDown(agency, clinic)).id);
  const colleague = await writeDown(agency, clinic, { role: 'staff' });
  const stranger = await writeDown(agency, (await takeOn(agency, { code: 'other' })).id);
  const body = until('off', null);
  const set = (id: string) => agency.as(owner, (tx) => setColleaguePresence(tx, ask({ params: { id }, body })));

  expect(await set(colleague.id)).toMatchObject({ id: colleague.id, presence: { state: 'off' } });
  expect(await set(stranger.id)).toMatchObject({ code: 'not_found' });
  expect(await agency.asManager((tx) => store.find(tx, stranger.id))).toMatchObject({ presence: { state: 'unknown' } });
});

test('the database lets the people of a client keep their own list, and neither an account nor anybody else’s people', async () => {
  const { id } = await writeDown(agency, clinic);
  const elsewhere = (await takeOn(agency, { code: 'elsewhere' })).id;
  const stranger = await writeDown(agency, elsewhere);
  const owner = agency.owner(clinic, id);
  const write = (whom: string, set: { name: string } | { sign_in: string } | { client_id: string }) =>
    agency.as(owner, (tx) => tx.q.updateTable('contacts').set(set).where('id', '=', whom).returning('name').execute());

  expect(await write(id, { name: '別人' })).toEqual([{ name: '別人' }]);
  expect(await write(stranger.id, { name: '別人' })).toEqual([]);
  for (const set of [{ sign_in: 'another-account' }, { client_id: elsewhere }])
    await expect(write(id, set)).rejects.toThrow(/permission denied/);
  const leaving = agency.as(owner, (tx) => tx.q.deleteFrom('contacts').where('id', '=', id).execute());
  await expect(leaving).rejects.toThrow(/permission denied/);
  const known = (await agency.asManager((tx) => store.find(tx, stranger.id))) as store.KnownContact;
  const adding = agency.as(owner, (tx) => store.add(tx, { ...known, id: tx.id() }));
  await expect(adding).rejects.toThrow(/row-level security/);
});

test('whoever loses their role is signed out', async () => {
  const { id } = await writeDown(agency, clinic);
  await signedIn(office, { agency: agency.id, client: clinic, person: id });
  const edit = (role: 'staff' | null) =>
    agency.asManager((tx) => editContact(tx, ask({ params: { id }, body: { ...tanaka, role } })));

  await edit('staff');
  expect(await sessionsOf(office, id)).toBe(1);
  await edit(null);
  expect(await sessionsOf(office, id)).toBe(0);
});

function until(state: 'in' | 'meeting' | 'out' | 'off', end: string | null) {
  return { state, until: end };
}
