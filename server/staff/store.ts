import type { Staff, StaffRole } from '@denwaban/domain/staff';
import type { Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    staff: StaffTable;
    staff_legal_names: { agency_id: string; staff_id: string; legal_name: string; email: string };
  }
}

type StaffTable = {
  agency_id: string;
  id: string;
  business_name: string;
  role: StaffRole;
  state: Staff['state'];
  sign_in: string | null;
};

/** What the agency alone knows of a person, and writes letters to. */
export type LegalPerson = { legalName: string; email: string };

export async function find(tx: AgencyTx, id: string): Promise<Staff | null> {
  const row = await staff(tx).where('id', '=', id).executeTakeFirst();
  return row ? staffOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Staff | null> {
  const row = await staff(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? staffOf(row) : null;
}

/** Every manager, whatever their state. In one order, so that two who ask at once do not wait for each other. */
export async function lockManagers(tx: AgencyTx): Promise<Staff[]> {
  const rows = await staff(tx).where('role', '=', 'manager').orderBy('id').forNoKeyUpdate().execute();
  return rows.map(staffOf);
}

/** Everybody, also those who left: history goes on naming them. */
export async function all(tx: AgencyTx): Promise<Staff[]> {
  const rows = await staff(tx).orderBy('id').execute();
  return rows.map(staffOf);
}

/** Business names by id; a client's people may ask this too. */
export async function namesOf(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.q
    .selectFrom('staff')
    .select(['id', 'business_name'])
    .where('agency_id', '=', tx.agency)
    .where('id', '=', among(ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row.business_name]));
}

export async function add(tx: AgencyTx, person: Staff, legal: LegalPerson): Promise<void> {
  await tx.q
    .insertInto('staff')
    .values({ agency_id: tx.agency, id: person.id, ...rowOf(person) })
    .execute();
  await tx.q
    .insertInto('staff_legal_names')
    .values({ agency_id: tx.agency, staff_id: person.id, legal_name: legal.legalName, email: legal.email })
    .execute();
}

export async function save(tx: AgencyTx, person: Staff): Promise<void> {
  await change(tx, person.id).set(rowOf(person)).execute();
}

/** The name in law and the address, read only to write to the person. */
export async function legalPerson(tx: AgencyTx, id: string): Promise<LegalPerson | null> {
  const row = await tx.q
    .selectFrom('staff_legal_names')
    .select(['legal_name as legalName', 'email'])
    .where('agency_id', '=', tx.agency)
    .where('staff_id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Whom to write to where a supervisor has to see to something: they, and the managers where there is none. */
export async function supervisors(tx: AgencyTx): Promise<{ id: string; name: string; email: string }[]> {
  const rows = await tx.q
    .selectFrom('staff as s')
    .innerJoin('staff_legal_names as l', (join) =>
      join.onRef('l.agency_id', '=', 's.agency_id').onRef('l.staff_id', '=', 's.id'),
    )
    .select(['s.id', 's.role', 's.business_name as name', 'l.email'])
    .where('s.agency_id', '=', tx.agency)
    .where('s.state', '=', 'active')
    .where('s.role', 'in', ['supervisor', 'manager'])
    .orderBy('s.id')
    .execute();
  const first = rows.filter(({ role }) => role === 'supervisor');
  return first.length > 0 ? first : rows;
}

/** The account a person signs in with; null until they have accepted their invitation. */
export async function signInOf(tx: AgencyTx, id: string): Promise<string | null> {
  const row = await staff(tx).where('id', '=', id).executeTakeFirst();
  return row?.sign_in ?? null;
}

export async function saveSignIn(tx: AgencyTx, id: string, signIn: string): Promise<void> {
  await change(tx, id).set({ sign_in: signIn }).execute();
}

function staff(tx: AgencyTx) {
  return tx.q.selectFrom('staff').selectAll().where('agency_id', '=', tx.agency);
}

function change(tx: AgencyTx, id: string) {
  return tx.q.updateTable('staff').where('agency_id', '=', tx.agency).where('id', '=', id);
}

function rowOf({ businessName, role, state }: Staff) {
  return { business_name: businessName, role, state };
}

function staffOf(row: Selectable<StaffTable>): Staff {
  return { id: row.id, businessName: row.business_name, role: row.role, state: row.state };
}
