import { globSync } from 'node:fs';
import { join } from 'node:path';
import { endpoints } from '@denwaban/api';
import type { Endpoint } from '@denwaban/api/endpoint';
import { inviteStaff, type StaffMember } from '@denwaban/api/staff';
import { open } from '@denwaban/server/shell/ask.ts';
import { openPool } from '@denwaban/server/shell/database.ts';
import { bind } from '@denwaban/server/shell/http.ts';
import { tell } from '@denwaban/server/texts/tell.ts';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, demoPassword } from '../../database/cast/index.ts';
import { signedIn } from '../asking.ts';
import { type Asker, askers, colleagues, isAdmitted, secretsIn, theirMarks } from './doors/askers.ts';
import type { Example } from './doors/examples/example.ts';
import { examples } from './doors/examples/index.ts';
import { type Answer, type Asked, knock } from './doors/knock.ts';
import { everyRow, type Marks, marksIn, type Row } from './doors/known.ts';
import { nowhere, type Place } from './doors/place.ts';
import { openTown, type Town } from './doors/town.ts';
import { undone } from './doors/undone.ts';

const all = endpoints.map(({ endpoint }) => endpoint);
const everybody = [...askers, ...colleagues];
const guarded = all.filter(({ door }) => door !== 'everybody' && door !== 'link');

let town: Town;
let owner: ReturnType<typeof openPool>;
let before: Row[];
let nobodys: Place;
let secrets: Marks;
const marks = new Map<Asker, Marks>();

beforeAll(async () => {
  town = await openTown();
  owner = openPool(town.ownerUrl);
  for (const { email } of everybody) if (email) await town.person(email).cookie();
  before = await everyRow(owner);
  secrets = await secretsIn(owner);
  nobodys = nowhere(town.places.sakura);
  for (const asker of everybody) marks.set(asker, theirMarks(before, asker));
});

afterAll(async () => {
  await owner.end();
  await town.end();
});

test('every endpoint is knocked at: its example stands in doors/examples.ts', () => {
  expect(all.map(({ name }) => name).sort()).toEqual(Object.keys(examples).sort());
});

test('every endpoint that a word has stands in the api’s index', async () => {
  const folder = join(import.meta.dirname, '../../api');
  const tables = await Promise.all(
    globSync('*.ts', { cwd: folder })
      .filter(isTable)
      .map((file) => import(join(folder, file))),
  );
  const named = tables.flatMap((table) => Object.values<unknown>(table)).filter(isEndpoint);
  expect(named.map(({ name }) => name).sort()).toEqual(all.map(({ name }) => name).sort());
});

test('there are rows of every kind in both agencies', async () => {
  const kinds = (agency: string) => [
    ...new Set(before.filter((row) => row.agency === agency).map(({ table }) => table)),
  ];
  expect(kinds(cast.minato.id)).toEqual(kinds(cast.nagoya.id));
  expect(kinds(cast.nagoya.id)).toEqual(
    expect.arrayContaining([
      'calls',
      'cases',
      'callbacks',
      'drafts',
      'letters',
      'link_tokens',
      'pages',
      'recordings',
      'recording_pieces',
      'relays',
      'relay_ledger',
      'signals',
      'usage_lines',
    ]),
  );
});

test.each(guarded)('$name ($door) keeps out whoever has not the ability', async (endpoint) => {
  for (const asker of askers.filter((each) => !isAdmitted(each, endpoint.door)))
    for (const place of placesOf(asker)) {
      const answer = await asks(asker, endpoint, exampleOf(endpoint)(place, place));
      const refused = asker.who ? { status: 403, code: 'not_allowed' } : { status: 401, code: 'signed_out' };
      expect(told(answer), asker.name).toMatchObject(refused);
    }
});

test.each(guarded)('$name ($door) knows nothing of what belongs to others', async (endpoint) => {
  const example = exampleOf(endpoint);
  for (const asker of askers.filter((each) => isAdmitted(each, endpoint.door)))
    for (const where of asker.foreign) {
      const [own, theirs] = [town.places[asker.own], town.places[where]];
      if (isSame(example(theirs, theirs), example(own, own))) continue;
      const about = `${asker.name} about ${where}`;
      const answer = await asks(asker, endpoint, example(theirs, theirs));
      expect(answer, about).toEqual(await asks(asker, endpoint, example(nobodys, nobodys)));
      if (endpoint.method !== 'GET') expect(answer.status, about).toBeGreaterThanOrEqual(400);
    }
});

test.each(guarded)('$name ($door) lets nothing of others in with one’s own', async (endpoint) => {
  const example = exampleOf(endpoint);
  for (const asker of askers.filter((each) => isAdmitted(each, endpoint.door)))
    for (const where of asker.foreign) {
      const [own, theirs] = [town.places[asker.own], town.places[where]];
      if (isSame(example(own, theirs), example(own, own)) || isSame(example(own, theirs), example(theirs, theirs)))
        continue;
      const mixed = (of: Place) => undone(town.world.house, () => asks(asker, endpoint, example(own, of)));
      expect(await mixed(theirs), `${asker.name} with ${where}`).toEqual(await mixed(nobodys));
    }
});

test.each(guarded)('$name ($door) answers those it is for, and in its own shape', async (endpoint) => {
  const answers: Answer[] = [];
  for (const asker of everybody.filter((each) => isAdmitted(each, endpoint.door))) {
    const own = town.places[asker.own];
    const answer = await undone(town.world.house, () => asks(asker, endpoint, exampleOf(endpoint)(own, own)));
    expect([401, 403, 404, 409, 200, 204], `${asker.name}: ${answer.body}`).toContain(answer.status);
    expectShape(endpoint, answer);
    answers.push(answer);
  }
  const refused = answers.map(({ body }) => body);
  expect(Math.min(...answers.map(({ status }) => status)), `answered to nobody: ${refused}`).toBeLessThan(300);
});

test.each(guarded.filter(({ method }) => method !== 'GET'))(
  '$name does not act for a page of another site',
  async (endpoint) => {
    for (const asker of askers.filter((each) => each.who && isAdmitted(each, endpoint.door))) {
      const own = town.places[asker.own];
      const answer = await asks(asker, endpoint, exampleOf(endpoint)(own, own), 'https://elsewhere.example.jp');
      expect(told(answer), asker.name).toMatchObject({ status: 403, code: 'not_allowed' });
    }
  },
);

test('what the shape of an answer does not name does not leave the building', async () => {
  const member = { ...inviteStaff, door: 'everybody' } as const;
  const shown: StaffMember = {
    id: nobodys.staff,
    businessName: '鈴木',
    role: 'operator',
    state: 'active',
    grants: [],
  };
  const server = fastify();
  const keeper = { books: town.world.house.books, identify: async () => null, tell };
  bind(server, [open(member, async () => ({ ...shown, legalName: '小野寺 美咲' }))], keeper);
  const { body } = exampleOf(inviteStaff)(nobodys, nobodys);
  const answer = await server.inject({ method: 'POST', url: '/api/staff', payload: body as object });
  expect(answer.json()).toEqual(shown);
});

test('after all this every row is as it was, but for who has looked', async () => {
  const isAbout = ({ table, cells }: Row) => !/^access/.test(table) && cells.word !== 'access';
  expect((await everyRow(owner)).filter(isAbout)).toEqual(before.filter(isAbout));
});

const fileTypes = [
  ...['text/event-stream', 'audio/webm', 'audio/wav', 'application/pdf', 'application/gzip', 'text/csv'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

function isTable(file: string): boolean {
  return !file.endsWith('.test.ts') && file !== 'print.ts';
}

function isEndpoint(thing: unknown): thing is Endpoint {
  return typeof thing === 'object' && thing !== null && 'door' in thing && 'path' in thing;
}

function exampleOf({ name }: Endpoint): Example {
  const example = examples[name];
  if (!example) throw new Error(`doors/examples does not say how ${name} is asked`);
  return example;
}

function placesOf({ own, foreign }: Asker): Place[] {
  return [own, ...foreign].map((where) => town.places[where]);
}

/** Nobody is ever told what belongs to others, whatever else the answer is. */
async function asks(asker: Asker, endpoint: Endpoint, asked: Asked, origin?: string): Promise<Answer> {
  const answer = await knock(town.world.house, endpoint, asked, {
    cookie: await cookieOf(asker, endpoint, origin),
    origin,
  });
  expect(answer.status, `${asker.name}: ${answer.body}`).toBeLessThan(500);
  const borne = marksIn(answer.body, marks.get(asker) as Marks).filter((mark) => !JSON.stringify(asked).includes(mark));
  expect(borne, `${asker.name} is told what belongs to others`).toEqual([]);
  expect(marksIn(answer.body, secrets), `${asker.name} is told a secret`).toEqual([]);
  return answer;
}

/** Whoever leaves has come in anew for it: the session is over then. */
async function cookieOf({ email }: Asker, { name }: Endpoint, origin?: string): Promise<string | null> {
  if (email === null) return null;
  const leaves = !origin && (name === 'signOut' || name === 'signOutEverywhere');
  const credentials = async () => ({ email, password: demoPassword });
  return (leaves ? signedIn(town.world.wire, credentials) : town.person(email)).cookie();
}

function told({ status, body }: Answer): { status: number; code: unknown } {
  return { status, code: status < 400 ? null : JSON.parse(body).code };
}

function expectShape({ answer: shape }: Endpoint, { status, type, body }: Answer): void {
  if (status >= 300) return;
  if (shape) expect(shape.parse(JSON.parse(body))).toEqual(JSON.parse(body));
  else expect(status === 204 ? body === '' : fileTypes.includes(type)).toBe(true);
}

function isSame(one: Asked, other: Asked): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
