import { openPool } from '@denwaban/server/shell/database.ts';
import { newId } from '@denwaban/server/shell/ids.ts';
import { loginUrl } from '@denwaban/server/shell/migrate.ts';
import { freshDatabase } from '@denwaban/server/testing/database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Table, tablesOf } from './catalogue.ts';
import { addRow, insertion, type Whose } from './rows.ts';

const database = await freshDatabase();
const owner = openPool(database.url);
const app = openPool(loginUrl(database.url, 'denwaban_app', database.secret));
const walled = (await tablesOf(owner)).filter(({ columns }) => columns.some(({ name }) => name === 'agency_id'));
const ofClients = walled.filter(({ columns }) =>
  columns.some(({ name, required }) => name === 'client_id' && required),
);

const [hinode, kodama] = [newId(), newId()];
const clinic: Whose = { agency: hinode, client: newId() };
const shop: Whose = { agency: hinode, client: newId() };
const elsewhere: Whose = { agency: kodama, client: newId() };

beforeAll(async () => {
  // Rows that stand alone show the policies alone: a reference would refuse some of them first.
  for (const table of walled) await dropReferences(table);
  for (const table of walled) for (const whose of oneEach(table)) await addRow(owner, table, whose);
});

afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

test.each(walled)('$name: staff see the rows of their own agency', async (table) => {
  const seen = await asStaff(hinode, `select agency_id from ${table.name}`);
  const own = oneEach(table).filter(({ agency }) => agency === hinode).length;
  expect(seen).toEqual({ rows: Array(own).fill({ agency_id: hinode }), count: own });
});

test.each(walled)('$name: staff can add no row to another agency', async (table) => {
  expect(await asStaff(hinode, ...insertion(table, { ...elsewhere, client: newId() }))).toBe(refused);
});

test.each(walled)('$name: staff can change and remove no row of another agency', async (table) => {
  const theirs = `where agency_id = '${kodama}'`;
  for (const statement of [
    `update ${table.name} set agency_id = agency_id ${theirs}`,
    `delete from ${table.name} ${theirs}`,
  ])
    expect([nothingDone, refused]).toContainEqual(await asStaff(hinode, statement));
});

test.each(walled)('$name: staff can give no row to another agency', async (table) => {
  expect(await asStaff(hinode, `update ${table.name} set agency_id = '${kodama}'`)).toBe(refused);
});

test.each(walled)('$name: nobody who says no agency sees a row', async (table) => {
  const statement = `select agency_id from ${table.name}`;
  expect(await attempt('set local role staff_scope', statement)).toEqual(nothingDone);
  expect([nothingDone, refused]).toContainEqual(await attempt('set local role client_scope', statement));
});

test.each(walled.filter(({ name }) => name !== 'due'))('$name: the login alone sees nothing', async (table) => {
  expect(await attempt('select', `select agency_id from ${table.name}`)).toBe(refused);
});

test.each(ofClients)('$name: a client’s people see the rows of their own company, if any', async (table) => {
  const seen = await asClient(clinic, `select client_id from ${table.name}`);
  expect([{ rows: [{ client_id: clinic.client }], count: 1 }, refused]).toContainEqual(seen);
});

test.each(walled)('$name: a client’s people can touch no row of another company or of the agency', async (table) => {
  const others = table.columns.some(({ name }) => name === 'client_id')
    ? `where client_id is distinct from '${clinic.client}'`
    : '';
  const outcomes = [
    await asClient(clinic, ...insertion(table, shop)),
    await asClient(clinic, `update ${table.name} set agency_id = agency_id ${others}`),
    await asClient(clinic, `delete from ${table.name} ${others}`),
  ];
  for (const outcome of outcomes) expect([nothingDone, refused]).toContainEqual(outcome);
});

test('a table with a hole in its wall would be found out', async () => {
  await owner.query(`create table planted (agency_id uuid primary key);
    call wall_agency_table('planted');
    create policy hole on planted to staff_scope using (true)`);
  await owner.query('insert into planted values ($1), ($2)', [hinode, kodama]);
  expect(await asStaff(hinode, 'select agency_id from planted')).toMatchObject({ count: 2 });
});

/** A table that has one row for an agency or a client has room for one of each. */
function oneEach({ columns }: Table): Whose[] {
  return columns.some(({ name }) => name === 'client_id') ? [clinic, shop, elsewhere] : [clinic, elsewhere];
}

async function dropReferences({ name }: Table): Promise<void> {
  const { rows } = await owner.query(
    `select quote_ident(conname) as reference from pg_constraint where conrelid = $1::regclass and contype = 'f'`,
    [name],
  );
  for (const { reference } of rows) await owner.query(`alter table ${name} drop constraint ${reference}`);
}

type Outcome = { rows: unknown[]; count: number } | typeof refused;

const nothingDone = { rows: [], count: 0 };
const refused = 'refused';

function asStaff(agency: string, statement: string, values?: unknown[]): Promise<Outcome> {
  return attempt(`set local role staff_scope; set local app.agency = '${agency}'`, statement, values);
}

function asClient({ agency, client }: Whose, statement: string, values?: unknown[]): Promise<Outcome> {
  const scope = `set local app.agency = '${agency}'; set local app.client = '${client}'`;
  return attempt(`set local role client_scope; ${scope}`, statement, values);
}

/** What comes of it, undone afterwards. */
async function attempt(scope: string, statement: string, values: unknown[] = []): Promise<Outcome> {
  const connection = await app.connect();
  try {
    await connection.query(`begin; ${scope}`);
    const { rows, rowCount } = await connection.query(statement, values);
    return { rows, count: rowCount ?? 0 };
  } catch (error) {
    if ((error as { code?: string }).code === insufficientRights) return refused;
    throw error;
  } finally {
    await connection.query('rollback');
    connection.release();
  }
}

const insufficientRights = '42501';
