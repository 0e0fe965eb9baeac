import type { ProposalLine, ProposalShown } from '@denwaban/api/scripts';
import { carryOver, diff, type Proposal, type ScriptContent } from '@denwaban/domain/scripts';
import * as clients from '../../clients/store.ts';
import * as contacts from '../../contacts/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import * as staff from '../../staff/store.ts';
import * as scripts from '../store.ts';

export async function proposalLines(tx: AgencyTx, proposals: readonly Proposal[]): Promise<ProposalLine[]> {
  const of = (ids: string[]) => [...new Set(ids)];
  const companies = await clients.namesOf(tx, of(proposals.map(({ client }) => client)));
  const people = await contacts.namesOf(tx, of(proposals.map(({ by }) => by)));
  const settlers = await staff.namesOf(tx, of(proposals.flatMap(({ settled }) => settled?.by ?? [])));
  return proposals.map(({ id, client, by, state, words, proposedAt, settled }) => ({
    ...{ id, state, words, proposedAt: proposedAt?.toISOString() ?? null },
    client: { id: client, name: companies.get(client) ?? '' },
    by: { id: by, name: people.get(by) ?? '' },
    settled: settled && {
      by: { id: settled.by, name: settlers.get(settled.by) ?? '' },
      at: settled.at.toISOString(),
      words: settled.words,
    },
  }));
}

/** A proposal with what it changes and, while it is open, what of that was changed otherwise meanwhile. */
export async function proposalShown(tx: AgencyTx, proposal: Proposal): Promise<ProposalShown> {
  const [line] = await proposalLines(tx, [proposal]);
  const { base, content, revision, settled } = proposal;
  return {
    ...(line as ProposalLine),
    revision,
    content,
    changes: diff(base, content),
    conflicts: settled ? [] : carryOver({ from: base, to: content, onto: await standing(tx, proposal) }).conflicts,
  };
}

/** What the proposal would be taken over into. A client's people see no draft of the agency's. */
async function standing(tx: AgencyTx, { client, base }: Proposal): Promise<ScriptContent> {
  const { draft, published } = await scripts.current(tx, client);
  return (tx.scope.as === 'staff' ? (draft ?? published) : published)?.content ?? base;
}
