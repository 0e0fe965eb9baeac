import type { Policy, Reference, Table } from './catalogue.ts';

/** Rows that are the agency's own as well as a client's: their `client_id` may be null. */
const sometimesOfClient = [
  'access',
  'access_unsealed',
  'due',
  'events',
  'import_rows',
  'imports',
  'letters',
  'link_tokens',
  'notices',
];

/** Of the agency's own hand, about several clients at once: no row of theirs is a client's people's to write. */
const ofStaffAlone = ['import_rows'];

/** Tables of the agency alone of which a client's people may see something all the same. */
const shownToClients = ['agencies', 'security_policies', 'staff'];

const ofAgency = '(agency_id = current_agency())';
const ofClient = '(client_id = current_client())';

/** What is wrong with the wall around a table; nothing, for a table as house rule 2 wants it. */
export function faultsOf(table: Table, tables: readonly Table[]): string[] {
  return [
    ...(table.primaryKey?.[0] === 'agency_id' ? [] : ['its key does not lead with the agency']),
    ...(table.rowSecurity ? [] : ['its row security is off']),
    ...faultsForStaff(table),
    ...faultsForKeeper(table),
    ...faultsForClients(table),
    ...faultsForOthers(table),
    ...table.references.flatMap((reference) => faultsOfReference(reference, table, tables)),
  ].map((fault) => `${table.name}: ${fault}`);
}

function faultsForStaff(table: Table): string[] {
  const shown = policiesFor('staff_scope', table).map(({ rows }) => rows);
  return shown.length === 1 && shown[0] === ofAgency ? [] : ['staff do not see exactly the rows of their agency'];
}

function faultsForKeeper(table: Table): string[] {
  const shown = policiesFor('keeper_scope', table).map(({ rows }) => rows);
  return shown.length === 1 && shown[0] === ofAgency
    ? []
    : ['the keeper does not reach exactly the rows of its agency'];
}

function faultsForClients(table: Table): string[] {
  const shown = policiesFor('client_scope', table);
  const clientId = columnOf(table, 'client_id');
  if (!clientId) {
    const right = shownToClients.includes(table.name)
      ? shown.every(({ rows }) => rows === ofAgency)
      : shown.length === 0;
    return right ? [] : ['a client’s people see rows that are of no client'];
  }
  return [
    ...(shown.every(({ rows }) => within(rows)) ? [] : ['a client’s people see rows of another client']),
    ...(clientId.required || sometimesOfClient.includes(table.name)
      ? []
      : ['its rows need not say of which client they are']),
  ];
}

/** Further conditions may narrow the wall; nothing may widen it. */
function within(rows: string): boolean {
  return rows.startsWith(`(${ofAgency} AND ${ofClient}`) && !rows.includes(' OR ');
}

function faultsForOthers({ name, policies }: Table): string[] {
  const others = policies.filter(({ roles }) =>
    roles.some((role) => role !== 'staff_scope' && role !== 'client_scope' && role !== 'keeper_scope'),
  );
  return others.filter((policy) => name !== 'due' || !isTicker(policy)).map(({ roles }) => `it is open to ${roles}`);
}

/** Reads across agencies what is due: ids, and no personal data. */
function isTicker({ roles, command }: Policy): boolean {
  return roles.join() === 'denwaban_app' && command === 'SELECT';
}

/** The check of a reference does not ask the policies: a reference that leaves out the client could reach another's row. */
function faultsOfReference({ columns, to, toColumns }: Reference, table: Table, tables: readonly Table[]): string[] {
  const target = tables.find(({ name }) => name === to);
  const bothOfClient = columnOf(table, 'client_id') && target && columnOf(target, 'client_id');
  return ['agency_id', ...(bothOfClient && !ofStaffAlone.includes(table.name) ? ['client_id'] : [])]
    .filter((carried) => toColumns[columns.indexOf(carried)] !== carried)
    .map((carried) => `its reference to ${to} does not carry ${carried}`);
}

function policiesFor(role: string, { policies }: Table): Policy[] {
  return policies.filter(({ roles }) => roles.includes(role));
}

function columnOf({ columns }: Table, name: string) {
  return columns.find((column) => column.name === name);
}
