import { endpoints } from '@denwaban/api';
import type { Endpoint } from '@denwaban/api/endpoint';
import { getButton, ringByButton } from '@denwaban/api/exchange';
import { requestReset, setPassword, signIn } from '@denwaban/api/signin';
import { openPool } from '@denwaban/server/shell/database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { theirMarks } from './doors/askers.ts';
import { examples } from './doors/examples/index.ts';
import { type Answer, type Asked, knock } from './doors/knock.ts';
import { everyRow, type Marks, marksIn, type Row } from './doors/known.ts';
import { nowhere, type Place } from './doors/place.ts';
import { openTown, type Town } from './doors/town.ts';
import { undone } from './doors/undone.ts';

const byLink = endpoints.map(({ endpoint }) => endpoint).filter(({ door }) => door === 'link');
const companies = ['sakura', 'aoba', 'sakuraya'] as const;
type Where = (typeof companies)[number];

let town: Town;
let owner: ReturnType<typeof openPool>;
let before: Row[];
let known: ReadonlySet<string>;
/** What whoever holds a link of this company is not to be told. */
let marksBeside: Record<Where, Marks>;

beforeAll(async () => {
  town = await openTown();
  owner = openPool(town.ownerUrl);
  before = await everyRow(owner);
  known = new Set(JSON.stringify(before).match(anyId));
  marksBeside = { sakura: marksOfOthers('sakura'), aoba: marksOfOthers('aoba'), sakuraya: marksOfOthers('sakuraya') };
});

afterAll(async () => {
  await owner.end();
  await town.end();
});

test('there are links to open', () => {
  expect(byLink.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['openLink', 'acknowledgeByLink', 'followCall']),
  );
});

test.each(byLink)('$name opens to whoever holds the link, and shows the one company it is about', async (endpoint) => {
  for (const where of companies) {
    const asked = ask(endpoint, town.places[where]);
    const answer = await undone(town.world.house, () => opens(endpoint, asked));
    expect(answer.status, where).toBeLessThan(300);
    // Of the agency's own affairs a caller's page knows the attempt at media it takes part in.
    const { attempt } = town.places[where];
    expect(
      marksIn(answer.body, marksBeside[where]).filter((mark) => mark !== attempt),
      where,
    ).toEqual([]);
    // Signed in or not, and as whom, is all the same to a link.
    const cookie = await town.person(cast.nagoya.staff.mizuno.email).cookie();
    const again = await undone(town.world.house, () => opens(endpoint, asked, cookie));
    expect(withoutNewIds(again), where).toEqual(withoutNewIds(answer));
  }
});

test.each(byLink)('$name opens to no other token', async (endpoint) => {
  const { sakura } = town.places;
  const right = ask(endpoint, sakura).params?.token;
  const others = [...Object.values(sakura.token), nowhere(sakura).token.relay].filter((token) => token !== right);
  expect(others).toHaveLength(Object.keys(sakura.token).length);
  for (const token of others) {
    const answer = await opens(endpoint, { ...ask(endpoint, sakura), params: { token } });
    // A receipt's number and code are not even of the shape of most secrets.
    expect([
      { status: 404, code: 'not_found' },
      { status: 422, code: 'incomplete_input' },
    ]).toContainEqual(told(answer));
  }
});

test('the link in a letter does not show the caller’s number to whoever it is forwarded to', async () => {
  const letter = byLink.find(({ name }) => name === 'openLink') as Endpoint;
  const [number] = before.filter(({ table, client }) => table === 'caller_numbers' && client === cast.sakura.id);
  expect(number?.cells.number).toMatch(/^\+8190\d{8}$/);
  expect((await opens(letter, ask(letter, town.places.sakura))).body).not.toContain(number?.cells.number);
});

test.each(companies)('a button is of its own company: %s', async (where) => {
  const { [where]: place } = town.places;
  const shown = await opens(getButton, ask(getButton, place));
  expect(JSON.parse(shown.body)).toMatchObject({ clientName: cast[where].name });
  expect(marksIn(shown.body, marksBeside[where])).toEqual([]);
  const ringing = await undone(town.world.house, () => opens(ringByButton, ask(ringByButton, place)));
  expect(ringing.status).toBe(200);
});

test.each([getButton, ringByButton])('$name: a key that nobody has opens nothing', async (endpoint) => {
  const answer = await opens(endpoint as Endpoint, ask(endpoint as Endpoint, nowhere(town.places.sakura)));
  expect(told(answer)).toEqual({ status: 404, code: 'not_found' });
});

test('whether somebody is known is told neither to those who try to sign in nor to those who forgot their password', async () => {
  const { suzuki } = cast.minato.staff;
  const { goto } = cast.nagoya.staff;
  const addresses = [suzuki.email, goto.email, cast.sakuraya.contacts.hattori.email, 'nobody@example.jp'];
  const trying = (email: string) => opens(signIn, { body: { email, password: 'never-the-right-one' } });
  const resetting = (email: string) => undone(town.world.house, () => opens(requestReset, { body: { email } }));
  for (const email of addresses) {
    expect(told(await trying(email)), email).toEqual({ status: 403, code: 'sign_in_failed' });
    expect(await resetting(email), email).toMatchObject({ status: 204, body: '' });
  }
});

test('a password is set by the link of its letter, and by no other token', async () => {
  const { sakura } = town.places;
  for (const token of [sakura.token.relay, sakura.token.caller, nowhere(sakura).token.password]) {
    const answer = await opens(setPassword, { body: { token, password: 'a-new-password' } });
    expect(told(answer)).toEqual({ status: 404, code: 'link_expired' });
  }
});

test('after all this every row is as it was', async () => {
  expect(await everyRow(owner)).toEqual(before);
});

test('a password is set for the one who was invited, once', async () => {
  const setting = ask(setPassword, town.places.sakuraya);
  expect((await opens(setPassword, setting)).status).toBe(204);
  const invited = before.find(({ cells }) => cells.id === town.places.sakuraya.invitee);
  const entering = await opens(signIn, { body: { email: invited?.cells.email, password: 'a-new-password' } });
  expect(JSON.parse(entering.body)).toMatchObject({
    agency: { id: cast.nagoya.id },
    client: { id: cast.sakuraya.id },
    person: { id: town.places.sakuraya.invitee },
  });
  expect(told(await opens(setPassword, setting))).toEqual({ status: 404, code: 'link_expired' });
});

test('links end: a caller’s after hours, an invitation’s after days, a letter’s and a receipt’s after weeks, a reply’s a month after its last day', async () => {
  const { sakura } = town.places;
  town.world.clock.set(new Date('2027-01-15T00:00:00Z'));
  // The key of a client's own system is good until another is issued.
  for (const endpoint of byLink.filter(({ name }) => name !== 'importOrderFileByKey')) {
    const answer = await opens(endpoint, ask(endpoint, sakura));
    expect(answer.status, endpoint.name).toBe(404);
    expect(['not_found', 'link_expired'], endpoint.name).toContain(told(answer).code);
  }
  expect(told(await opens(setPassword, ask(setPassword, sakura)))).toEqual({ status: 404, code: 'link_expired' });
});

function ask({ name }: { name: string }, place: Place): Asked {
  const example = examples[name];
  if (!example) throw new Error(`doors/examples does not say how ${name} is asked`);
  return example(place, place);
}

function opens(endpoint: { name: string }, asked: Asked, cookie: string | null = null): Promise<Answer> {
  return knock(town.world.house, endpoint as Endpoint, asked, { cookie });
}

function marksOfOthers(own: Where): Marks {
  return theirMarks(before, { name: own, email: null, who: { as: 'client', role: 'staff' }, own, foreign: [] });
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What was made by the asking has another id each time. */
function withoutNewIds({ body, ...answer }: Answer): Answer {
  return { ...answer, body: body.replace(anyId, (id) => (known.has(id) ? id : '')) };
}

function told({ status, body }: Answer): { status: number; code: unknown } {
  return { status, code: status < 400 ? null : JSON.parse(body).code };
}
