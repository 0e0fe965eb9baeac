import type { Proposal } from '@denwaban/domain/scripts';
import * as agencies from '../../agencies/store.ts';
import * as clients from '../../clients/store.ts';
import * as contacts from '../../contacts/store.ts';
import { record } from '../../events/record.ts';
import * as letters from '../../post/store.ts';
import { writeLetter } from '../../post/write-letter.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../../shell/agency.ts';
import type { Job } from '../../shell/jobs.ts';
import { managersToTell, type Receiver } from '../../staff/managers-to-tell.ts';
import { answeredLetter, type ProposalLetter, proposedLetter } from '../../texts/letters/proposal-letter.ts';
import * as store from './store.ts';

/** Writes to the managers of what a client proposed, and to the proposer of what became of it. */
export async function tellOfProposal(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const proposal = await store.find(tx, id);
    if (!proposal || proposal.state === 'copy') return;
    const proposer = await contacts.find(tx, proposal.by);
    const company = await clients.find(tx, proposal.client);
    const about = { client: company?.name ?? '', agency: await agencies.nameOf(tx), proposer: proposer?.name ?? '' };
    const receivers = proposal.state === 'proposed' ? await managersToTell(tx) : proposer ? [proposer] : [];
    for (const to of receivers) await tell(tx, to, { ...about, proposal, to: to.name });
  });
}

// A job may be done twice; a letter under the same key is written once.
async function tell(tx: AgencyTx, { id, email }: Receiver, letter: ProposalLetter): Promise<void> {
  const { proposal } = letter;
  const key = `proposal.${proposal.id}.${proposal.state}.${id}`;
  if (email === null || (await letters.isWritten(tx, key))) return;
  const isOpen = proposal.state === 'proposed';
  const words = isOpen ? proposedLetter(letter) : answeredLetter(letter);
  const link = pageOf(proposal);
  await record(
    tx,
    await writeLetter(tx, {
      kind: 'proposal',
      client: proposal.client,
      about: proposal.id,
      key,
      to: email,
      words,
      link,
    }),
  );
}

function pageOf({ id, client, state }: Proposal): string {
  return state === 'proposed' ? `/clients/${client}/scripts?proposal=${id}` : `/portal/manual?proposal=${id}`;
}
