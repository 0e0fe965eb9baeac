import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { arrive } from '../calls/arrive.ts';
import * as lines from '../lines/store.ts';
import * as scripts from '../scripts/store.ts';
import { allowed, employ, takeOn, writeDown } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { silencesDue } from './due.ts';
import { agree, list, listOwn } from './forwarding.ts';

const from = { kind: 'number', e164: '+819012345678' } as const;

let office: Office;
let agency: TestAgency;
let client: string;
let line: string;

beforeAll(async () => {
  // A Monday; weekdays nine to six.
  office = await openOffice('2026-05-11T09:00:00+09:00');
  agency = await office.foundAgency();
  await employ(agency, { role: 'supervisor' });
  client = (await takeOn(agency, { code: 'silent' })).id;
  line = await agency.asManager(async (tx) => {
    const id = tx.id();
    const reached = { kind: 'number', number: '+81377770001', buttonKey: null } as const;
    await lines.save(tx, { id, client, label: '代表', exchange: 'asterisk', state: 'open', ...reached });
    await scripts.save(tx, { ...cast.sakura.script, id: tx.id(), client, number: 2 });
    return id;
  });
});
afterAll(() => office.close());

test('a line gone silent is told of once, and again only after it was rung', async () => {
  for (const hour of ['09', '10', '11', '12', '13', '14', '15', '16', '17']) await rung(`2026-05-11T${hour}:30`);
  await rung('2026-05-12T09:30');
  expect(await toldAt('2026-05-12T13:00')).toEqual({ letters: 0, since: null });
  const since = '2026-05-12T00:30:00.000Z';
  expect(await toldAt('2026-05-12T14:00')).toEqual({ letters: 1, since });
  expect(await toldAt('2026-05-13T17:00')).toEqual({ letters: 1, since });
  await rung('2026-05-13T17:10');
  expect(await toldAt('2026-05-13T18:00')).toEqual({ letters: 1, since: null });
  expect(await toldAt('2026-05-18T18:00')).toMatchObject({ letters: 2 });
});

test('how a client forwards is said by the office and read by the client, but for what only the office looks into', async () => {
  const tanaka = await writeDown(agency, client, { phone: '03-5555-0001' });
  const body = { number: '03-5555-0001', carrier: 'hikari', way: 'no_answer', seconds: 15 } as const;
  const agreed = await agency.asManager((tx) => agree(tx, ask({ params: { id: line }, body })));
  expect(agreed).toMatchObject({ number: '+81355550001', receives: '+81377770001', loops: [tanaka.name] });
  const owner = agency.owner(client, tanaka.id);
  const own = allowed(await agency.as(owner, (tx) => listOwn(tx, undefined, owner))).lines;
  expect(own).toMatchObject([{ line, way: 'no_answer', seconds: 15, agreed: true, silentSince: null }]);
  const itself = { ...body, number: '03-7777-0001' };
  expect(await agency.asManager((tx) => agree(tx, ask({ params: { id: line }, body: itself })))).toMatchObject({
    problems: [{ field: 'number', code: 'number_leads_back' }],
  });
});

async function rung(at: string): Promise<void> {
  office.setTime(`${at}:00+09:00`);
  allowed(await agency.asManager((tx) => arrive(tx, { line, from })));
}

async function toldAt(at: string) {
  office.setTime(`${at}:00+09:00`);
  await silencesDue(office.books, { agency: agency.id, word: 'silences', id: agency.id });
  return agency.asManager(async (tx) => {
    const letters = await tx.q.selectFrom('letters').select('id').where('kind', '=', 'silence').execute();
    const [only] = allowed(await list(tx, ask({ params: { client } }))).lines;
    return { letters: letters.length, since: only?.silentSince ?? null };
  });
}
