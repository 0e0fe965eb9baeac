// The agency's side of a proposal: to see it, to take it over, to give it back.
import type * as api from '@denwaban/api/scripts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { accept, giveBack } from '@denwaban/domain/scripts';
import * as clients from '../../clients/store.ts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { versionShown } from '../present.ts';
import { problemsSaid, redraft } from '../save-draft.ts';
import * as scripts from '../store.ts';
import { proposalLines, proposalShown } from './present.ts';
import * as store from './store.ts';

export async function listProposals(
  tx: AgencyTx,
  { query: { client } }: AskOf<typeof api.listProposals>,
): Promise<Answered<typeof api.listProposals>> {
  const found = client ? await store.ofClient(tx, client) : await store.waiting(tx, null);
  return { proposals: await proposalLines(tx, found) };
}

export async function getProposal(
  tx: AgencyTx,
  { params }: AskOf<typeof api.getProposal>,
): Promise<Answered<typeof api.getProposal>> {
  const found = await store.find(tx, params.id);
  return found && found.state !== 'copy' ? proposalShown(tx, found) : refuse('not_found');
}

/** Into the draft, or into one begun from the version in force. Refuses not_found, changed_meanwhile. */
export async function acceptProposal(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.acceptProposal>,
  { person }: Asker,
  language: string,
): Promise<Answered<typeof api.acceptProposal>> {
  const proposal = await store.lock(tx, params.id);
  if (!proposal || proposal.state === 'copy') return refuse('not_found');
  await clients.lock(tx, proposal.client);
  const { draft, published } = await scripts.current(tx, proposal.client);
  const onto = (draft ?? published)?.content ?? proposal.base;
  const change = accept(proposal, { onto, ...body, by: person }, tx.now);
  if (isRefusal(change)) return change;
  const { content, conflicts } = change;
  const version = await redraft(tx, { client: proposal.client, draft, content });
  await store.saveSettled(tx, change.proposal, version.id);
  await record(tx, ...change.events);
  return { version: versionShown(version), conflicts, problems: problemsSaid(content, language) };
}

/** Refuses not_found, changed_meanwhile, incomplete_input without words. */
export async function returnProposal(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.returnProposal>,
  { person }: Asker,
): Promise<Answered<typeof api.returnProposal>> {
  const proposal = await store.lock(tx, params.id);
  if (!proposal || proposal.state === 'copy') return refuse('not_found');
  const change = giveBack(proposal, { by: person, words: body.words }, tx.now);
  if (isRefusal(change)) return change;
  await store.saveSettled(tx, change.proposal, null);
  await record(tx, ...change.events);
}
