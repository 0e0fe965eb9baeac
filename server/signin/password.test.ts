import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as contacts from '../contacts/store.ts';
import { newId } from '../shell/ids.ts';
import * as staff from '../staff/store.ts';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { linkPlace } from '../texts/letters/letter.ts';
import * as testing from './testing.ts';

const { askMe, enterAs, post, signedIn } = testing;

let database: TestDatabase;
let node: testing.Node;
let place: testing.Place;
let manager: string;

beforeAll(async () => {
  database = await freshDatabase();
  node = await testing.openNode(database);
  place = await testing.foundAgency(database);
  await testing.hire(node, place, 'manager', 'manager@example.jp');
  manager = await signedIn(node, 'manager@example.jp');
});

afterAll(async () => {
  await node.stop();
  await database.drop();
});

beforeEach(async () => {
  node.time.now = testing.now;
  await testing.asOwner(database.url, (owner) => owner.query('truncate sign_in.tries'));
});

test('an invited operator gets a letter in Japanese, chooses a password by its link, and signs in', async () => {
  const answer = await inviteStaff('sato@example.jp');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ businessName: '佐藤 はるか', role: 'operator', state: 'invited', grants: [] });
  const letter = await letterTo('sato@example.jp');
  expect(letter).toMatchObject({ kind: 'invitation', subject: '【ご招待】六花電話代行 受付コンソールへのご登録' });
  expect(letter.body).toContain('佐藤 はるか 様');
  expect(letter.body).toContain(linkPlace);
  expect(letter.body).not.toContain(letter.token);
  expect(letter.body + letter.body_html).not.toContain('本名');

  expect(await setPassword(letter.token)).toBe(204);

  expect((await enterAs(node, 'sato@example.jp')).json().person).toEqual({ id: answer.json().id, name: '佐藤 はるか' });
  const member = await testing.asHouse(node, place.agency, (tx) => staff.find(tx, answer.json().id));
  expect(member?.state).toBe('active');
});

test('a link serves once', async () => {
  await inviteStaff('once@example.jp');
  const { token } = await letterTo('once@example.jp');
  expect(await setPassword(token)).toBe(204);
  expect(await setPassword(token, 'another password')).toBe('link_expired');
  expect((await enterAs(node, 'once@example.jp')).statusCode).toBe(200);
});

test('of two who open one link at the same time, one sets the password', async () => {
  await inviteStaff('twice@example.jp');
  const { token } = await letterTo('twice@example.jp');
  const outcomes = await Promise.all([setPassword(token), setPassword(token)]);
  expect(outcomes.map(String).sort()).toEqual(['204', 'link_expired']);
});

test.each([
  ['an invitation', 7 * 24 * 60, 'late@example.jp', () => inviteStaff('late@example.jp')],
  ['a reset', 60, 'manager@example.jp', () => askReset('manager@example.jp')],
])('%s serves until its time is up', async (_, minutes, address, write) => {
  await write();
  const { token } = await letterTo(address);
  later(minutes);
  expect(await setPassword(token)).toBe('link_expired');
  later(minutes - 1);
  expect(await setPassword(token)).toBe(204);
  manager = await signedIn(node, 'manager@example.jp');
});

test.each(['', 'nonsense', 'x'.repeat(200)])('the token "%s" opens nothing', async (token) => {
  expect(await setPassword(token)).toBe('link_expired');
});

test('a password that is too short is not taken, and the link still serves', async () => {
  await inviteStaff('short@example.jp');
  const { token } = await letterTo('short@example.jp');
  const answer = await post(node, '/sign-in/passwords', { body: { token, password: 'too short' } });
  expect(answer.json().problems).toMatchObject([{ field: 'password' }]);
  expect(await setPassword(token)).toBe(204);
});

test('a reset replaces the password, ends every session, and lets in who had run out of tries', async () => {
  await inviteStaff('forgot@example.jp');
  await setPassword((await letterTo('forgot@example.jp')).token);
  const before = await signedIn(node, 'forgot@example.jp');
  for (let time = 0; time < 6; time++) await enterAs(node, 'forgot@example.jp', { password: 'wrong' });

  expect((await askReset('Forgot@example.jp')).statusCode).toBe(204);
  const letter = await letterTo('forgot@example.jp');
  expect(letter).toMatchObject({ kind: 'reset', subject: '【六花電話代行】パスワードの再設定のご案内' });
  expect(await setPassword(letter.token, 'a brand new one')).toBe(204);

  expect((await askMe(node, before)).statusCode).toBe(401);
  expect((await enterAs(node, 'forgot@example.jp')).json().code).toBe('sign_in_failed');
  expect((await enterAs(node, 'forgot@example.jp', { password: 'a brand new one' })).statusCode).toBe(200);
});

test('after one link was used, the others of that person are used up too', async () => {
  await inviteStaff('many@example.jp');
  const invitation = await letterTo('many@example.jp');
  await askReset('many@example.jp');
  const reset = await letterTo('many@example.jp');
  expect(reset.token).not.toBe(invitation.token);
  expect(await setPassword(reset.token)).toBe(204);
  expect(await setPassword(invitation.token)).toBe('link_expired');
});

test('asking for a reset of an address nobody has is answered alike, and writes no letter', async () => {
  const before = await letterCount();
  const answer = await askReset('nobody@example.jp');
  expect([answer.statusCode, answer.body]).toEqual([204, '']);
  expect(await letterCount()).toBe(before);
});

test('who has retired gets no reset, and an old link lets nobody in', async () => {
  const { id } = (await inviteStaff('gone@example.jp')).json();
  const { token } = await letterTo('gone@example.jp');
  await testing.asHouse(node, place.agency, async (tx) => {
    const member = await staff.find(tx, id);
    if (member) await staff.save(tx, { ...member, state: 'retired' });
  });
  const before = await letterCount();
  expect((await askReset('gone@example.jp')).statusCode).toBe(204);
  expect(await letterCount()).toBe(before);
  expect(await setPassword(token)).toBe('link_expired');
});

test('an address that somebody signs in with cannot be invited again, in whatever case, by whatever agency', async () => {
  expect((await inviteStaff('Manager@Example.jp')).json().code).toBe('email_taken');
  const elsewhere = await testing.foundAgency(database, '別の代行');
  await testing.hire(node, elsewhere, 'manager', 'elsewhere@example.jp');
  const cookie = await signedIn(node, 'elsewhere@example.jp');
  expect((await inviteStaff('manager@example.jp', cookie)).json().code).toBe('email_taken');
  const people = await testing.asHouse(node, elsewhere.agency, (tx) => staff.all(tx));
  expect(people).toHaveLength(1);
});

test('a contact invited by the agency opens the client’s portal', async () => {
  const contact = await testing.meet(node, place, { role: 'owner', email: 'owner@client.example' });
  expect((await inviteContact(contact)).statusCode).toBe(204);
  const letter = await letterTo('owner@client.example');
  expect(letter).toMatchObject({ subject: '【ご招待】六花電話代行 お客様ポータルへのご登録', client_id: place.client });
  expect(await setPassword(letter.token)).toBe(204);
  expect((await enterAs(node, 'owner@client.example')).json()).toMatchObject({ as: 'client', role: 'owner' });
  expect((await inviteContact(contact)).json().code).toBe('already_signed_up');
});

test('invited again at a corrected address, the first letter lapses and the first address is free', async () => {
  const contact = await testing.meet(node, place, { role: 'staff', email: 'tpyo@client.example' });
  await inviteContact(contact);
  const wrong = await letterTo('tpyo@client.example');
  await testing.asHouse(node, place.agency, async (tx) => {
    const found = await contacts.find(tx, contact);
    if (found) await contacts.save(tx, { ...found, email: 'typo@client.example' });
  });
  expect((await inviteContact(contact)).statusCode).toBe(204);
  expect(await setPassword(wrong.token)).toBe('link_expired');
  expect(await setPassword((await letterTo('typo@client.example')).token)).toBe(204);
  expect((await inviteStaff('tpyo@client.example')).statusCode).toBe(200);
});

test.each([
  ['without a role', { role: null, email: 'norole@client.example' }, 'contact_without_role'],
  ['without an address', { role: 'staff', email: null }, 'contact_without_email'],
  ['whose address is no good for signing in', { role: 'staff', email: 'a..b.@docomo.ne.jp' }, 'contact_without_email'],
] as const)('a contact %s is not invited', async (_, who, code) => {
  expect((await inviteContact(await testing.meet(node, place, who))).json().code).toBe(code);
});

test('a client’s owner invites a colleague, and nobody of another client', async () => {
  const owner = await testing.meet(node, place, { role: 'owner', email: 'boss@client.example' });
  await node.signIn.createPerson({ ...place, person: owner, email: 'boss@client.example', password: testing.password });
  const cookie = await signedIn(node, 'boss@client.example');
  const colleague = await testing.meet(node, place, { role: 'staff', email: 'colleague@client.example' });
  const stranger = await testing.meet(
    node,
    { agency: place.agency, client: place.otherClient },
    { role: 'staff', email: 'stranger@other.example' },
  );

  const invited = await post(node, `/company/contacts/${colleague}/invitation`, { cookie });
  expect(invited.body).toBe('');
  expect(await setPassword((await letterTo('colleague@client.example')).token)).toBe(204);
  const colleagues = await signedIn(node, 'colleague@client.example');

  expect((await post(node, `/company/contacts/${stranger}/invitation`, { cookie })).json().code).toBe('not_found');
  expect((await post(node, `/company/contacts/${owner}/invitation`, { cookie: colleagues })).statusCode).toBe(403);
  expect((await post(node, `/contacts/${colleague}/invitation`, { cookie })).statusCode).toBe(403);
});

test('a client’s person reads no letter and no other client’s link', async () => {
  const connection = await node.books.pool.connect();
  await connection.query(
    `begin; set local role client_scope; set local app.agency = '${place.agency}'; set local app.client = '${place.otherClient}'`,
  );
  expect((await connection.query('select * from link_tokens')).rows).toEqual([]);
  await expect(connection.query('select * from letters')).rejects.toThrow(/permission denied/);
  await connection.query('rollback');
  connection.release();
});

test('nobody may be given a password who is not in the books', async () => {
  const stranger = {
    agency: place.agency,
    client: null,
    person: newId(),
    email: 'who@example.jp',
    password: 'long enough',
  };
  expect(await node.signIn.createPerson(stranger)).toMatchObject({ code: 'not_found' });
  expect((await inviteStaff('who@example.jp')).statusCode).toBe(200);
});

function inviteStaff(email: string, cookie = manager) {
  const body = { email, legalName: '本名 秘密', businessName: '佐藤 はるか', role: 'operator' };
  return post(node, '/staff', { cookie, body });
}

function inviteContact(id: string) {
  return post(node, `/contacts/${id}/invitation`, { cookie: manager });
}

function askReset(email: string) {
  return post(node, '/sign-in/resets', { body: { email } });
}

async function setPassword(token: string, password = testing.password): Promise<number | string> {
  const answer = await post(node, '/sign-in/passwords', { body: { token, password } });
  return answer.statusCode === 204 ? 204 : answer.json().code;
}

type Letter = Record<'kind' | 'subject' | 'body' | 'body_html' | 'link' | 'client_id', string>;

/** The last letter to somebody, and the token that is put into it on its way out. */
async function letterTo(address: string): Promise<Letter & { token: string }> {
  const { rows } = await testing.asOwner(database.url, (owner) =>
    owner.query<Letter>('select * from letters where to_address = $1 order by id desc limit 1', [address]),
  );
  const letter = rows[0];
  if (!letter) throw new Error(`no letter to ${address}`);
  return { ...letter, token: node.books.links.sign(letter.link) };
}

async function letterCount(): Promise<number> {
  const { rows } = await testing.asOwner(database.url, (owner) =>
    owner.query('select count(*)::int as n from letters'),
  );
  return rows[0].n;
}

function later(minutes: number): void {
  node.time.now = new Date(testing.now.getTime() + minutes * 60_000);
}
