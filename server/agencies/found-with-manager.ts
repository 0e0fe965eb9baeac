import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { newId } from '../shell/ids.ts';
import { invite } from '../signin/invite.ts';
import * as staff from '../staff/store.ts';
import { found } from './found.ts';

export type Founding = {
  name: string;
  reading: string;
  manager: { name: string; businessName: string; email: string };
};
export type Founded = { agency: string; manager: string; link: string };

const daysToAccept = 7;

/**
 * A new agency with its first manager, who gets a letter, and the same invitation as an address to hand over where no mail
 * leaves the house yet: whichever is used first ends the other. Refuses email_taken.
 */
export async function foundWithManager(books: Books, founding: Founding): Promise<Founded | Refusal> {
  const agency = newId(books.clock.now());
  return inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    await found(tx, founding);
    const link = await inviteManager(tx, founding.manager);
    return isRefusal(link) ? link : { agency, ...link };
  });
}

type Manager = Founding['manager'];

async function inviteManager(tx: AgencyTx, { name, businessName, email }: Manager) {
  const id = tx.id();
  await staff.add(tx, { id, businessName, role: 'manager', state: 'invited' }, { legalName: name, email });
  if (!(await invite(tx, { client: null, person: id, name: businessName, email }))) return refuse('email_taken');
  await record(tx, { name: 'staff.invited', client: null, id, data: {} });
  const expiresAt = new Date(tx.now.getTime() + daysToAccept * 24 * 3_600_000);
  const token = await links.issue(tx, { kind: 'password', client: null, about: id, contact: null, expiresAt });
  return { manager: id, link: tx.books.links.url(`/password#${token}`) };
}
