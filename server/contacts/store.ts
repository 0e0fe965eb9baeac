import type { Contact, PresenceState } from '@denwaban/domain/contacts';
import type { ClientRole } from '@denwaban/domain/staff';
import type { Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    contacts: ContactsTable;
  }
}

type ContactsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  name: string;
  reading: string;
  email: string | null;
  phone: string | null;
  position: number;
  takes_complaints: boolean;
  role: ClientRole | null;
  sign_in: string | null;
  presence: PresenceState;
  presence_until: Date | null;
  presence_since: Date;
};

/** A contact, and the account with which they sign in to the portal, if they do already. */
export type KnownContact = Contact & { signIn: string | null };

/** The people of a client in the client's own order. */
export async function ofClient(tx: AgencyTx, client: string): Promise<KnownContact[]> {
  const rows = await contacts(tx).where('client_id', '=', client).orderBy('position').orderBy('id').execute();
  return rows.map(contactOf);
}

/** The people of these clients, each client's in its own order. */
export async function ofClients(tx: AgencyTx, clients: Iterable<string>): Promise<KnownContact[]> {
  const rows = await contacts(tx).where('client_id', '=', among(clients)).orderBy('position').orderBy('id').execute();
  return rows.map(contactOf);
}

export async function find(tx: AgencyTx, id: string): Promise<KnownContact | null> {
  const row = await contacts(tx).where('id', '=', id).executeTakeFirst();
  return row ? contactOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<KnownContact | null> {
  const row = await contacts(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? contactOf(row) : null;
}

/** Everybody of every client: what they are called, and nothing else. */
export function everybody(tx: AgencyTx) {
  return tx.q
    .selectFrom('contacts')
    .select(['id', 'client_id as client', 'name', 'reading', 'phone'])
    .where('agency_id', '=', tx.agency)
    .orderBy('reading')
    .execute();
}

/** Names by id. */
export async function namesOf(tx: AgencyTx, ids: Iterable<string>): Promise<Map<string, string>> {
  const rows = await tx.q
    .selectFrom('contacts')
    .select(['id', 'name'])
    .where('agency_id', '=', tx.agency)
    .where('id', '=', among(ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function add(tx: AgencyTx, contact: Contact): Promise<void> {
  await tx.q
    .insertInto('contacts')
    .values({
      agency_id: tx.agency,
      id: contact.id,
      client_id: contact.client,
      ...detailsOf(contact),
      ...presenceOf(tx, contact),
    })
    .execute();
}

/** Nothing may refer to them any more. */
export async function remove(tx: AgencyTx, id: string): Promise<void> {
  await tx.q.deleteFrom('contacts').where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

/** Saves what is known of a person; where they are is saved by savePresence, which a client's own people may call. */
export async function save(tx: AgencyTx, contact: Contact): Promise<void> {
  await change(tx, contact.id).set(detailsOf(contact)).execute();
}

export async function savePresence(tx: AgencyTx, contact: Contact): Promise<void> {
  await change(tx, contact.id).set(presenceOf(tx, contact)).execute();
}

export async function saveSignIn(tx: AgencyTx, id: string, signIn: string): Promise<void> {
  await change(tx, id).set({ sign_in: signIn }).execute();
}

function contacts(tx: AgencyTx) {
  return tx.q.selectFrom('contacts').selectAll().where('agency_id', '=', tx.agency);
}

function change(tx: AgencyTx, id: string) {
  return tx.q.updateTable('contacts').where('agency_id', '=', tx.agency).where('id', '=', id);
}

function detailsOf(contact: Contact) {
  return {
    name: contact.name,
    reading: contact.reading,
    email: contact.email,
    phone: contact.phone,
    position: contact.order,
    takes_complaints: contact.takesComplaints,
    role: contact.role,
  };
}

function presenceOf(tx: AgencyTx, { presence }: Contact) {
  return { presence: presence.state, presence_until: presence.until, presence_since: tx.now };
}

function contactOf(row: Selectable<ContactsTable>): KnownContact {
  return {
    id: row.id,
    client: row.client_id,
    name: row.name,
    reading: row.reading,
    email: row.email,
    phone: row.phone,
    order: row.position,
    takesComplaints: row.takes_complaints,
    role: row.role,
    presence: { state: row.presence, until: row.presence_until },
    signIn: row.sign_in,
  };
}
