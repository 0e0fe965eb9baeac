import type { Case } from '@denwaban/domain/cases';
import type { Consultation } from '@denwaban/domain/consultations';
import * as contacts from '../contacts/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import * as relays from '../relays/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { consultationLetter } from '../texts/letters/consultation-letter.ts';

/** Who is asked in the portal is told so by letter. On the telephone and in a chat the operator asks. */
export async function writeToAsk(tx: AgencyTx, about: Case, asked: Consultation): Promise<void> {
  if (asked.by !== 'portal' || asked.to === null) return;
  const person = await contacts.find(tx, asked.to);
  const around = await relays.around(tx, about.id);
  if (!person?.email || !around) return;
  const { agency, client } = around;
  await queueLetter(tx, {
    ...{ kind: 'consultation', client: about.client, about: asked.id, to: person.email },
    words: consultationLetter({ agency, client, contact: person.name, case: about, consultation: asked }),
    link: '/portal/consultations',
  });
}
