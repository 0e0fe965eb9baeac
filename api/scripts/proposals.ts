import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, named } from '../shapes.ts';
import { content } from './content.ts';
import { problems, section, spoken } from './shapes.ts';
import { change, version, versionLine } from './versions.ts';

const conflict = z.object({ section, key: z.string(), label: z.string() });

const proposalLine = z.object({
  id,
  client: named,
  by: named,
  state: z.enum(['copy', 'proposed', 'accepted', 'returned']),
  words: z.string(),
  proposedAt: instant.nullable(),
  settled: z.object({ by: named, at: instant, words: z.string() }).nullable(),
});

export type ProposalLine = z.output<typeof proposalLine>;

export const proposal = proposalLine
  .extend({
    revision: z.number().int(),
    content,
    /** What it changes in the manual it was begun from. */
    changes: z.array(change),
    /** Of these, what was changed otherwise meanwhile: taking the proposal over leaves it as it is. */
    conflicts: z.array(conflict),
  })
  .meta({ id: 'ScriptProposal' });

export type ProposalShown = z.output<typeof proposal>;

export const listProposals = endpoint({
  name: 'listProposals',
  method: 'GET',
  path: '/proposals',
  door: 'draft_manual',
  says: 'What clients propose to change in their manuals, newest first: what waits for an answer, or of one client all.',
  query: z.object({ client: id.optional() }),
  answer: z.object({ proposals: z.array(proposalLine) }),
});

export const getProposal = endpoint({
  name: 'getProposal',
  method: 'GET',
  path: '/proposals/:id',
  door: 'draft_manual',
  says: 'A proposal with what it changes.',
  params: byId,
  answer: proposal,
});

export const acceptProposal = endpoint({
  name: 'acceptProposal',
  method: 'POST',
  path: '/proposals/:id/acceptance',
  door: 'publish_manual',
  says: 'Take a proposal over into the draft, whole or by sections. It reaches operators when the draft is published.',
  params: byId,
  body: z.object({ sections: z.array(section).min(1).nullable().default(null), words: spoken.default('') }),
  answer: z.object({ version, conflicts: z.array(conflict), problems }),
});

export const returnProposal = endpoint({
  name: 'returnProposal',
  method: 'POST',
  path: '/proposals/:id/return',
  door: 'publish_manual',
  says: 'Give a proposal back, with words.',
  params: byId,
  body: z.object({ words: spoken }),
});

export const getOwnManual = endpoint({
  name: 'getOwnManual',
  method: 'GET',
  path: '/company/manual',
  door: 'propose_manual',
  says: 'The client’s own manual as it is in force, the asker’s copy of it under way, and what was proposed.',
  answer: z.object({
    published: version.nullable(),
    /** Comes into force on its day. */
    scheduled: versionLine.nullable(),
    copy: proposal.nullable(),
    proposals: z.array(proposalLine),
  }),
});

export const getOwnProposal = endpoint({
  name: 'getOwnProposal',
  method: 'GET',
  path: '/company/manual/proposals/:id',
  door: 'propose_manual',
  says: 'A proposal of the client’s own people, with what it changes.',
  params: byId,
  answer: proposal,
});

export const saveOwnCopy = endpoint({
  name: 'saveOwnCopy',
  method: 'PUT',
  path: '/company/manual/copy',
  door: 'propose_manual',
  says: 'Keep the asker’s copy of the manual as edited so far. `revision` is the one last seen, 0 where there was none.',
  body: z.object({ content, revision: z.number().int().min(0) }),
  answer: z.object({ copy: proposal, problems }),
});

export const discardOwnCopy = endpoint({
  name: 'discardOwnCopy',
  method: 'DELETE',
  path: '/company/manual/copy',
  door: 'propose_manual',
  says: 'Throw the asker’s copy away.',
});

export const proposeOwnCopy = endpoint({
  name: 'proposeOwnCopy',
  method: 'POST',
  path: '/company/manual/proposals',
  door: 'propose_manual',
  says: 'Propose the asker’s copy to the agency, with the reason. It reaches no operator until the agency publishes it.',
  body: z.object({ words: spoken }),
  answer: proposal,
});
