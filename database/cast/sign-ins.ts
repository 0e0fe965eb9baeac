import * as contact from '@denwaban/server/contacts/store.ts';
import { type Books, inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import type { CreatePerson } from '@denwaban/server/signin/create-person.ts';
import * as staff from '@denwaban/server/staff/store.ts';
import { agencies, clients, demoPassword } from './index.ts';

/** Somebody of the cast who may sign in. `company` is where they work. */
export type SignIn = {
  agency: string;
  client: string | null;
  person: string;
  name: string;
  role: 'operator' | 'supervisor' | 'manager' | 'billing' | 'owner' | 'staff';
  company: string;
  email: string;
};

export const signIns: readonly SignIn[] = [
  ...agencies.flatMap((agency) =>
    Object.values(agency.staff).map(
      ({ id, businessName, role, email }): SignIn => ({
        agency: agency.id,
        client: null,
        person: id,
        name: businessName,
        role,
        company: agency.name,
        email,
      }),
    ),
  ),
  ...clients.flatMap((client) =>
    Object.values(client.contacts).flatMap(({ id, name, role, email }): SignIn[] =>
      role && email
        ? [{ agency: client.agency, client: client.id, person: id, name, role, company: client.name, email }]
        : [],
    ),
  ),
];

/** Gives them the demo's password. Who signs in already keeps the one they have. */
export async function admit(books: Books, createPerson: CreatePerson, people = signIns): Promise<void> {
  for (const each of people) {
    if (await signsInAlready(books, each)) continue;
    const refused = await createPerson({ ...each, password: demoPassword });
    if (refused) throw new Error(`${each.email} could not be admitted: ${refused.code}`);
  }
}

function signsInAlready(books: Books, { agency, client, person }: SignIn): Promise<boolean> {
  return inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const account = client === null ? await staff.signInOf(tx, person) : (await contact.find(tx, person))?.signIn;
    return Boolean(account);
  });
}
