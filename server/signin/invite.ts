import * as agencies from '../agencies/store.ts';
import * as links from '../links/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { invitationLetter } from '../texts/letters/password-letter.ts';
import { sendPasswordLink } from './send-password-link.ts';
import * as store from './store.ts';
import { accountOf } from './tries.ts';

const daysToAccept = 7;

export type Invited = { client: string | null; person: string; name: string; email: string };

/** Keeps the address for this person and writes them the letter. False: somebody signs in with this address already. */
export async function invite(tx: AgencyTx, { client, person, name, email }: Invited): Promise<boolean> {
  const account = accountOf(email);
  if (!(await store.reserve(tx, { client, person, account }))) return false;
  await links.end(tx, { kind: 'password', about: person });
  const agency = await agencies.nameOf(tx);
  const words = invitationLetter({
    agency,
    name,
    account,
    days: daysToAccept,
    to: client === null ? 'console' : 'portal',
  });
  await sendPasswordLink(tx, {
    kind: 'invitation',
    client,
    person,
    to: email,
    words,
    minutes: daysToAccept * 24 * 60,
  });
  return true;
}
