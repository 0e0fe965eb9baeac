import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import { startChain } from './reach.ts';
import type { Relay, RelayAnswer } from './relay.ts';
import type { RelayRules } from './rules.ts';

export type RelayInput = Pick<Relay, 'id' | 'client' | 'case' | 'label' | 'chain'>;

/** Nobody in the chain is unreached at once: a supervisor sees it, and can name somebody and send again. */
export function plan(input: RelayInput, now: Date, rules: RelayRules): RelayAnswer {
  const relay: Relay = {
    ...input,
    round: 1,
    openedBy: [],
    state: { is: 'unreached', since: now, why: 'nobody_in_chain' },
  };
  return startChain(relay, now, rules);
}

/**
 * A supervisor starts the chain, as it is today, anew, where it reached nobody or its letter was never sent. Its keys differ from the round before: this is a new message, not a repeat.
 * Refuses relay_already_received, relay_under_way, nobody_to_report_to.
 */
export function sendAgain(relay: Relay, chain: readonly string[], now: Date, rules: RelayRules): RelayAnswer | Refusal {
  const standing = checkToldNobody(relay);
  if (isRefusal(standing)) return standing;
  if (chain.length === 0) return refuse('nobody_to_report_to');
  return startChain({ ...relay, chain, round: relay.round + 1 }, now, rules);
}

/**
 * What the client was told has been corrected: the report goes once more, wherever the last one stood, and asks to be
 * acknowledged anew where its label asks for that.
 */
export function sendCorrected(relay: Relay, chain: readonly string[], now: Date, rules: RelayRules): RelayAnswer {
  return startChain({ ...relay, chain, round: relay.round + 1, openedBy: [] }, now, rules);
}

function checkToldNobody({ state }: Relay): Refusal | 'told_nobody' {
  switch (state.is) {
    case 'acknowledged':
    case 'reported':
      return refuse('relay_already_received');
    case 'sending':
    case 'retrying':
    case 'awaiting':
      return refuse('relay_under_way');
    case 'kept':
    case 'unreached':
      return 'told_nobody';
  }
}
