import type { GapEvent } from './gap.ts';
import type { ProposalEvent } from './proposal.ts';
import type { VersionEvent } from './script.ts';

export type ScriptEvent = GapEvent | ProposalEvent | VersionEvent;
