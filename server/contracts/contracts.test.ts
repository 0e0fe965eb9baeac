import { usualCountRules } from '@denwaban/domain/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowed, takeOn, terms } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { agreeContract } from './agree-contract.ts';
import { listContracts } from './list-contracts.ts';
import * as store from './store.ts';

let office: Office;
let agency: TestAgency;

beforeAll(async () => {
  office = await openOffice('2026-05-13T12:00:00+09:00');
  agency = await office.foundAgency();
});

afterAll(() => office.close());

test('new terms are in force from their Tokyo day on, and the old ones until then', async () => {
  const { id } = await takeOn(agency, { code: 'days' });
  await agree(id, '2026-05-13');
  await agree(id, '2026-06-01', { ...terms, baseYen: 12_000 });
  const baseAt = (instant: string) =>
    agency.asManager(async (tx) => (await store.inForceAt(tx, id, new Date(instant)))?.baseYen);

  expect(await baseAt('2026-05-12T23:59:59+09:00')).toBe(undefined);
  expect(await baseAt('2026-05-13T00:00:00+09:00')).toBe(10_000);
  expect(await baseAt('2026-05-31T23:59:59+09:00')).toBe(10_000);
  expect(await baseAt('2026-06-01T00:00:00+09:00')).toBe(12_000);
});

test('a day already past is refused', async () => {
  const { id } = await takeOn(agency, { code: 'past' });
  expect(await agree(id, '2026-05-12')).toMatchObject({
    code: 'incomplete_input',
    problems: [{ field: 'effectiveFrom', code: 'already_past' }],
  });
});

test('terms that have not begun are replaced; terms in force are not', async () => {
  const { id } = await takeOn(agency, { code: 'replaced' });
  await agree(id, '2026-05-13');
  await agree(id, '2026-06-01', { ...terms, baseYen: 1 });
  await agree(id, '2026-06-01', { ...terms, baseYen: 12_000 });
  expect(await agree(id, '2026-05-13', { ...terms, baseYen: 1 })).toMatchObject({
    problems: [{ field: 'effectiveFrom', code: 'not_unique' }],
  });
  const listed = await agency.asManager((tx) => listContracts(tx, ask({ params: { client: id } })));
  expect(allowed(listed).contracts.map((each) => [each.effectiveFrom, each.terms.baseYen])).toEqual([
    ['2026-05-13', 10_000],
    ['2026-06-01', 12_000],
  ]);
});

test('calls go on being counted by the rules agreed before', async () => {
  const { id } = await takeOn(agency, { code: 'counted' });
  const first = allowed(await agree(id, '2026-05-13'));
  const onlyAnswered = { ...usualCountRules, inOrder: [] };
  const second = await agency.asManager(async (tx) => {
    const kept = await store.inForceAt(tx, id, tx.now);
    if (kept) await store.save(tx, { ...kept, countRules: onlyAnswered });
    await agreeContract(tx, ask({ params: { client: id }, body: { effectiveFrom: '2026-06-01', terms } }));
    return (await store.all(tx, id)).at(-1);
  });
  expect(first).not.toHaveProperty('terms.countRules');
  expect(second).toMatchObject({ effectiveFrom: '2026-06-01', countRules: onlyAnswered });
});

test('the contracts of another agency’s client are not found', async () => {
  const { id } = await takeOn(agency, { code: 'secret' });
  const stranger = await office.foundAgency();
  await stranger.asManager(async (tx) => {
    const params = { client: id };
    expect(await listContracts(tx, ask({ params }))).toMatchObject({ code: 'not_found' });
    const body = { effectiveFrom: '2026-06-01', terms };
    expect(await agreeContract(tx, ask({ params, body }))).toMatchObject({ code: 'not_found' });
    expect(await store.all(tx, id)).toEqual([]);
  });
});

function agree(client: string, effectiveFrom: string, agreed: Agreed = terms) {
  return agency.asManager((tx) =>
    agreeContract(tx, ask({ params: { client }, body: { effectiveFrom, terms: agreed } })),
  );
}

type Agreed = Omit<typeof terms, 'baseYen'> & { baseYen: number };
