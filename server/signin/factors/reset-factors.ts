// Who lost their device: somebody who may removes their second factors. They are told, since it might not have been they who asked.
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { noteAccess } from '../../access/note.ts';
import * as agencies from '../../agencies/store.ts';
import * as contacts from '../../contacts/store.ts';
import { record } from '../../events/record.ts';
import { queueLetter } from '../../post/queue-letter.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import * as staff from '../../staff/store.ts';
import { factorsResetLetter } from '../../texts/letters/security-letter.ts';
import { endSessions } from '../store.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

export async function resetStaffFactors(tx: AgencyTx, { params: { id } }: Asked): Promise<Refusal | undefined> {
  const member = await staff.find(tx, id);
  if (!member || !(await store.reset(tx, id))) return refuse('not_found');
  await endSessions(tx, id);
  const legal = await staff.legalPerson(tx, id);
  if (legal) await tell(tx, { client: null, id, name: member.businessName, to: legal.email });
  await noteReset(tx, null, id);
  await record(tx, { name: 'staff.factors_reset', client: null, id, data: {} });
}

export async function resetContactFactors(tx: AgencyTx, { params: { id } }: Asked): Promise<Refusal | undefined> {
  const contact = await contacts.find(tx, id);
  if (!contact || !(await store.reset(tx, id))) return refuse('not_found');
  const { client, name, email } = contact;
  await endSessions(tx, id);
  if (email) await tell(tx, { client, id, name, to: email });
  await noteReset(tx, client, id);
  await record(tx, { name: 'contact.factors_reset', client, id, data: {} });
}

function noteReset(tx: AgencyTx, client: string | null, about: string): Promise<void> {
  return noteAccess(tx, { client, what: 'factors', about, action: 'reset' });
}

async function tell(tx: AgencyTx, who: { client: string | null; id: string; name: string; to: string }): Promise<void> {
  const { client, id: about, name, to } = who;
  const words = factorsResetLetter({ agency: await agencies.nameOf(tx), name });
  await queueLetter(tx, { kind: 'security', client, about, to, words, link: null });
}
