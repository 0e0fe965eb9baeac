// Proposal (改訂の提案): a copy of the manual that a client's person edited. It never reaches an operator by itself: the
// agency takes it over into its own draft, or returns it with words (37号告示: who gives operators their orders).
import { type Refusal, refuse } from '../refusals/index.ts';
import { type CarriedOver, carryOver } from './carry-over.ts';
import { diff } from './diff.ts';
import type { ScriptContent } from './script.ts';
import type { Section } from './sections.ts';

export type Proposal = {
  id: string;
  client: string;
  /** The contact whose copy it is. */
  by: string;
  /** What the manual said when the copy was begun: what was changed is told against it. */
  base: ScriptContent;
  content: ScriptContent;
  revision: number;
  /** Why, in the proposer's words. */
  words: string;
} & (
  | { state: 'copy'; proposedAt: null; settled: null }
  | { state: 'proposed'; proposedAt: Date; settled: null }
  | { state: 'accepted' | 'returned'; proposedAt: Date; settled: { by: string; at: Date; words: string } }
);

export type ProposalEvent = { client: string; id: string } & (
  | { name: 'script.proposed'; data: { by: string; changes: number } }
  | { name: 'script.proposal_accepted'; data: { by: string; sections: readonly Section[] | null } }
  | { name: 'script.proposal_returned'; data: { by: string } }
);

export type ProposalChange = { proposal: Proposal; events: ProposalEvent[] };

/** Refuses changed_meanwhile (it is proposed already), incomplete_input without words, nothing_changed. */
export function propose(copy: Proposal, words: string, now: Date): ProposalChange | Refusal {
  if (copy.state !== 'copy') return refuse('changed_meanwhile');
  if (words.trim() === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  const changes = diff(copy.base, copy.content).length;
  if (changes === 0) return refuse('nothing_changed');
  const { client, id, by } = copy;
  return {
    proposal: { ...copy, state: 'proposed', words: words.trim(), proposedAt: now },
    events: [{ name: 'script.proposed', client, id, data: { by, changes } }],
  };
}

type Settling = { by: string; words: string };

/**
 * Takes a proposal over into a draft, whole or by sections. What was changed otherwise meanwhile stays as it is and is named
 * as a conflict. Refuses changed_meanwhile where it is settled already.
 */
export function accept(
  proposal: Proposal,
  { onto, sections, by, words }: Settling & { onto: ScriptContent; sections: readonly Section[] | null },
  now: Date,
): (ProposalChange & CarriedOver) | Refusal {
  if (proposal.state !== 'proposed') return refuse('changed_meanwhile');
  const { client, id, base: from, content: to } = proposal;
  return {
    ...carryOver({ from, to, onto, ...(sections && { sections }) }),
    proposal: { ...proposal, state: 'accepted', settled: { by, at: now, words: words.trim() } },
    events: [{ name: 'script.proposal_accepted', client, id, data: { by, sections } }],
  };
}

/** Refuses changed_meanwhile where it is settled already, incomplete_input without words. */
export function giveBack(proposal: Proposal, { by, words }: Settling, now: Date): ProposalChange | Refusal {
  if (proposal.state !== 'proposed') return refuse('changed_meanwhile');
  if (words.trim() === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  const { client, id } = proposal;
  return {
    proposal: { ...proposal, state: 'returned', settled: { by, at: now, words: words.trim() } },
    events: [{ name: 'script.proposal_returned', client, id, data: { by } }],
  };
}
