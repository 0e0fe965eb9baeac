// The client's side: its own manual, a copy to edit, and what was proposed of it.
import type * as api from '@denwaban/api/scripts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { blankContent, type Proposal, propose, type ScriptContent } from '@denwaban/domain/scripts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { lineShown, versionShown } from '../present.ts';
import { problemsSaid } from '../save-draft.ts';
import * as scripts from '../store.ts';
import { proposalLines, proposalShown } from './present.ts';
import * as store from './store.ts';

export async function getOwnManual(
  tx: AgencyTx,
  _: AskOf<typeof api.getOwnManual>,
  { client, person }: Asker,
): Promise<Answered<typeof api.getOwnManual>> {
  if (client === null) return refuse('not_allowed');
  const { published, scheduled } = await scripts.current(tx, client);
  const copy = await store.copyOf(tx, person);
  return {
    published: published && versionShown(published),
    scheduled: scheduled && lineShown(scheduled),
    copy: copy && (await proposalShown(tx, copy)),
    proposals: await proposalLines(tx, await store.ofClient(tx, client)),
  };
}

export async function getOwnProposal(
  tx: AgencyTx,
  { params }: AskOf<typeof api.getOwnProposal>,
  { person }: Asker,
): Promise<Answered<typeof api.getOwnProposal>> {
  const found = await store.find(tx, params.id);
  const isShown = found && (found.state !== 'copy' || found.by === person);
  return isShown ? proposalShown(tx, found) : refuse('not_found');
}

/** Refuses changed_meanwhile where another window of the same person saved it. */
export async function saveOwnCopy(
  tx: AgencyTx,
  { body: { content, revision } }: AskOf<typeof api.saveOwnCopy>,
  { client, person }: Asker,
  language: string,
): Promise<Answered<typeof api.saveOwnCopy>> {
  if (client === null) return refuse('not_allowed');
  const known = await store.copyOf(tx, person);
  const locked = known && (await store.lock(tx, known.id));
  if ((locked?.revision ?? 0) !== revision) return refuse('changed_meanwhile');
  const copy = await keepCopy(tx, { client, person, copy: locked, content });
  return { copy: await proposalShown(tx, copy), problems: problemsSaid(content, language) };
}

export async function discardOwnCopy(
  tx: AgencyTx,
  _: AskOf<typeof api.discardOwnCopy>,
  { person }: Asker,
): Promise<Answered<typeof api.discardOwnCopy>> {
  const copy = await store.copyOf(tx, person);
  if (!copy) return refuse('not_found');
  await store.discard(tx, copy);
}

/** Refuses not_found without a copy, incomplete_input without words, nothing_changed. */
export async function proposeOwnCopy(
  tx: AgencyTx,
  { body }: AskOf<typeof api.proposeOwnCopy>,
  { person }: Asker,
): Promise<Answered<typeof api.proposeOwnCopy>> {
  const known = await store.copyOf(tx, person);
  const copy = known && (await store.lock(tx, known.id));
  if (!copy) return refuse('not_found');
  const change = propose(copy, body.words, tx.now);
  if (isRefusal(change)) return change;
  await store.saveCopy(tx, change.proposal);
  await record(tx, ...change.events);
  return proposalShown(tx, change.proposal);
}

type Keeping = { client: string; person: string; copy: Proposal | null; content: ScriptContent };

/** Saves a person's copy with other content, or begins one from what is in force. */
export async function keepCopy(tx: AgencyTx, { client, person, copy, content }: Keeping): Promise<Proposal> {
  if (copy) {
    const saved = { ...copy, content, revision: copy.revision + 1 };
    await store.saveCopy(tx, saved);
    return saved;
  }
  const base = (await scripts.published(tx, client))?.content ?? blankContent;
  const begun = { id: tx.id(), client, by: person, base, content, revision: 1, words: '' };
  const added: Proposal = { ...begun, state: 'copy', proposedAt: null, settled: null };
  await store.add(tx, added);
  return added;
}
