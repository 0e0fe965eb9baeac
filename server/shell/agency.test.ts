import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { type AgencyTx, inAgency, theHouse } from './agency.ts';

const now = '2026-05-13T12:00:00+09:00';
let office: Office;
let agency: TestAgency;

beforeAll(async () => {
  office = await openOffice(now);
  agency = await office.foundAgency();
});

afterAll(() => office.close());

test('what is written is there for what is read after it, though nobody waited for it', async () => {
  const read = await agency.asManager(async (tx) => {
    write(tx, 'read');
    return waits(tx, 'read');
  });
  expect(read).toHaveLength(1);
});

test('a write nobody waited for that fails takes its whole transaction back, and says why', async () => {
  const failing = agency.asManager(async (tx) => {
    write(tx, 'before');
    write(tx, 'without a word', null);
    write(tx, 'after');
    return 'done';
  });
  await expect(failing).rejects.toMatchObject({ code: '23502' });
  expect(await agency.asManager((tx) => waits(tx, 'before'))).toEqual([]);
});

test('the reason is the first failure, not that the statements after it were no longer heard', async () => {
  const failing = agency.asManager(async (tx) => {
    write(tx, 'without a word', null);
    return waits(tx, 'anything');
  });
  await expect(failing).rejects.toMatchObject({ code: '23502' });
});

test('a row that somebody else wrote first is found by the next attempt', async () => {
  await agency.asManager(async (tx) => write(tx, 'first'));
  let attempts = 0;
  await agency.asManager(async (tx) => {
    if (++attempts === 1) write(tx, 'first');
  });
  expect(attempts).toBe(2);
});

test('nothing can be said in a transaction that is over', async () => {
  let kept: AgencyTx | undefined;
  await inAgency(office.books, { as: 'staff', agency: agency.id, by: theHouse }, async (tx) => {
    kept = tx;
  });
  await expect(waits(kept as AgencyTx, 'late')).rejects.toThrow('after the end of its transaction');
});

function write(tx: AgencyTx, about: string, word: string | null = 'test'): void {
  const row = { agency_id: tx.agency, word: word as string, id: idOf(about), client_id: null, due_at: tx.now };
  void tx.q.insertInto('due').values(row).execute();
}

function waits(tx: AgencyTx, about: string) {
  return tx.q.selectFrom('due').selectAll().where('agency_id', '=', tx.agency).where('id', '=', idOf(about)).execute();
}

const ids = new Map<string, string>();

function idOf(about: string): string {
  const known = ids.get(about) ?? `00000000-0000-7000-8000-${String(ids.size).padStart(12, '0')}`;
  ids.set(about, known);
  return known;
}
