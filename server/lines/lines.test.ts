import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeContract } from '../contracts/agree-contract.ts';
import { publishScript } from '../scripts/publish-script.ts';
import { allowed, clinic, takeOn, terms } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { addLine } from './add-line.ts';
import { answering } from './answering.ts';
import { editLine } from './edit-line.ts';
import { listNumberWays } from './number-ways.ts';

const wednesdayNoon = '2026-05-13T12:00:00+09:00';
let office: Office;
let agency: TestAgency;

beforeAll(async () => {
  office = await openOffice(wednesdayNoon);
  agency = await office.foundAgency();
});

afterAll(() => office.close());

test('a number is kept in E.164, and its calls are taken by hand until a PBX tells of them', async () => {
  const { id } = await takeOn(agency, { code: 'number' });
  expect(await add(id, { number: '０１２０－００１－００１' })).toMatchObject({
    client: id,
    label: '代表',
    number: '+81120001001',
    buttonKey: null,
    exchange: 'manual',
    state: 'open',
  });
});

test('a button gets a key of its own that nobody guesses and no address has to escape', async () => {
  const { id } = await takeOn(agency, { code: 'button' });
  const [one, other] = [allowed(await add(id, { kind: 'button' })), allowed(await add(id, { kind: 'button' }))];
  expect(one).toMatchObject({ kind: 'button', number: null, exchange: 'browser', state: 'open' });
  expect(one.buttonKey).toMatch(/^[\w-]{20,}$/);
  expect(other.buttonKey).not.toBe(one.buttonKey);
});

test('a number belongs to one line of the agency, whichever client’s', async () => {
  const mine = await takeOn(agency, { code: 'mine' });
  const yours = await takeOn(agency, { code: 'yours' });
  await add(mine.id, { number: '03-2222-2222' });
  const second = allowed(await add(yours.id, { number: '03-3333-3333' }));
  const taken = { code: 'incomplete_input', problems: [{ field: 'number', code: 'not_unique' }] };

  expect(await add(yours.id, { number: '+81 3 2222 2222' })).toMatchObject(taken);
  expect(await edit(second.id, { number: '0322222222' })).toMatchObject(taken);
  expect(await edit(second.id, { number: '03-3333-3333', label: '予約' })).toMatchObject({ label: '予約' });
  expect(await addTo(await office.foundAgency(), '03-2222-2222')).toMatchObject({ number: '+81322222222' });
});

test('real lines are a choice where there is an engine, and a number on them is one line’s in the whole house', async () => {
  const { id } = await takeOn(agency, { code: 'real' });
  const line = { number: '03-7777-7777', exchange: 'asterisk' } as const;
  expect(await add(id, line)).toMatchObject({ problems: [{ field: 'exchange', code: 'not_a_choice' }] });
  expect(await agency.asManager(listNumberWays)).toEqual({ ways: [] });

  const moved = { kind: 'asterisk', can: [], reach: 'in_books', carryOut: async () => {} } as const;
  office.books.exchanges = new Map([['asterisk', moved]]);
  expect(await agency.asManager(listNumberWays)).toEqual({ ways: ['asterisk'] });
  const mine = allowed(await add(id, line));
  const stranger = await office.foundAgency();
  const theirs = allowed(await addTo(stranger, '03-7777-7777'));
  const taken = { problems: [{ field: 'number', code: 'not_unique' }] };
  const toRealLines = { label: '代表', number: theirs.number, state: 'open', exchange: 'asterisk' } as const;
  const change = () => stranger.asManager((tx) => editLine(tx, ask({ params: { id: theirs.id }, body: toRealLines })));
  expect(await change()).toMatchObject(taken);
  expect(await edit(mine.id, { number: mine.number, state: 'closed' })).toMatchObject({ state: 'closed' });
  expect(await change()).toMatchObject({ exchange: 'asterisk' });
});

test('a number that cannot be read is refused with the reason', async () => {
  const { id } = await takeOn(agency, { code: 'unread' });
  expect(await add(id, { number: '1234-5678' })).toMatchObject({
    problems: [{ field: 'number', code: 'number_lacks_area_code' }],
  });
});

test('who we are on a line: the client, its words, the contract of the day', async () => {
  const { id } = await takeOn(agency, { code: 'who' });
  const line = allowed(await add(id, { number: '03-4444-4444' }));
  const version = await agency.asManager(async (tx, asker) => {
    await agreeContract(tx, ask({ params: { client: id }, body: { effectiveFrom: '2026-05-13', terms } }));
    const later = { effectiveFrom: '2026-05-14', terms: { ...terms, tier: 1 as const } };
    await agreeContract(tx, ask({ params: { client: id }, body: later }));
    return allowed(
      await publishScript(tx, ask({ params: { client: id }, body: { note: '', effectiveAt: null } }), asker),
    );
  });
  for (const _ of ['asked', 'asked again, with the words at hand'])
    expect(await agency.asManager((tx) => answering(tx, line.id))).toMatchObject({
      line: { id: line.id, client: id, exchange: 'manual', label: '代表' },
      client: { id, name: clinic.name, callerNoun: '患者様' },
      greeting: { open: true, greeting: version.content.greeting, tier: 2 },
      version: { id: version.id, content: version.content },
      contract: { effectiveFrom: '2026-05-13', wrapUpSeconds: 60 },
    });
});

test('before the first script and the first contract calls are met politely and taken as messages', async () => {
  const { id } = await takeOn(agency, { code: 'bare' });
  const line = allowed(await add(id, { kind: 'button' }));
  expect(await agency.asManager((tx) => answering(tx, line.id))).toMatchObject({
    greeting: { open: true, greeting: { text: expect.stringContaining(clinic.name) }, tier: 1 },
    version: null,
    contract: null,
  });
});

test('outside hours a call is met by an announcement of the next opening', async () => {
  const { id } = await takeOn(agency, { code: 'night' });
  const line = allowed(await add(id, { kind: 'button' }));
  office.setTime('2026-05-13T22:00:00+09:00');
  expect(await agency.asManager((tx) => answering(tx, line.id))).toMatchObject({
    greeting: { open: false, opensAt: new Date('2026-05-14T09:00:00+09:00') },
  });
  office.setTime(wednesdayNoon);
});

test('nobody answers on a line that is closed, unknown or another agency’s', async () => {
  const { id } = await takeOn(agency, { code: 'closed' });
  const line = allowed(await add(id, { kind: 'button' }));
  const stranger = await office.foundAgency();
  expect(await stranger.asManager((tx) => answering(tx, line.id))).toBe(null);
  expect(await agency.asManager((tx) => answering(tx, id))).toBe(null);

  expect(await edit(line.id, { state: 'closed' })).toMatchObject({ state: 'closed', buttonKey: line.buttonKey });
  expect(await agency.asManager((tx) => answering(tx, line.id))).toBe(null);
});

type Typed = {
  kind?: 'number' | 'button';
  label?: string;
  number?: string | null;
  state?: 'open' | 'closed';
  exchange?: 'asterisk';
};

function add(client: string, { kind = 'number', label = '代表', number = null, exchange }: Typed) {
  return agency.asManager((tx) => addLine(tx, ask({ params: { client }, body: { kind, label, number, exchange } })));
}

function edit(id: string, { label = '代表', number = null, state = 'open' }: Typed) {
  return agency.asManager((tx) => editLine(tx, ask({ params: { id }, body: { label, number, state } })));
}

async function addTo(elsewhere: TestAgency, number: string) {
  const { id } = await takeOn(elsewhere);
  const body = { kind: 'number', label: '代表', number } as const;
  return elsewhere.asManager((tx) => addLine(tx, ask({ params: { client: id }, body })));
}
