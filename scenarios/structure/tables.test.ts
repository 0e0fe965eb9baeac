import { openPool } from '@denwaban/server/shell/database.ts';
import { freshDatabase } from '@denwaban/server/testing/database.ts';
import { afterAll, expect, test } from 'vitest';
import { rightsOf, type Table, tablesOf } from './catalogue.ts';
import { faultsOf } from './tenancy.ts';

const database = await freshDatabase();
const owner = openPool(database.url);
const tables = await tablesOf(owner);

afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Outside the wall of the agencies: what was migrated, the sign-in library's tables, the queue's (ids only). */
const outside = ({ name, schema }: Table) => name === 'migrations' || schema === 'sign_in' || schema === 'jobs';
const walled = tables.filter((table) => !outside(table));

test('the tables are there', () => {
  expect(walled.map(({ name }) => name)).toEqual(expect.arrayContaining(['agencies', 'cases', 'calls', 'events']));
  expect(tables.filter(outside).map(({ name }) => name)).toEqual(expect.arrayContaining(['migrations', 'jobs.job']));
});

test('every table has the wall of the agency around it, and the wall of the client inside', () => {
  expect(walled.flatMap((table) => faultsOf(table, tables))).toEqual([]);
});

const cases = walled.find(({ name }) => name === 'cases') as Table;
const openTo = (roles: string[], rows: string) => [{ roles, command: 'ALL', rows }];

/** The same table with one fault. */
const spoilt: [told: string, table: Table][] = [
  ['its key does not lead with the agency', { ...cases, primaryKey: ['id', 'agency_id'] }],
  ['its row security is off', { ...cases, rowSecurity: false }],
  [
    'staff do not see exactly the rows of their agency',
    { ...cases, policies: [...cases.policies, ...openTo(['staff_scope'], 'true')] },
  ],
  [
    'a client’s people see rows of another client',
    { ...cases, policies: [...cases.policies, ...openTo(['client_scope'], '(agency_id = current_agency())')] },
  ],
  [
    'a client’s people see rows of another client',
    {
      ...cases,
      policies: [
        ...cases.policies,
        ...openTo(
          ['client_scope'],
          '((agency_id = current_agency()) AND (client_id = current_client()) OR (client_id IS NULL))',
        ),
      ],
    },
  ],
  [
    'a client’s people see rows that are of no client',
    {
      ...cases,
      columns: cases.columns.filter(({ name }) => name !== 'client_id'),
      references: [],
    },
  ],
  [
    'its rows need not say of which client they are',
    {
      ...cases,
      columns: cases.columns.map((column) => (column.name === 'client_id' ? { ...column, required: false } : column)),
    },
  ],
  ['it is open to public', { ...cases, policies: [...cases.policies, ...openTo(['public'], 'true')] }],
  [
    'its reference to callers does not carry client_id',
    {
      ...cases,
      references: [{ columns: ['agency_id', 'caller_id'], to: 'callers', toColumns: ['agency_id', 'id'] }],
    },
  ],
  [
    'its reference to callers does not carry agency_id',
    {
      ...cases,
      references: [{ columns: ['caller_id', 'client_id'], to: 'callers', toColumns: ['id', 'client_id'] }],
    },
  ],
];

test.each(spoilt)('a table is found out: %s', (told, table) => {
  expect(faultsOf(table, tables)).toEqual([`cases: ${told}`]);
});

test('nobody who signs in to the database at run time could get past the wall', async () => {
  const { rows } = await owner.query(
    `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty,
       array(select roleid::regrole::text from pg_auth_members where member = r.oid order by 1) as becomes,
       array(select oid::regclass::text from pg_class where relowner = r.oid
         union all select proname::text from pg_proc where proowner = r.oid
         union all select nspname::text from pg_namespace where nspowner = r.oid) as owns
     from pg_roles r where rolname ~ '^denwaban|_scope$' order by rolname`,
  );
  const nobody = { mighty: false, becomes: [], owns: [] };
  expect(rows).toEqual([
    { ...nobody, rolname: 'client_scope' },
    { ...nobody, rolname: 'denwaban_app', becomes: ['client_scope', 'keeper_scope', 'staff_scope'] },
    { ...nobody, rolname: 'denwaban_sign_in' },
    { ...nobody, rolname: 'keeper_scope' },
    { ...nobody, rolname: 'staff_scope' },
  ]);
});

test('the app’s login becomes a scope only on purpose', async () => {
  const { rows } = await owner.query(`select rolinherit from pg_roles where rolname = 'denwaban_app'`);
  expect(rows).toEqual([{ rolinherit: false }]);
});

test('five look-ups run as the owner before the agency is known, two find texts inside one, and no others', async () => {
  const { rows } = await owner.query(
    `select proname as name, proconfig as settings,
       array(select grantee::regrole::text from aclexplode(proacl) where grantee <> proowner) as callers
     from pg_proc p join pg_namespace n on n.oid = pronamespace
     where prosecdef and n.nspname !~ '^pg_' order by proname`,
  );
  const names = ['find_agencies_on', 'find_line', 'find_link', 'find_number', 'find_session', 'find_stock'];
  const lookUps = Object.fromEntries(names.map((name) => [name, 'denwaban_app']));
  const inside = { find_own_texts: 'client_scope', find_texts: 'staff_scope' };
  expect(rows).toEqual(
    Object.entries({ ...lookUps, ...inside })
      .sort()
      .map(([name, caller]) => ({
        name,
        // Or else whoever calls it could put a table of their own in the way.
        settings: ['search_path=public'],
        callers: [caller],
      })),
  );
});

test('a login’s own rights are what is due, the queue, and the sign-in library’s own tables', async () => {
  const beside = (schema: string, rights: Record<string, string>) =>
    Object.fromEntries(Object.entries(rights).filter(([table]) => !table.startsWith(`${schema}.`)));
  expect(await rightsOf(owner, 'public')).toEqual({});
  expect(beside('jobs', await rightsOf(owner, 'denwaban_app'))).toEqual({ due: 'select' });
  expect(beside('sign_in', await rightsOf(owner, 'denwaban_sign_in'))).toEqual({});
});

test('what happened can be added to and never changed', async () => {
  const staff = await rightsOf(owner, 'staff_scope');
  const added = [staff.access, staff.access_seals, staff.events, staff.relay_ledger, staff.round_tries];
  expect(added).toEqual(Array(5).fill('insert select'));
});

test('the keeper deletes, writes down what it deleted, and does nothing else', async () => {
  const { certificate_lines: lines, certificates, ...rights } = await rightsOf(owner, 'keeper_scope');
  expect([lines, certificates]).toEqual(['insert select', 'select']);
  expect(new Set(Object.values(rights))).toEqual(new Set(['delete select']));
});

// Written out by hand on purpose: whoever shows a client's people more, or lets them do more, has to say so here too.
test('a client’s people may do this and nothing more', async () => {
  const { due, ...rights } = await rightsOf(owner, 'client_scope');
  expect(due).toBe('delete insert select update');
  expect(Object.fromEntries(Object.entries(rights).filter(([table]) => !table.startsWith('jobs.')))).toEqual({
    access:
      'insert select(about, action, agency_id, at, by_id, by_kind, by_name, by_role, client_id, id, result, to, why)',
    access_unsealed: 'insert',
    agencies: 'select',
    archives: 'insert select',
    attachments: 'select',
    bulletin_copies: 'select update(answer, answered_at, answered_by)',
    callbacks:
      'insert select update(attempts, claimed_by, overdue_since, result, settled_at, settled_by, settled_by_kind, state, target_at, words)',
    callers: 'select',
    calls: 'select',
    case_calls: 'select',
    cases: 'select update(closed_at, closed_by, state)',
    changes: 'insert select update(state)',
    clients: 'select',
    complaints: 'select update(course, next_by, next_side, overdue_since, since, state)',
    consultations:
      'select update(due_at, for_manual, may_be_told, overdue_since, settled_at, settled_by, settled_by_kind, state, to_contact, words)',
    contacts:
      'insert select update(email, name, phone, position, presence, presence_since, presence_until, reading, role, takes_complaints)',
    contracts: 'select',
    corrections: 'select',
    duty_rosters: 'insert select update',
    events: 'insert select',
    forwardings: 'select',
    hours: 'select',
    identity_policies: 'select',
    imported_calls: 'select',
    letters: 'insert',
    introductions: 'insert select update(about, kind, line_id, name, number, over_at, state)',
    lines: 'select',
    looks: 'select',
    menus: 'select',
    missed_call_policies: 'select',
    missed_calls: 'select update(result, settled_at, settled_by, settled_by_kind, state, words)',
    notices: 'insert select update(settled_at, settled_by, state)',
    order_files: 'insert select',
    order_records: 'delete insert select',
    order_sources: 'select',
    link_tokens: 'delete insert select',
    promises: 'select update(overdue_since, settled_at, settled_by, state, words)',
    receipts: 'select',
    recording_peaks: 'select',
    recording_pieces: 'select',
    recordings: 'select',
    relay_ledger: 'insert select',
    relays: 'select update(progress, state)',
    remarks: 'insert select',
    report_files: 'select',
    report_versions: 'select',
    reports: 'select',
    round_tries: 'select',
    rounds: 'select',
    script_documents: 'insert select',
    script_gaps: 'select',
    script_proposals: 'delete insert select update(content, proposed_at, revision, state, words)',
    script_versions: 'select',
    security_policies: 'select(agency_id, demand, idle_minutes, most_hours)',
    'sign_in.factors': 'delete select(confirmed_at, person)',
    'sign_in.recovery_codes': 'delete select(person)',
    'sign_in.session': 'delete select(userId)',
    'sign_in."user"':
      'delete insert(agency_id, client_id, email, emailVerified, id, name) select(agency_id, client_id, id)',
    staff: 'select(agency_id, business_name, id)',
    transfers: 'select',
    tasks: 'select update(overdue_since, result_words, settled_at, settled_by, settled_by_kind, state)',
    switchovers: 'delete insert select update',
    usage_lines: 'select',
  });
});
