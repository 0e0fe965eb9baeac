import { type Refusal, refuse } from '../refusals/index.ts';
import { changed, unchanged } from './answer.ts';
import type { MissedCall, MissedCallAnswer, MissedCallResult, MissedCallSettler } from './missed-call.ts';

/** 対応します. A colleague may take it over. Refuses missed_call_already_settled. */
export function claim(missed: MissedCall, by: string): MissedCallAnswer | Refusal {
  const { state, claimedBy: from } = missed;
  if (state.is !== 'open') return refuse('missed_call_already_settled');
  if (from === by) return unchanged(missed);
  return changed({ ...missed, claimedBy: by }, { name: 'missed_call.claimed', data: { by, from } });
}

type Settlement = { result: MissedCallResult; words: string; by: MissedCallSettler; now: Date };

/** Refuses missed_call_already_settled. */
export function settle(missed: MissedCall, { result, words, by, now }: Settlement): MissedCallAnswer | Refusal {
  if (missed.state.is !== 'open') return refuse('missed_call_already_settled');
  const state = { is: 'settled', result, words: words.trim(), by, at: now } as const;
  return changed({ ...missed, state }, { name: 'missed_call.settled', data: { result, by } });
}

/** A slip of the thumb is taken back; the clock is the old one. Refuses missed_call_still_open. */
export function reopen(missed: MissedCall, by: MissedCallSettler): MissedCallAnswer | Refusal {
  if (missed.state.is !== 'settled') return refuse('missed_call_still_open');
  return changed({ ...missed, state: { is: 'open' } }, { name: 'missed_call.reopened', data: { by } });
}

/** They rang again and were spoken to, or were rung and picked up: nothing is left to be done. A call that came before changes nothing. */
export function answered(missed: MissedCall, { call, at }: { call: string; at: Date }): MissedCallAnswer {
  if (missed.state.is !== 'open' || at < missed.lastAt) return unchanged(missed);
  return changed({ ...missed, state: { is: 'answered', call, at } }, { name: 'missed_call.answered', data: { call } });
}
