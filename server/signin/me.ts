import type { Me } from '@denwaban/api/signin';
import { abilitiesOf } from '@denwaban/domain/staff';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';

type Named = Me['person'];

/** Who is signed in, as the console may show them: staff by their business name, never the legal one. */
export async function me(tx: AgencyTx, asker: Asker): Promise<Me> {
  return {
    as: asker.as,
    agency: { id: asker.agency, name: await agencies.nameOf(tx) },
    client: asker.client === null ? null : named(await clients.find(tx, asker.client)),
    person: await person(tx, asker),
    role: asker.role,
    abilities: [...abilitiesOf(asker)],
    mustEnrol: asker.mustEnrol ?? false,
  };
}

async function person(tx: AgencyTx, { as, person }: Asker): Promise<Named> {
  if (as === 'client') return named(await contacts.find(tx, person));
  const found = await staff.find(tx, person);
  return named(found && { id: found.id, name: found.businessName });
}

function named(found: Named | null): Named {
  if (!found) throw new Error('a session stands for nobody in the books');
  return { id: found.id, name: found.name };
}
