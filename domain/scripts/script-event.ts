import type { ProposalEvent } from './proposal.ts';
import type { VersionEvent } from './script.ts';

export type ScriptEvent = ProposalEvent | VersionEvent;
